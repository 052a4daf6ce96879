package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** An act cannot be claimed for a time that has not come. */
public final class HappensInTheFuture extends Refusal {

    HappensInTheFuture(Object occurredAt) {
        super(occurredAt);
    }
}
