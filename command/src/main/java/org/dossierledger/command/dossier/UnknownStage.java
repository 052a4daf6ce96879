package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** The dossier has no such stage, or it is not running. */
public final class UnknownStage extends Refusal {

    UnknownStage(Object stage) {
        super(stage);
    }
}
