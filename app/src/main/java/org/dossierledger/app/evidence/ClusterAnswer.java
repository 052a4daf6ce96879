package org.dossierledger.app.evidence;

import java.util.List;
import java.util.function.BiFunction;
import org.dossierledger.app.cluster.ClusterOutcome;
import org.dossierledger.app.cluster.StrayEvent;
import org.dossierledger.app.evidence.VerificationAnswer.FirstDifference;

/**
 * What a comparison of the cluster with its copy found, as programs read it.
 *
 * @param events how many were to be compared
 * @param firstDifference null when all holds
 * @param strays what stands in the ledger's streams and does not belong to its log
 */
public record ClusterAnswer(
        boolean ok, long events, FirstDifference firstDifference, List<StrayEvent> strays, double seconds) {

    /** @param texts the sentence under a key, its places filled */
    public static ClusterAnswer of(ClusterOutcome outcome, BiFunction<String, Object[], String> texts) {
        return new ClusterAnswer(
                outcome.ok(),
                outcome.events(),
                outcome.ok() ? null : VerificationAnswer.told(outcome.firstDifference(), texts),
                outcome.strays(),
                outcome.seconds());
    }
}
