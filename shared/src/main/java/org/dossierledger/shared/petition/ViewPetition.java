package org.dossierledger.shared.petition;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;

/** Puts on record that somebody looks at what is confidential, before it is shown. */
public record ViewPetition(PetitionId petitionId, String what) {

    public ViewPetition {
        InvalidField.ifMissing("petitionId", petitionId);
        Text.required("what", what);
    }
}
