package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
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
}
