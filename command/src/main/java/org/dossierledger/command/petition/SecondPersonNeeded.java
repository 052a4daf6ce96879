package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Nobody allows themselves to see a denouncer's identity (Law on Denunciations 2018 arts 9.1.b, 56). */
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded() {
        super();
    }
}
