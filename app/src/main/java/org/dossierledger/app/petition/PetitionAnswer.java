package org.dossierledger.app.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dossierledger.query.petition.PetitionState;

/** {@code state} of a petition as JSON: the fields of {@link PetitionState}, and the status in the reader's words. */
public record PetitionAnswer(@JsonUnwrapped PetitionState state, String statusText) {}
