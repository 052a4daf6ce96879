package org.dossierledger.app.evidence;

import java.util.function.BiFunction;
import org.dossierledger.query.evidence.Difference;
import org.dossierledger.query.evidence.Verification.Outcome;

/**
 * What a verification found, as programs read it.
 *
 * @param size how many events are sealed
 * @param rootHash of the tree over them, base64
 * @param checkpoints how many were checked
 * @param firstDifference null when all holds
 */
public record VerificationAnswer(
        boolean ok, long size, String rootHash, long checkpoints, FirstDifference firstDifference, double seconds) {

    /** @param detail a sentence in the reader's language */
    public record FirstDifference(long globalIndex, String eventId, String stream, String kind, String detail) {}

    /** @param texts the sentence under a key, its places filled */
    public static VerificationAnswer of(Outcome outcome, BiFunction<String, Object[], String> texts) {
        return new VerificationAnswer(
                outcome.ok(),
                outcome.size(),
                outcome.rootHash(),
                outcome.checkpoints(),
                outcome.ok() ? null : told(outcome.firstDifference(), texts),
                outcome.seconds());
    }

    static FirstDifference told(Difference found, BiFunction<String, Object[], String> texts) {
        return new FirstDifference(
                found.globalIndex(),
                found.eventId(),
                found.stream(),
                found.kind().name(),
                texts.apply(found.detail(), found.facts().toArray()));
    }
}
