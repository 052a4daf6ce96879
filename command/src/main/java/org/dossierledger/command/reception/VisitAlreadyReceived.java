package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** A visit is one line of the register (03/TCD): it is received once, and not refused afterwards. */
public final class VisitAlreadyReceived extends Refusal {

    VisitAlreadyReceived(Object action) {
        super(action);
    }
}
