package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Only the competent body accepts and resolves (Law on Complaints arts 17–26; Law on Denunciations arts 12–21). */
public final class NotCompetentHere extends Refusal {

    public NotCompetentHere(String step) {
        super(step);
    }
}
