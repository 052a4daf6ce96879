package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.UnitCode;

/** What a body does not have cannot be taken over from it. */
public final class HeldElsewhere extends Refusal {

    HeldElsewhere(UnitCode from, Catalogue catalogue) {
        super(UnitEnded.called(from, catalogue));
    }
}
