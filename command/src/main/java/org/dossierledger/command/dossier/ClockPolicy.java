package org.dossierledger.command.dossier;

import java.time.Instant;
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
        var legal = deadlines.compute(processing(receivedAt, processing, List.of(), List.of()));
        var promise = withoutPromise ? null : promised == null ? legal.due() : promised;
        return new DossierClocks(legal, promise, promise == null ? legal.due() : promise);
    }

    /**
     * A promise never comes nearer because the applicant had to wait: one that was given by hand, or moved with an
     * apology, stays where the law would ask for an earlier day.
     *
     * @param before the clocks when the pause began
     * @param originalDue what was promised at receipt
     * @param promised a new date given by the office; null: none
     */
    DossierClocks afterPauses(
            DossierClocks before,
            DeadlineRequest processing,
            Instant originalDue,
            int supplementRounds,
            Instant promised) {
        var legal = deadlines.compute(processing);
        var promise = promised != null ? promised : later(before.promised(), legal.due());
        return new DossierClocks(legal, promise, kpi(originalDue, processing, supplementRounds));
    }

    /**
     * The clocks by another receipt, law or calendar. A promise that was the legal date moves with it; one that was given
     * by hand is a fact and stays.
     *
     * @param base what would have been promised at receipt, for the indicator
     */
    DossierClocks reassessed(DossierClocks before, DeadlineRequest processing, Instant base, int supplementRounds) {
        var legal = deadlines.compute(processing);
        var was = before.legal().due();
        var promise = was.equals(before.promised()) ? legal.due() : before.promised();
        return new DossierClocks(legal, promise, kpi(base, processing, supplementRounds));
    }

    /** The legal date as it stood on the day of receipt. */
    Instant withoutPauses(Instant receivedAt, Length length) {
        return deadlines
                .compute(processing(receivedAt, length, List.of(), List.of()))
                .due();
    }

    static DeadlineRequest processing(
            Instant receivedAt, Length length, List<Pause> supplements, List<Pause> payments) {
        return DeadlineRequest.of(PROCESSING, receivedAt)
                .length(length)
                .supplements(supplements)
                .pauses(payments);
    }

    private Instant kpi(Instant promised, DeadlineRequest processing, int supplementRounds) {
        return deadlines
                .kpiDue(promised, processing.supplements(), supplementRounds)
                .orElse(null);
    }

    private static Instant later(Instant promised, Instant legal) {
        return promised == null || promised.isAfter(legal) ? promised : legal;
    }
}
