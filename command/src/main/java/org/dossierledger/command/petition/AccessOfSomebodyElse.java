package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Only who asked for an identity opens or erases it. */
public final class AccessOfSomebodyElse extends Refusal {

    AccessOfSomebodyElse() {
        super();
    }
}
