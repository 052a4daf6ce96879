package org.dossierledger.app.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dossierledger.shared.deadline.ClockVersion;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.Explanation;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.deadline.PausePolicy;

/**
 * An explained deadline as the command line and the API write it; other programs read these names.
 *
 * <p>{@code rawDue}, {@code rolledDue} and {@code due} are dates for a length in days, and times with the offset of
 * Asia/Ho_Chi_Minh for one in hours; the fields ending in {@code At} are always such times.
 *
 * @param source the law, as a Vietnamese reader cites it; absent without a clock
 * @param confidence {@code verified}, or {@code memory}: to be checked before anybody relies on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineAnswer(
        String clock,
        String ruleVersion,
        String calendarVersion,
        String start,
        Length length,
        int extension,
        String direction,
        String rawDue,
        String rolledDue,
        String due,
        String rawDueAt,
        String rolledDueAt,
        String dueAt,
        PausePolicy policy,
        List<Span> supplements,
        List<Span> pauses,
        List<OtherReading> alternatives,
        String source,
        String confidence,
        List<ExplainedDay> days) {

    public record Span(String from, String to) {}

    public record OtherReading(String policy, String due, String dueAt) {}

    /**
     * @param number running count, in minutes for a length in hours; 0 when not counted
     * @param reason for a reader
     * @param code for a program
     */
    public record ExplainedDay(String date, boolean counted, int number, String reason, String code) {}

    public static DeadlineAnswer of(Explanation explanation, DeadlineTexts texts) {
        var deadline = explanation.deadline();
        var rule = explanation.rule();
        var unit = deadline.length().unit();
        return new DeadlineAnswer(
                deadline.clock(),
                deadline.ruleVersion(),
                deadline.calendarVersion(),
                time(deadline.start()),
                deadline.length(),
                deadline.extension(),
                (rule == null ? ClockVersion.Direction.after : rule.direction()).name(),
                due(deadline.rawDue(), unit),
                due(deadline.rolledDue(), unit),
                due(deadline.due(), unit),
                time(deadline.rawDue()),
                time(deadline.rolledDue()),
                time(deadline.due()),
                deadline.policy(),
                spans(deadline.supplements()),
                spans(deadline.pauses()),
                deadline.alternatives().stream()
                        .map(other -> new OtherReading(other.policy(), due(other.due(), unit), time(other.due())))
                        .toList(),
                rule == null ? null : rule.source(),
                rule == null ? null : rule.confidence().name(),
                explanation.days().stream()
                        .map(day -> new ExplainedDay(
                                day.date().toString(),
                                day.counted(),
                                day.number(),
                                texts.reason(day, unit),
                                day.reason()))
                        .toList());
    }

    private static String due(Instant due, LengthUnit unit) {
        return unit == LengthUnit.WORKING_HOURS ? time(due) : Moment.dateOf(due).toString();
    }

    private static List<Span> spans(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Span(time(pause.from()), time(pause.to())))
                .toList();
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Moment.local(instant));
    }
}
