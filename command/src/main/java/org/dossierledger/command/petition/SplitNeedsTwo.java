package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A split petition becomes at least two petitions. */
public final class SplitNeedsTwo extends Refusal {

    SplitNeedsTwo() {
        super();
    }
}
