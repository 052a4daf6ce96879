package org.dossierledger.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossierledger.query.report.Measure;
import org.dossierledger.query.report.ReportTable;

/**
 * A table over REST.
 *
 * @param from first day
 * @param to last day, included
 * @param total of all rows
 * @param leftOut how many records no column could take
 */
public record ReportAnswer(
        String name,
        String circular,
        String title,
        LocalDate from,
        LocalDate to,
        List<Column> columns,
        List<Row> rows,
        List<Long> total,
        long leftOut) {

    /** @param code as printed: the number, and what it is equal to */
    public record Column(int number, String code, String heading, List<String> groups, Measure measure) {}

    /**
     * @param unit code of the unit, or name of the field (lĩnh vực)
     * @param numbers one for each column, money in đồng; null for what the registers do not say
     */
    public record Row(String unit, String name, List<Long> numbers) {}

    public static ReportAnswer of(ReportTable table, ReportWords words, Locale language) {
        return new ReportAnswer(
                table.name(),
                table.circular(),
                words.title(table.name(), language),
                table.period().firstDay(),
                table.period().lastDay(),
                table.columns().stream()
                        .map(column -> new Column(
                                column.number(),
                                column.code(),
                                words.heading(column.heading(), language),
                                column.groups().stream()
                                        .map(group -> words.heading(group, language))
                                        .toList(),
                                column.measure()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new Row(row.key(), words.row(table, row, language), told(table, row.numbers())))
                        .toList(),
                told(table, table.total()),
                table.leftOut());
    }

    private static List<Long> told(ReportTable table, List<Long> numbers) {
        var told = new ArrayList<Long>(numbers);
        for (var i = 0; i < numbers.size(); i++) {
            if (table.columns().get(i).measure() == Measure.UNKNOWN) {
                told.set(i, null);
            }
        }
        return told;
    }
}
