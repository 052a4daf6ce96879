package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** The action does not follow from the state in which the dossier is (transition table of the national portal). */
public final class ActionNotPossible extends Refusal {

    ActionNotPossible(String action, Object status) {
        super(action, status);
    }
}
