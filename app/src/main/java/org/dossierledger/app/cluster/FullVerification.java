package org.dossierledger.app.cluster;

import java.util.function.LongConsumer;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.query.evidence.Verification;
import org.dossierledger.query.evidence.Verification.Outcome;

/** The copy in PostgreSQL against what was signed, and where the log is on a cluster, that one against the copy. */
public final class FullVerification {

    private FullVerification() {}

    /**
     * @param cluster null when the log is not on one, and when it did not answer
     * @param away why it did not; null when it did
     */
    public record Verified(Outcome log, ClusterOutcome cluster, EventLogUnavailable away) {

        /** Whether something differs; nothing is known of a cluster that is away. */
        public boolean differs() {
            return !log.ok() || cluster != null && !cluster.ok();
        }

        /** As it is written down, with the first difference of either. */
        public Outcome asOne() {
            var first = log.ok() && cluster != null ? cluster.firstDifference() : log.firstDifference();
            var seconds = log.seconds() + (cluster == null ? 0 : cluster.seconds());
            return new Outcome(log.size(), log.rootHash(), log.checkpoints(), log.unsealed(), first, seconds);
        }
    }

    /** How far {@code progress} goes in all, about. */
    public static long steps(Ledger ledger) {
        var events = ledger.reads().events();
        return ledger.cluster().isPresent() ? 2 * events : events;
    }

    /** @param progress told how many events were looked at so far, each once on either side */
    public static Verified run(Ledger ledger, Verification verification, LongConsumer progress) {
        var events = ledger.reads().events();
        var log = verification.run(progress);
        if (ledger.cluster().isEmpty()) {
            return new Verified(log, null, null);
        }
        try {
            var cluster = ledger.cluster().get().log();
            var compared =
                    ClusterVerification.run(ledger.dataSource(), cluster, index -> progress.accept(events + index));
            return new Verified(log, compared, null);
        } catch (EventLogUnavailable e) {
            return new Verified(log, null, e);
        }
    }
}
