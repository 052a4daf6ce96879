package org.dossierledger.app.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.shared.deadline.Moment;

/** Text in aligned columns, two spaces between; the last column is as wide as it likes. */
final class Columns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final List<String[]> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toArray(String[]::new));
    }

    /** In Asia/Ho_Chi_Minh; empty for null. */
    static String time(Instant instant) {
        return instant == null ? "" : TIME.format(Moment.local(instant));
    }

    @Override
    public String toString() {
        var widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
        rows.forEach(row -> {
            for (var i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        var text = new StringBuilder();
        rows.forEach(row -> {
            for (var i = 0; i < row.length; i++) {
                text.append(i == row.length - 1 ? row[i] : row[i] + " ".repeat(widths[i] - row[i].length() + 2));
            }
            text.append(System.lineSeparator());
        });
        return text.toString();
    }
}
