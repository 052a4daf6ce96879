package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** An identity is opened for a short time only. */
public final class AccessTooLong extends Refusal {

    AccessTooLong(long hours) {
        super(hours);
    }
}
