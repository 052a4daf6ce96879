package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Only a permission whose time is over, and that was not ended before, expires. */
public final class AccessNotEnded extends Refusal {

    AccessNotEnded() {
        super();
    }
}
