package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** The outcome is one of the other instance (Law on Complaints arts 31, 40). */
public final class WrongInstance extends Refusal {

    WrongInstance(Object outcome) {
        super(outcome);
    }
}
