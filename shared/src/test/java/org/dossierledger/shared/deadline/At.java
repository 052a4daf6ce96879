package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.time.LocalDate;

/** Short hands for the tests: times of the province and days that something is due. */
final class At {

    private At() {}

    static Instant at(String local) {
        return Moment.startOf(local);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static LocalDate dueDay(Deadline deadline) {
        return Moment.dateOf(deadline.due());
    }
}
