package org.dossierledger.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.tlog.Checkpoint;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fast the log is sealed, and verified from what is stored: over a million events of the size of the others. */
final class SealingFigures {

    private static final long EVENTS = Long.getLong("bench.sealed", 1_000_000);

    private static final int PROOFS = 2_000;

    private final Ledger ledger;
    private final JdbcTemplate database;

    SealingFigures(Ledger ledger) {
        this.ledger = ledger;
        this.database = new JdbcTemplate(ledger.dataSource());
    }

    /** Events a second. */
    double sealing() {
        ledger.sealing().upTo(head());
        var before = head();
        for (var round = 0; head() < EVENTS; round++) {
            copy(round, Math.min(head(), EVENTS - head()));
        }
        var begun = System.nanoTime();
        var behind = head() - before;
        var sealed = sealed();
        ledger.sealing().upTo(head());
        return (behind - (sealed - before)) / seconds(begun);
    }

    /** Of three. */
    Map<String, Object> verification() {
        var best = Double.MAX_VALUE;
        for (var round = 0; round < 3; round++) {
            var outcome = ledger.reads()
                    .verification(ledger.logVerifiers(), List.of())
                    .run(events -> {});
            if (!outcome.ok()) {
                throw new IllegalStateException("not verified: " + outcome);
            }
            best = Math.min(best, outcome.seconds());
        }
        return Map.of("ours", head() / best, "events", head(), "seconds", best);
    }

    /** Inclusion proofs of random events in the newest tree, each read from its tiles anew. */
    Map<String, Object> proofs() {
        var log = ledger.reads().sealedLog();
        var checkpoint = log.checkpoint().orElseThrow();
        var size = Checkpoint.of(checkpoint).size();
        var random = new Random(5);
        var times = new double[PROOFS];
        for (var i = -PROOFS / 10; i < PROOFS; i++) {
            var begun = System.nanoTime();
            log.proof(1 + random.nextLong(size), checkpoint);
            times[Math.max(0, i)] = 1000 * seconds(begun);
        }
        Arrays.sort(times);
        return Map.of("p50Ms", times[PROOFS / 2], "p99Ms", times[PROOFS * 99 / 100], "size", size);
    }

    /** Further streams like those that are there. */
    private void copy(int round, long events) {
        database.update("""
                insert into log.event_log select m.last + global_index, ?::text || stream, sequence_number, ?::text || event_id,
                type, revision, recorded_at, payload, metadata
                from log.event_log, (select max(global_index) as last from log.event_log) m where global_index <= ?""", "copy" + round + "-", "copy" + round + "-", events);
    }

    private long head() {
        return database.queryForObject("select max(global_index) from log.event_log", Long.class);
    }

    private long sealed() {
        return database.queryForObject("select max(size) from log.checkpoint", Long.class);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
