package org.dossierledger.app.cluster;

import java.util.List;
import java.util.Optional;
import org.dossierledger.query.evidence.Difference;

/**
 * What a comparison of the cluster's log with its copy found.
 *
 * @param events how many there are in the copy; those that came later are no difference
 * @param firstDifference the first one that is more than a stray event, else the first of these that nobody has put aside;
 *     null when every event is as it was copied and none is missing
 * @param strays what does not belong to the log, put aside or not
 */
public record ClusterOutcome(long events, Difference firstDifference, List<StrayEvent> strays, double seconds) {

    static ClusterOutcome of(long events, Difference first, List<StrayEvent> strays, long begun) {
        var difference = Optional.ofNullable(first)
                .or(() -> strays.stream()
                        .filter(stray -> stray.putAsideAt() == null)
                        .map(StrayEvent::difference)
                        .findFirst())
                .orElse(null);
        return new ClusterOutcome(events, difference, List.copyOf(strays), (System.nanoTime() - begun) / 1e9);
    }

    public boolean ok() {
        return firstDifference == null;
    }
}
