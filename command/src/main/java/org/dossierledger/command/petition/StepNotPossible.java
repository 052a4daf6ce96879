package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.PetitionStatus;

/** The step does not follow from where the petition stands; the sentence names the article behind it. */
public final class StepNotPossible extends Refusal {

    StepNotPossible(String step, PetitionStatus status) {
        super(step, "petitionStatus." + status, "article." + step);
    }
}
