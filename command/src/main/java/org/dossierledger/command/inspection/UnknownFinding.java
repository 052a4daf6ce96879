package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** No finding of this inspection has this number, or it was dropped. */
public final class UnknownFinding extends Refusal {

    UnknownFinding(Object number) {
        super(number);
    }
}
