package org.dossierledger.command.sealing;

import org.dossierledger.shared.Refusal;

/**
 * The master key file cannot be used. {@code problem}: {@code unreadable}, {@code malformed}, {@code readableByOthers},
 * {@code notCreated}, or {@code differs} (it is not the key with which the stored keys were wrapped).
 */
public final class MasterKeyUnusable extends Refusal {

    MasterKeyUnusable(Object file, String problem) {
        super(file, problem);
    }
}
