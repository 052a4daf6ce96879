package org.dossierledger.shared.procedure;

import java.time.LocalDate;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Moment;

/**
 * Whether a decision came in time: signed early enough before it takes effect (K6), and in the national database soon enough
 * after it was signed (K7).
 *
 * @param publishBy last day on which signing was in time; null where there was no such clock yet
 * @param publishedLate working days by which it was signed too late; 0: in time
 * @param postBy last day on which posting was in time; null where there was no such clock yet
 * @param postedLate working days by which it was posted too late, or is late by now; 0: in time
 */
public record LatePublication(LocalDate publishBy, int publishedLate, LocalDate postBy, int postedLate) {

    /** @param today counts for what is not posted yet */
    public static LatePublication of(Publication decision, Deadlines deadlines, LocalDate today) {
        var ministry = decision.level() == Publication.Level.MINISTRY ? "-ministry" : "";
        var publish = due("K6" + ministry, decision.effectiveFrom(), deadlines);
        var post = due("K7" + ministry, decision.signedOn(), deadlines);
        var posted = decision.postedOn() == null ? today : decision.postedOn();
        return new LatePublication(
                day(publish), late(publish, decision.signedOn(), deadlines), day(post), late(post, posted, deadlines));
    }

    private static Deadline due(String clock, LocalDate from, Deadlines deadlines) {
        var start = from.atStartOfDay(Moment.ZONE).toInstant();
        return deadlines.ifInForce(DeadlineRequest.of(clock, start)).orElse(null);
    }

    private static LocalDate day(Deadline due) {
        return due == null ? null : Moment.dateOf(due.due());
    }

    private static int late(Deadline due, LocalDate done, Deadlines deadlines) {
        return due == null ? 0 : deadlines.calendar().workingDaysLate(due.due(), Moment.endOf(done));
    }

    public boolean late() {
        return publishedLate > 0 || postedLate > 0;
    }
}
