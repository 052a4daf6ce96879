package org.dossierledger.query.mining;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which cases a process log holds. A case is in it whole or not at all: half a case would look like another process.
 *
 * @param kinds some of {@link #KINDS}
 * @param units codes; cases that have to do with one of them. Null: all cases, also those of no unit
 * @param inspecting of inspections and recommendations only what these see; null: all of them
 * @param from only cases of which something happened then or later; null: from the beginning
 * @param to and not later than then; null: until now
 * @param upTo global index of the last event that may be in it
 */
public record ProcessQuestion(
        Set<String> kinds, Set<String> units, Inspecting inspecting, Instant from, Instant to, long upTo) {

    /**
     * Who sees how an inspection goes: those who inspect. Those inspected see it step by step, as it is announced and published
     * to them, which no file can tell.
     *
     * @param led units whose leader asks: the inspections that one of them makes, the recommendations that it follows or is to
     *     carry out
     * @param member account name: the inspections in whose team it is, and what they recommend; null for nobody's
     */
    public record Inspecting(Set<String> led, String member) {

        public Inspecting {
            led = Set.copyOf(led);
        }
    }

    /** What cases are called, as on late lists. */
    public static final List<String> KINDS = List.of(
            "dossier",
            "complaint",
            "denunciation",
            "feedback",
            "petition",
            "reception",
            "inspection",
            "recommendation");

    public ProcessQuestion {
        kinds = Set.copyOf(kinds);
        units = units == null ? null : Set.copyOf(units);
    }
}
