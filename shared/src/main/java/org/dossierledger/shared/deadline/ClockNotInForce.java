package org.dossierledger.shared.deadline;

import java.time.LocalDate;
import org.dossierledger.shared.Refusal;

/** The law behind this clock did not apply on the day of its start event. */
public final class ClockNotInForce extends Refusal {

    ClockNotInForce(String clock, LocalDate start) {
        super(clock, start);
    }
}
