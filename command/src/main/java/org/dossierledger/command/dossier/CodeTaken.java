package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.dossier.DossierCode;

/** Another dossier has this code. */
public final class CodeTaken extends Refusal {

    CodeTaken(DossierCode code) {
        super(code);
    }
}
