package org.dossierledger.command.denunciation;

import org.dossierledger.shared.Refusal;

/**
 * What follows a case that was resolved is accepted only with new evidence, or where its review found a reason to resolve
 * it again (Law on Denunciations 2018 arts 29.1, 37.3).
 */
public final class NewEvidenceNeeded extends Refusal {

    NewEvidenceNeeded() {
        super();
    }
}
