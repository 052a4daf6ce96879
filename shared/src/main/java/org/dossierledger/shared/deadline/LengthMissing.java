package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** The law leaves the length of this clock to the procedure, so it must be given. */
public final class LengthMissing extends Refusal {

    LengthMissing(String clock) {
        super(clock);
    }
}
