package org.dossierledger.command.vault;

import org.dossierledger.shared.Refusal;

/** Nothing was ever kept in the vault under this id. What was erased is still known, see {@link Vault#open}. */
public final class UnknownVaultEntry extends Refusal {

    UnknownVaultEntry(String id) {
        super(id);
    }
}
