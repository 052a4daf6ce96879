package org.dossierledger.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.app.deadline.ExplainedDeadline;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.Explanation;

/** An explained deadline for a person at a terminal: what was asked, the answer, then one line a day. */
final class DeadlineTable {

    private final ExplainedDeadline explained;
    private final DeadlineTexts texts;

    DeadlineTable(Explanation explanation, DeadlineTexts texts) {
        this.explained = ExplainedDeadline.of(explanation, texts);
        this.texts = texts;
    }

    @Override
    public String toString() {
        var facts = explained.facts().stream()
                .map(fact -> List.of(fact.label(), fact.value()))
                .toList();
        var days = new ArrayList<List<String>>();
        days.add(List.of(texts.text("label.day"), explained.counted(), texts.text("label.reason")));
        for (var day : explained.days()) {
            days.add(List.of(day.day(), day.number(), day.reason()));
        }
        return aligned(facts) + "\n\n" + aligned(days);
    }

    private static String aligned(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            if (column < row.size() - 1) {
                line.append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
        }
        return line.toString();
    }
}
