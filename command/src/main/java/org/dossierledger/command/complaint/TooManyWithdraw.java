package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** More people go on than were left. */
public final class TooManyWithdraw extends Refusal {

    TooManyWithdraw(Object people) {
        super(people);
    }
}
