package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A denouncer's identity must lie in the vault (Law on Denunciations 2018 arts 9.1.b, 56). */
public final class DenouncerUnprotected extends Refusal {

    public DenouncerUnprotected() {
        super();
    }
}
