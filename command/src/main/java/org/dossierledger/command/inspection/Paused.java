package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** While an inspection is paused its team does nothing in it. */
public final class Paused extends Refusal {

    Paused(Object action) {
        super(action);
    }
}
