package org.dossierledger.app.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dossierledger.query.dossier.DossierState;

/** {@code state} as JSON: the fields of {@link DossierState}, and the status in the reader's words. */
public record StateAnswer(@JsonUnwrapped DossierState state, String statusText) {

    public static StateAnswer of(DossierState state, String statusText) {
        return new StateAnswer(state, statusText);
    }
}
