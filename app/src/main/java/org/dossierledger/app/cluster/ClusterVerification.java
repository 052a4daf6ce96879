package org.dossierledger.app.cluster;

import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.kurrentdb.Followed;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;

/** Whether the cluster still says what its copy in PostgreSQL says, event by event and bit by bit. Changes neither. */
final class ClusterVerification {

    private ClusterVerification() {}

    /** @param progress told how many events were compared so far */
    static ClusterOutcome run(DataSource database, KurrentLog cluster, LongConsumer progress) {
        var begun = System.nanoTime();
        try (var copy = CopiedLog.after(0, database)) {
            var copiedUpTo = copy.followed().orElse(Followed.NOTHING).position();
            var comparison = new LogComparison(cluster, copy.strays(), copiedUpTo, progress);
            comparison.walk(copy);
            return ClusterOutcome.of(copy.head(), comparison.ending(), strays(comparison, copy), begun);
        }
    }

    private static List<StrayEvent> strays(LogComparison comparison, CopiedLog copy) {
        var since = copy.straysSince();
        return comparison.strays().stream()
                .map(stray -> stray.putAside(since.get(stray.position())))
                .toList();
    }
}
