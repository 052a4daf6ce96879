package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** The promised date lies before the receipt. */
public final class PromiseBeforeReceipt extends Refusal {

    PromiseBeforeReceipt(Object promised, Object receivedAt) {
        super(promised, receivedAt);
    }
}
