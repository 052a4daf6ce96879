package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of business time in which nothing changed that is counted, and the time in which that was believed.
 *
 * @param to exclusive; {@link Instant#MAX} while it goes on
 * @param knownTo exclusive; {@link Instant#MAX} while it is believed
 */
record LifeStretch(Life life, Instant from, Instant to, Instant knownFrom, Instant knownTo) {

    /** Adds it, as one with the last where it only goes on with it. */
    void addTo(List<LifeStretch> stretches) {
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null
                && last.to.equals(from)
                && last.life.equals(life)
                && last.knownFrom.equals(knownFrom)
                && last.knownTo.equals(knownTo)) {
            stretches.set(stretches.size() - 1, new LifeStretch(life, last.from, to, knownFrom, knownTo));
        } else {
            stretches.add(this);
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
