package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** No identity of this petition lies in the vault. */
public final class NobodyProtected extends Refusal {

    NobodyProtected() {
        super();
    }
}
