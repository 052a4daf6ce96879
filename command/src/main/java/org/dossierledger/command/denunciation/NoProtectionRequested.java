package org.dossierledger.command.denunciation;

import org.dossierledger.shared.Refusal;

/** Protection is decided on a request (Law on Denunciations 2018 arts 50, 51). */
public final class NoProtectionRequested extends Refusal {

    NoProtectionRequested() {
        super();
    }
}
