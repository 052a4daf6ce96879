package org.dossierledger.command.act;

import java.time.Instant;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;

/** No unit has this code. */
public final class UnknownUnit extends Refusal {

    private UnknownUnit(UnitCode unit) {
        super(unit);
    }

    /** @throws UnknownUnit when the catalogue does not have it */
    public static void ifUnknown(Catalogue catalogue, UnitCode unit) {
        if (catalogue.units().find(unit).isEmpty()) {
            throw new UnknownUnit(unit);
        }
    }

    /**
     * The same for a unit that is given something to do: it must be there to do it.
     *
     * @param at when it is given, as claimed
     * @throws UnitEnded or UnitNotYet when it did not exist on that day
     */
    public static void ifUnknown(Catalogue catalogue, UnitCode unit, Instant at) {
        ifUnknown(catalogue, unit);
        var on = Moment.dateOf(at);
        var found = catalogue.units().find(unit).orElseThrow();
        if (found.endedBefore(on)) {
            throw new UnitEnded(found, catalogue.units().answering(unit, null, on), catalogue);
        }
        if (!found.existsOn(on)) {
            throw new UnitNotYet(found, catalogue);
        }
    }
}
