package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** The stages of an interlinked dossier must have different ids. */
public final class StagesMalformed extends Refusal {

    StagesMalformed(Object stage) {
        super(stage);
    }
}
