package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** What is concluded from a visit, or answered, needs a visit that took place (Law on Citizen Reception 2013 arts 25.2, 28.1). */
public final class VisitNotReceived extends Refusal {

    VisitNotReceived(Object action) {
        super(action);
    }
}
