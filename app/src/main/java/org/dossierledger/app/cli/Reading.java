package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.shared.deadline.Moment;
import picocli.CommandLine.Option;

/** What every question on the command line has: an instant on each axis, and JSON or text. */
abstract class Reading extends LedgerCommand {

    @Option(names = "--as-of", paramLabel = "T")
    private String asOf;

    @Option(names = "--known-at", paramLabel = "T")
    private String knownAt;

    @Option(names = "--json")
    private boolean json;

    @Override
    public final Integer call() {
        try (var ledger = Ledger.open(settings())) {
            // both are read before any work, so that a mistyped date costs no waiting
            var when = asOf == null ? ledger.clock().instant() : Moment.asOf(asOf);
            var known = knownAt == null ? null : Moment.asOf(knownAt);
            catchUp(this, ledger);
            answer(ledger, when, known, json);
            tellRules(ledger, known);
            return 0;
        }
    }

    /** Whether neither axis was named. */
    final boolean ofNow() {
        return asOf == null && knownAt == null;
    }

    /** Reads in what was recorded meanwhile; says so where something may be missing. */
    static void catchUp(LedgerCommand asking, Ledger ledger) {
        ledger.reads().catchUpAsFarAsPossible().ifPresent(why -> {
            var last = ledger.reads().lastRecordedAt().map(Columns::time).orElse("-");
            var halted = why instanceof FollowingHalted;
            asking.err().println(asking.texts().text(halted ? "read.halted" : "read.away", last));
        });
    }

    /** @param knownAt null for now */
    void tellRules(Ledger ledger, Instant knownAt) {
        tellFormerRules(this, ledger, knownAt);
    }

    /** Says by which rules the answer is made, where these are not those of today. */
    static void tellFormerRules(LedgerCommand asking, Ledger ledger, Instant knownAt) {
        formerRules(asking, ledger, knownAt).forEach(asking.err()::println);
    }

    static List<String> formerRules(LedgerCommand asking, Ledger ledger, Instant knownAt) {
        return ledger.rulesAt(knownAt).former().stream()
                .map(each -> asking.texts()
                        .text(
                                "read.rules." + each.kind(),
                                Columns.time(each.recordedAt()),
                                each.sha256().substring(0, 12)))
                .toList();
    }

    /** @param knownAt null for now */
    abstract void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json);
}
