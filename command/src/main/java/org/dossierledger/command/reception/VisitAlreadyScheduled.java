package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** A visit is scheduled once; people may come on another day than they were asked for. */
public final class VisitAlreadyScheduled extends Refusal {

    VisitAlreadyScheduled(Object sessionAt) {
        super(sessionAt);
    }
}
