package org.dossierledger.command.sealing;

import org.dossierledger.shared.Refusal;

/**
 * The file of a master key cannot be used. {@code name}: {@code masterKey}, {@code vaultKey} or {@code logKey}; {@code problem}: {@code unreadable}, {@code malformed}, {@code readableByOthers},
 * {@code notCreated}, {@code lost} (not there, though it was used before), or {@code differs} (it is not the key with which the stored keys were wrapped).
 */
public final class MasterKeyUnusable extends Refusal {

    public MasterKeyUnusable(String name, Object file, String problem) {
        super(name, file, problem);
    }
}
