package org.dossierledger.query.mining;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which cases a process log holds. A case is in it whole or not at all: half a case would look like another process.
 *
 * @param kinds some of {@link #KINDS}
 * @param units codes; cases that have to do with one of them. Null: all cases, also those of no unit
 * @param from only cases of which something happened then or later; null: from the beginning
 * @param to and not later than then; null: until now
 * @param upTo global index of the last event that may be in it
 */
public record ProcessQuestion(Set<String> kinds, Set<String> units, Instant from, Instant to, long upTo) {

    /** What cases are called, as on late lists. */
    public static final List<String> KINDS =
            List.of("dossier", "complaint", "denunciation", "feedback", "petition", "reception");

    public ProcessQuestion {
        kinds = Set.copyOf(kinds);
        units = units == null ? null : Set.copyOf(units);
    }
}
