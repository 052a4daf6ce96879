package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** No legal clock has this id. */
public final class UnknownClock extends Refusal {

    UnknownClock(String clock) {
        super(clock);
    }
}
