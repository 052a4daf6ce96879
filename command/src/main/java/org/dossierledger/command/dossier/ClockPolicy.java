package org.dossierledger.command.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.dossier.DossierClocks;

/**
 * Counts the three clocks of a dossier: legal (K1), promised and KPI.
 *
 * <p>Under the restart reading a completed supplement starts K1 again, under the pause reading it stands still
 * meanwhile; which one binds is a named policy of the clock (domain doubt: Decree 118/2025), and both dates are kept
 * in the {@link Deadline}. Time spent on a financial obligation is never counted. The KPI (Decision 766/QĐ-TTg)
 * moves the promised date by the time the supplement took, and a second supplement request forfeits it.
 */
final class ClockPolicy {

    private static final String PROCESSING = "K1";

    private final Deadlines deadlines;

    ClockPolicy(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    DossierClocks onReceipt(Instant receivedAt, Length processing, Instant promised, boolean withoutPromise) {
        var legal = deadlines.compute(DeadlineRequest.of(PROCESSING, receivedAt).length(processing));
        var promise = withoutPromise ? null : promised == null ? legal.due() : promised;
        return new DossierClocks(legal, promise, promise == null ? legal.due() : promise);
    }

    /**
     * @param originalDue what was promised at receipt
     * @param promised a new date given by the office; null: the legal one
     */
    DossierClocks afterPauses(
            Instant receivedAt,
            Length processing,
            List<Pause> supplements,
            List<Pause> payments,
            Instant originalDue,
            int supplementRounds,
            Instant promised,
            boolean hadPromise) {
        var legal = deadlines.compute(DeadlineRequest.of(PROCESSING, receivedAt)
                .length(processing)
                .supplements(supplements)
                .pauses(payments));
        var promise = promised != null ? promised : hadPromise ? legal.due() : null;
        return new DossierClocks(
                legal,
                promise,
                deadlines.kpiDue(originalDue, supplements, supplementRounds).orElse(null));
    }

    static <T> List<T> plus(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
