package org.dossierledger.shared.deadline;

import org.dossierledger.shared.Refusal;

/** The law fixes the length of this clock; another one cannot be given. */
public final class LengthGivenByLaw extends Refusal {

    LengthGivenByLaw(String clock, Length lawful) {
        super(clock, lawful.amount(), lawful.unit().code());
    }
}
