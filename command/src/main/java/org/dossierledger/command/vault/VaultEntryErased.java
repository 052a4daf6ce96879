package org.dossierledger.command.vault;

import org.dossierledger.shared.Refusal;

/** The identity was erased: nothing more can be kept with it. */
public final class VaultEntryErased extends Refusal {

    VaultEntryErased(String vaultId) {
        super(vaultId);
    }
}
