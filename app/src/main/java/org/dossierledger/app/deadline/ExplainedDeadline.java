package org.dossierledger.app.deadline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.deadline.ClockVersion;
import org.dossierledger.shared.deadline.Day;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.Explanation;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;

/**
 * An explained deadline in words, the same at a terminal and on a page.
 *
 * @param due weekday and date, with the time for a length in hours
 * @param counted heading of what {@link Line#number} counts
 * @param facts what was asked and what was answered
 */
public record ExplainedDeadline(String due, String counted, List<Fact> facts, List<Line> days) {

    public record Fact(String label, String value) {}

    /** @param number running count of days, or of hours and minutes; empty when the day is not counted */
    public record Line(String day, boolean counted, String number, String reason) {}

    public static ExplainedDeadline of(Explanation explanation, DeadlineTexts texts) {
        return new Words(explanation, texts).explained();
    }

    private static final class Words {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

        private final Explanation explanation;
        private final Deadline deadline;
        private final DeadlineTexts texts;
        private final boolean hours;
        private final List<Fact> facts = new ArrayList<>();

        Words(Explanation explanation, DeadlineTexts texts) {
            this.explanation = explanation;
            this.deadline = explanation.deadline();
            this.texts = texts;
            this.hours = deadline.length().unit() == LengthUnit.WORKING_HOURS;
        }

        ExplainedDeadline explained() {
            asked();
            answered();
            return new ExplainedDeadline(
                    due(deadline.due()),
                    texts.text(hours ? "label.number.hours" : "label.number.days"),
                    List.copyOf(facts),
                    explanation.days().stream().map(this::line).toList());
        }

        private void asked() {
            var rule = explanation.rule();
            fact("label.clock", deadline.clock() + " – " + texts.clock(deadline.clock()));
            if (rule != null) {
                fact("label.rule", rule.source() + " (" + texts.text("confidence." + rule.confidence()) + ")");
                fact("label.rule-version", rule.version());
            }
            fact("label.calendar", calendar());
            fact("label.start", moment(deadline.start()));
            fact("label.length", texts.length(deadline.length()));
            if (deadline.extension() > 0) {
                fact("label.extension", String.valueOf(deadline.extension()));
            }
            deadline.supplements().forEach(pause -> fact("label.supplement", span(pause)));
            deadline.pauses().forEach(pause -> fact("label.payment", span(pause)));
            if (!deadline.supplements().isEmpty()) {
                fact("label.policy", texts.policy(deadline.policy().code()));
            }
        }

        private void answered() {
            var rule = explanation.rule();
            if (!hours) {
                fact("label.raw-due", due(deadline.rawDue()));
            }
            if (!deadline.rolledDue().equals(deadline.rawDue())) {
                fact("label.rolled-due", due(deadline.rolledDue()));
            }
            var before = rule != null && rule.direction() == ClockVersion.Direction.before;
            fact(before ? "label.due-before" : "label.due", due(deadline.due()));
            for (var other : deadline.alternatives()) {
                fact("label.alternative", due(other.due()) + " (" + texts.policy(other.policy()) + ")");
            }
        }

        private void fact(String label, String value) {
            facts.add(new Fact(texts.text(label), value));
        }

        private String calendar() {
            var version = deadline.calendarVersion();
            var plus = version.indexOf('+');
            return plus < 0
                    ? version
                    : version.substring(0, plus) + " – " + texts.text("calendar." + version.substring(plus + 1));
        }

        private Line line(Day day) {
            return new Line(
                    texts.day(day.date()),
                    day.counted(),
                    day.counted() ? number(day) : "",
                    texts.reason(day, deadline.length().unit()));
        }

        private String number(Day day) {
            return hours ? texts.duration(day.number()) : String.valueOf(day.number());
        }

        private String span(Pause pause) {
            return texts.text("span", moment(pause.from()), moment(pause.to()));
        }

        private String due(Instant due) {
            return hours ? moment(due) : texts.day(Moment.dateOf(due));
        }

        /** A plain date stands for the end of its day. */
        private String moment(Instant instant) {
            var day = Moment.dateOf(instant);
            return instant.equals(Moment.endOf(day))
                    ? texts.day(day)
                    : texts.day(day) + " " + TIME.format(Moment.local(instant));
        }
    }
}
