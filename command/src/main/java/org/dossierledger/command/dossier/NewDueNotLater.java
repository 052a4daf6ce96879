package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** An extension must give a later date than the one it extends. */
public final class NewDueNotLater extends Refusal {

    NewDueNotLater(Object newDue, Object currentDue) {
        super(newDue, currentDue);
    }
}
