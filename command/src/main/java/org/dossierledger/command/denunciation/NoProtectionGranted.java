package org.dossierledger.command.denunciation;

import org.dossierledger.shared.Refusal;

/** Only protection that is granted can be ended (Law on Denunciations 2018 art. 54). */
public final class NoProtectionGranted extends Refusal {

    NoProtectionGranted() {
        super();
    }
}
