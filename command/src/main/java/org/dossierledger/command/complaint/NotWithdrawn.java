package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** Only a complaint that was withdrawn as a whole ends because of it (Law on Complaints art. 10). */
public final class NotWithdrawn extends Refusal {

    NotWithdrawn() {
        super();
    }
}
