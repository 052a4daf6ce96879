package org.dossierledger.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.ReportTable.Column;

/**
 * What people compare in a table, to be drawn as bars.
 *
 * @param title and the keys of the bars are keys of the message files, below {@code report.chart}
 */
public record ReportChart(String title, Map<String, Long> bars) {

    private static final String PROCESSED = "petitions.processed";

    public static ReportChart of(ReportTable table) {
        var bars = new LinkedHashMap<String, Long>();
        if (table.subject() == ReportTable.Subject.FIELD) {
            bars.put("received", table.total(3));
            bars.put("resolved", table.total(7));
            bars.put("resolvedLate", table.total(10));
            bars.put("pending", table.total(11));
            bars.put("pendingLate", table.total(13));
            return new ReportChart("settlement", bars);
        }
        if (table.name().endsWith("TCD")) {
            bars.put("regular", table.total(4));
            bars.put("byLeader", table.total(13));
            bars.put("byDelegate", table.total(22));
            return new ReportChart("reception", bars);
        }
        if (table.name().endsWith("XLD")) {
            bars.put("carried", first(table, "carried"));
            bars.put("received", first(table, "received"));
            bars.put("processed", one(table, column -> column.heading().equals(PROCESSED) || below(column, PROCESSED)));
            return new ReportChart("processing", bars);
        }
        if (table.columns().stream().anyMatch(column -> column.heading().equals("inTime"))) {
            bars.put("inTime", one(table, column -> column.heading().equals("inTime")));
            bars.put("late", one(table, column -> column.heading().equals("late")));
            return new ReportChart("results", bars);
        }
        bars.put("todo", table.total(1));
        bars.put("done", table.total(2));
        return new ReportChart("enforcement", bars);
    }

    /** The longest bar; never 0. */
    public long most() {
        return Math.max(1, bars.values().stream().mapToLong(n -> n).max().orElse(1));
    }

    /** One column, or several by who wrote it; those of what was processed are others. */
    private static long first(ReportTable table, String heading) {
        return table.columns().stream()
                .filter(column -> column.heading().equals(heading) || below(column, heading))
                .filter(column -> !below(column, PROCESSED))
                .mapToLong(column -> table.total(column.number()))
                .sum();
    }

    private static long one(ReportTable table, Predicate<Column> which) {
        return table.columns().stream()
                .filter(which)
                .findFirst()
                .map(column -> table.total(column.number()))
                .orElse(0L);
    }

    private static boolean below(Column column, String group) {
        return column.groups().contains(group);
    }
}
