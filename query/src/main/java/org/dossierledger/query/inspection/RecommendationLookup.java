package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.inspection.RecommendationEvent;

/** Questions about one recommendation, answered from its own stream: always fresh, at any instant on both axes. */
public final class RecommendationLookup {

    private final FollowedStreams<RecommendationStanding> streams;
    private final WorkingCalendar calendar;

    public RecommendationLookup(DataSource database, WorkingCalendar calendar) {
        this.streams = new FollowedStreams<>(
                database, RecommendationEvent.class, RecommendationFold::history, "recommendation_register");
        this.calendar = calendar;
    }

    /** Whether there is such a recommendation, at any time. */
    public boolean has(String idOrCode) {
        return streams.idOf(idOrCode)
                .filter(id -> !streams.recorded(id, Instant.MAX).isEmpty())
                .isPresent();
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws UnknownRecommendation when there was none by then, or the log had not heard of it
     */
    public RecommendationState state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var history = streams.history(id, knownAt);
        var standing = history.at(asOf);
        if (!standing.begun()) {
            throw new UnknownRecommendation(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber());
    }

    private String idOf(String idOrCode) {
        return streams.idOf(idOrCode).orElseThrow(() -> new UnknownRecommendation(idOrCode));
    }

    /** Whether this command has been carried out on it. */
    public boolean did(String id, String commandId) {
        return streams.did(id, commandId);
    }

    /** What had happened by {@code asOf} as known at {@code knownAt}, for people, in the order of its happening. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        var entries = streams.history(idOf(idOrCode), knownAt).facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
        if (entries.isEmpty()) {
            throw new UnknownRecommendation(idOrCode);
        }
        return entries;
    }

    private RecommendationState state(String id, RecommendationStanding now, Instant asOf, long version) {
        var made = now.made;
        var open = !now.progress.over();
        var late = open ? asOf.isAfter(now.due) : now.late;
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
                !late ? 0 : open ? calendar.workingDaysLate(now.due, asOf) : now.workingDaysLate,
                now.irregularities.stream().map(Enum::name).toList(),
                version,
                made.content(),
                now.answer == null ? null : now.answer.answer(),
                now.report == null ? null : now.report.result());
    }
}
