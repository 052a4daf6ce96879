package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;

/** An act cannot be claimed for a time that has not come. */
public final class HappensInTheFuture extends Refusal {

    public HappensInTheFuture(Object occurredAt) {
        super(occurredAt);
    }
}
