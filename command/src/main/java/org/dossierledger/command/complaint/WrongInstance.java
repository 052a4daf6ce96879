package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** The outcome, or a complaint about it, is one of the other instance (Law on Complaints arts 7, 31, 33, 40). */
public final class WrongInstance extends Refusal {

    WrongInstance(Object what) {
        super(what);
    }
}
