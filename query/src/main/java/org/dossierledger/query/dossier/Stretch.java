package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A stretch of business time in which an open dossier had one due date and one holder, and since when it was believed.
 *
 * @param units that had to do with it then
 * @param to exclusive; {@link Instant#MAX} while it goes on
 * @param knownTo exclusive; {@link Instant#MAX} while it is believed
 */
record Stretch(
        Instant from,
        Instant to,
        Instant due,
        Instant originalDue,
        UnitCode unit,
        String officer,
        Set<String> units,
        Instant knownFrom,
        Instant knownTo) {

    boolean sameAs(Stretch other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && due.equals(other.due)
                && originalDue.equals(other.originalDue)
                && Objects.equals(unit, other.unit)
                && Objects.equals(officer, other.officer)
                && units.equals(other.units);
    }

    boolean continues(Stretch former) {
        return former.to.equals(from)
                && due.equals(former.due)
                && originalDue.equals(former.originalDue)
                && Objects.equals(unit, former.unit)
                && Objects.equals(officer, former.officer)
                && units.equals(former.units);
    }

    Stretch until(Instant end) {
        return new Stretch(from, end, due, originalDue, unit, officer, units, knownFrom, knownTo);
    }

    Stretch known(Instant since, Instant until) {
        return new Stretch(from, to, due, originalDue, unit, officer, units, since, until);
    }

    /** Open now as known now, or late at a moment when it was believed. */
    boolean worthKeeping() {
        var believed = knownTo.equals(Instant.MAX);
        var goesOn = to.equals(Instant.MAX);
        var lateFrom = due.isAfter(from) ? due : from;
        return believed && goesOn || lateFrom.isBefore(to) && knownTo.isAfter(lateFrom);
    }
}
