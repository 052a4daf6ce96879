package org.dossierledger.query.report;

import java.time.Instant;
import java.time.LocalDate;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.reception.Mode;

/** One visit (lượt tiếp) as the tables need it. Each brings one case: the register does not tie visits together. */
record VisitLine(String unit, Mode mode, Instant receivedAt, int people, boolean repeated) implements Line {

    /** Đoàn đông người. */
    private static final int CROWD = 5;

    boolean within(ReportPeriod period) {
        return period.contains(receivedAt);
    }

    boolean regular() {
        return mode == Mode.REGULAR;
    }

    boolean byLeader() {
        return mode == Mode.LEADER || mode == Mode.LEADER_UNSCHEDULED;
    }

    boolean byDelegate() {
        return mode == Mode.DELEGATED;
    }

    boolean crowd() {
        return people >= CROWD;
    }

    LocalDate day() {
        return Moment.dateOf(receivedAt);
    }
}
