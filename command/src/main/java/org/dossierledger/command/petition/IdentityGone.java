package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** The identity was erased: nobody can ask for it any more. */
public final class IdentityGone extends Refusal {

    IdentityGone() {
        super();
    }
}
