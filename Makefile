# An index of what one does here; `make help` lists it.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = 1

.DEFAULT_GOAL := help

.PHONY: help run test bench chromium python

help: ## list these
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 12

run: ## build what is missing and start the made-up province (addresses and accounts are printed)
	@./ledger demo

test: chromium python ## build everything and run every test
	mvn -B -T 2 verify

bench: ## measure beside stock Axon and the raw limit (docs/performance.md; numbers in target/bench.json)
	mvn -q -B -pl bench -am -DskipTests -Dspotless.check.skip=true package
	java -Djava.util.concurrent.ForkJoinPool.common.parallelism=2 -cp 'bench/target/classes:bench/target/lib/*' org.dossierledger.bench.Bench $(ONLY)

chromium:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium; } \
		|| { echo "The browser tests need Chromium: sudo apt-get install chromium" >&2; exit 1; }

python:
	@command -v python3 >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq python3; } \
		|| { echo "The second verifier needs Python 3: sudo apt-get install python3" >&2; exit 1; }
