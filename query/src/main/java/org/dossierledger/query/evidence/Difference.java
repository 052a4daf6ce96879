package org.dossierledger.query.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a log differs from what was signed.
 *
 * @param globalIndex of the event; of a checkpoint or cosignature, how many events it is about; of a tile or a bundle,
 *     the first event it is about that differs
 * @param eventId null when no event is concerned or it is not known any more
 * @param stream null likewise
 * @param detail key {@code difference.detail.…} of a sentence
 * @param facts for its places; those that begin with {@code difference.} are keys themselves
 */
public record Difference(
        long globalIndex, String eventId, String stream, DifferenceKind kind, String detail, List<String> facts) {

    static Difference of(
            DifferenceKind kind, long globalIndex, String eventId, String stream, String detail, Object... facts) {
        return new Difference(
                globalIndex,
                eventId,
                stream,
                kind,
                "difference.detail." + detail,
                Stream.of(facts).map(String::valueOf).toList());
    }

    static Difference beside(DifferenceKind kind, long globalIndex, String detail, Object... facts) {
        return of(kind, globalIndex, null, null, detail, facts);
    }
}
