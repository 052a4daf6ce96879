package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** No unit has this code. */
public final class UnknownUnit extends Refusal {

    UnknownUnit(Object unit) {
        super(unit);
    }
}
