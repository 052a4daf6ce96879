package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A notice can only be sent where one is owed. */
public final class NothingOwed extends Refusal {

    NothingOwed(Object duty) {
        super(duty);
    }
}
