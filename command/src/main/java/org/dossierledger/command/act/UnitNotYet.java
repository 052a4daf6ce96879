package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.Unit;

/** The unit did not exist yet on the day on which it is given something to do. */
public final class UnitNotYet extends Refusal {

    UnitNotYet(Unit unit, Catalogue catalogue) {
        super(UnitEnded.called(unit.code(), catalogue), unit.validFrom());
    }
}
