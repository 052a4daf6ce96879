package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** It can only be done where it is owed. */
public final class NothingOwed extends Refusal {

    public NothingOwed(Object duty) {
        super(duty);
    }
}
