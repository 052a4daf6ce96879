package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A stretch of business time in which something open had one due date and one holder, and since when it was believed.
 *
 * @param to exclusive; {@link Instant#MAX} while it goes on
 * @param duty which of several obligations of the stream, or null where it has one only
 * @param units codes of those that had to do with it then
 * @param knownTo exclusive; {@link Instant#MAX} while it is believed
 */
public record Stretch(
        Instant from,
        Instant to,
        Instant due,
        Instant originalDue,
        String duty,
        UnitCode unit,
        String officer,
        Set<String> units,
        Instant knownFrom,
        Instant knownTo) {

    /** Not believed since any time yet, see {@link Beliefs}. */
    public static Stretch of(
            Instant from,
            Instant to,
            Instant due,
            Instant originalDue,
            String duty,
            UnitCode unit,
            String officer,
            Set<String> units) {
        return new Stretch(from, to, due, originalDue, duty, unit, officer, units, Instant.MIN, Instant.MAX);
    }

    /** Makes one of the last stretch of the same duty and the next, where the next only goes on with it. */
    public static void append(List<Stretch> found, Stretch next) {
        for (var i = found.size() - 1; i >= 0; i--) {
            var former = found.get(i);
            if (Objects.equals(former.duty, next.duty)) {
                if (next.continues(former)) {
                    found.set(i, former.until(next.to));
                    return;
                }
                break;
            }
        }
        found.add(next);
    }

    boolean sameAs(Stretch other) {
        return from.equals(other.from) && to.equals(other.to) && saysTheSame(other);
    }

    private boolean continues(Stretch former) {
        return former.to.equals(from) && saysTheSame(former);
    }

    private boolean saysTheSame(Stretch other) {
        return due.equals(other.due)
                && originalDue.equals(other.originalDue)
                && Objects.equals(duty, other.duty)
                && Objects.equals(unit, other.unit)
                && Objects.equals(officer, other.officer)
                && units.equals(other.units);
    }

    public Stretch until(Instant end) {
        return new Stretch(from, end, due, originalDue, duty, unit, officer, units, knownFrom, knownTo);
    }

    Stretch known(Instant since, Instant until) {
        return new Stretch(from, to, due, originalDue, duty, unit, officer, units, since, until);
    }

    /** Open now as known now, or late at a moment when it was believed. */
    boolean worthKeeping() {
        var believed = knownTo.equals(Instant.MAX);
        var goesOn = to.equals(Instant.MAX);
        var lateFrom = due.isAfter(from) ? due : from;
        return believed && goesOn || lateFrom.isBefore(to) && knownTo.isAfter(lateFrom);
    }
}
