package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** No explanation was asked for under this number. */
public final class UnknownExplanation extends Refusal {

    UnknownExplanation(Object number) {
        super(number);
    }
}
