package org.dossierledger.command.denunciation;

import org.dossierledger.shared.Refusal;

/** Nobody has to explain a delay before the day has passed (Law on Denunciations 2018 art. 38). */
public final class NotOverdue extends Refusal {

    NotOverdue() {
        super();
    }
}
