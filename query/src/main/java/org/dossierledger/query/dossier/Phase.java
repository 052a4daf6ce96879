package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of business time in which nothing changed of what a table tells, and the time in which that was believed.
 *
 * @param to exclusive; {@link Instant#MAX} while it goes on
 * @param knownTo exclusive; {@link Instant#MAX} while it is believed
 */
record Phase<T>(T told, Instant from, Instant to, Instant knownFrom, Instant knownTo) {

    /** Not believed since any time yet, see {@link PhaseBeliefs}. */
    static <T> Phase<T> of(T told, Instant from, Instant to) {
        return new Phase<>(told, from, to, Instant.MIN, Instant.MAX);
    }

    /** Adds it, as one with the last where it only goes on with it. */
    void addTo(List<Phase<T>> phases) {
        var last = phases.isEmpty() ? null : phases.get(phases.size() - 1);
        if (last != null
                && last.to.equals(from)
                && last.told.equals(told)
                && last.knownFrom.equals(knownFrom)
                && last.knownTo.equals(knownTo)) {
            phases.set(phases.size() - 1, new Phase<>(told, last.from, to, knownFrom, knownTo));
        } else {
            phases.add(this);
        }
    }

    /** Whether it was ever believed of a time that had come. */
    boolean worthKeeping() {
        return knownFrom.isBefore(knownTo) && from.isBefore(knownTo);
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
