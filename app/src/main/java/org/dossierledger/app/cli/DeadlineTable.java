package org.dossierledger.app.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.shared.deadline.ClockVersion;
import org.dossierledger.shared.deadline.Day;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.Explanation;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;

/** An explained deadline for a person at a terminal: what was asked, the answer, then one line a day. */
final class DeadlineTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Explanation explanation;
    private final Deadline deadline;
    private final DeadlineTexts texts;

    DeadlineTable(Explanation explanation, DeadlineTexts texts) {
        this.explanation = explanation;
        this.deadline = explanation.deadline();
        this.texts = texts;
    }

    @Override
    public String toString() {
        var days = new ArrayList<List<String>>();
        days.add(List.of(texts.text("label.day"), texts.text("label.number"), texts.text("label.reason")));
        for (var day : explanation.days()) {
            days.add(List.of(texts.day(day.date()), number(day), texts.reason(day, unit())));
        }
        return aligned(summary()) + "\n\n" + aligned(days);
    }

    private List<List<String>> summary() {
        var rows = new ArrayList<List<String>>();
        var rule = explanation.rule();
        row(rows, "label.clock", deadline.clock() + " – " + texts.clock(deadline.clock()));
        if (rule != null) {
            row(rows, "label.rule", rule.source() + " (" + texts.text("confidence." + rule.confidence()) + ")");
        }
        row(rows, "label.calendar", calendar());
        row(rows, "label.start", moment(deadline.start()));
        row(rows, "label.length", texts.length(deadline.length()));
        if (deadline.extension() > 0) {
            row(rows, "label.extension", String.valueOf(deadline.extension()));
        }
        if (!deadline.supplements().isEmpty()) {
            row(rows, "label.policy", texts.policy(deadline.policy()));
        }
        if (!deadline.rawDue().equals(deadline.due())) {
            row(rows, "label.raw-due", due(deadline.rawDue()));
        }
        var before = rule != null && rule.direction() == ClockVersion.Direction.before;
        row(rows, before ? "label.due-before" : "label.due", due(deadline.due()));
        for (var other : deadline.alternatives()) {
            row(rows, "label.alternative", due(other.due()) + " (" + texts.policy(other.policy()) + ")");
        }
        return rows;
    }

    private String calendar() {
        var version = deadline.calendarVersion();
        var plus = version.indexOf('+');
        return plus < 0
                ? version
                : version.substring(0, plus) + " – " + texts.text("calendar." + version.substring(plus + 1));
    }

    private void row(List<List<String>> rows, String label, String value) {
        rows.add(List.of(texts.text(label), value));
    }

    private String number(Day day) {
        return day.counted() && unit() != LengthUnit.WORKING_HOURS ? String.valueOf(day.number()) : "";
    }

    private String due(Instant due) {
        return unit() == LengthUnit.WORKING_HOURS ? moment(due) : texts.day(Moment.dateOf(due));
    }

    private String moment(Instant instant) {
        return texts.day(Moment.dateOf(instant)) + " " + TIME.format(Moment.local(instant));
    }

    private LengthUnit unit() {
        return deadline.length().unit();
    }

    private static String aligned(List<List<String>> rows) {
        return rows.stream().map(row -> line(rows, row)).collect(Collectors.joining("\n"));
    }

    private static String line(List<List<String>> rows, List<String> row) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            if (column < row.size() - 1) {
                line.append(" ".repeat(width(rows, column) - row.get(column).length() + 2));
            }
        }
        return line.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
