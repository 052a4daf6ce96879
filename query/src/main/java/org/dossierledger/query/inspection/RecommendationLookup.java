package org.dossierledger.query.inspection;

import java.time.Instant;
import javax.sql.DataSource;
import org.dossierledger.shared.deadline.WorkingCalendar;

/** Questions about one recommendation. */
public final class RecommendationLookup extends FollowedLookup<RecommendationStanding, RecommendationState> {

    private final WorkingCalendar calendar;

    public RecommendationLookup(DataSource database, WorkingCalendar calendar) {
        super(database, new RecommendationFold());
        this.calendar = calendar;
    }

    @Override
    protected UnknownRecommendation unknown(String idOrCode) {
        return new UnknownRecommendation(idOrCode);
    }

    /** The unit that made it, as the log has it. */
    public String maker(String id) {
        return recorded(id, Instant.MAX).get(0).by().unit();
    }

    @Override
    RecommendationState state(String id, RecommendationStanding now, Instant asOf, long version) {
        var made = now.made;
        var open = !now.progress.over();
        var until = open ? asOf : now.endedAt;
        var late = open ? asOf.isAfter(now.due) : now.doneLate();
        return new RecommendationState(
                id,
                made.code(),
                made.inspectionId().value(),
                made.inspectingUnit().value(),
                made.direction(),
                made.kind(),
                made.addressee().value(),
                made.position(),
                made.money(),
                made.land(),
                made.persons(),
                now.money,
                now.land,
                now.persons,
                now.madeAt,
                now.due,
                now.progress,
                now.answer == null ? null : now.answer.documentNumber(),
                now.urged,
                now.endedAt,
                now.settlement == null ? null : now.settlement.ground(),
                late,
                late ? calendar.workingDaysLate(now.due, until) : 0,
                now.irregularities.stream().map(Enum::name).toList(),
                version,
                made.content(),
                now.answer == null ? null : now.answer.answer(),
                now.report == null ? null : now.report.result());
    }
}
