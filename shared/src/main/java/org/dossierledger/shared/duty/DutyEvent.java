package org.dossierledger.shared.duty;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.unit.UnitCode;

/**
 * An event that says itself which duties begin and end with it, so that whoever reads it needs no rule: first what it
 * settles falls away, then what it owes begins, or goes on with another date.
 */
public interface DutyEvent extends LedgerEvent {

    /** What is owed from now on, and until when; also how a clock goes on that stood still. */
    default Map<Duty, Deadline> owes() {
        return Map.of();
    }

    /** What is done with, or void. */
    default Set<Duty> settles() {
        return Set.of();
    }

    /** Whose clock stands still from now on. */
    default Set<Duty> pauses() {
        return Set.of();
    }

    /** Who has it from now on; null: as before. */
    default UnitCode unit() {
        return null;
    }

    /** Account name of who has it from now on; null: as before, nobody where the unit is another. */
    default String officer() {
        return null;
    }

    /** @param by null where the law behind the clock did not apply yet: then nothing is owed */
    static Map<Duty, Deadline> owed(Duty duty, Deadline by) {
        return by == null ? Map.of() : Map.of(duty, by);
    }

    static Map<Duty, Deadline> owed(Duty first, Deadline firstBy, Duty second, Deadline secondBy) {
        var both = new LinkedHashMap<>(owed(first, firstBy));
        both.putAll(owed(second, secondBy));
        return both;
    }
}
