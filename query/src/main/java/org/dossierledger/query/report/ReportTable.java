package org.dossierledger.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report table, filled in.
 *
 * @param name of the form, e.g. {@code 01/XLD}
 * @param circular number of the circular that draws it
 * @param rows one for each unit or field, in the order of their keys
 * @param subject what a row is of
 * @param leftOut how many records no column could take
 */
public record ReportTable(
        String name,
        String circular,
        ReportPeriod period,
        List<Column> columns,
        List<Row> rows,
        Subject subject,
        long leftOut) {

    /** One row for each unit; every record has its place. */
    public ReportTable(String name, String circular, ReportPeriod period, List<Column> columns, List<Row> rows) {
        this(name, circular, period, columns, rows, Subject.UNIT, 0);
    }

    /** What the rows are. */
    public enum Subject {
        UNIT,
        /** Lĩnh vực, by its Vietnamese name; empty where nobody knows it. */
        FIELD
    }

    /**
     * @param code as printed below the heading: its number, and what it must be equal to, e.g. {@code 1=2+3=4+5}
     * @param heading key in the message files, {@code report.heading.<heading>}
     * @param groups keys of the headings above it, the outermost first
     */
    public record Column(String code, String heading, List<String> groups, Measure measure) {

        public int number() {
            return Integer.parseInt(code.split("=")[0]);
        }
    }

    /**
     * @param key code of the unit, or what else the subject is
     * @param numbers one for each column
     */
    public record Row(String key, List<Long> numbers) {}

    /** One cell of the heading: where it begins, counted from 0, and how many rows and columns it covers. */
    public record Heading(String heading, int row, int column, int rows, int columns) {}

    /** Of all rows. */
    public List<Long> total() {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> rows.stream()
                        .mapToLong(row -> row.numbers().get(column))
                        .sum())
                .toList();
    }

    /** What stands in the total row under a column's number; 0 when the form has no such column. */
    public long total(int number) {
        var totals = total();
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).number() == number)
                .mapToLong(totals::get)
                .findFirst()
                .orElse(0);
    }

    /** How many rows of headings stand above the numbers. */
    public int depth() {
        return 1
                + columns.stream()
                        .mapToInt(column -> column.groups().size())
                        .max()
                        .orElse(0);
    }

    /** The cells of the heading without that of the rows, row by row and from left to right. */
    public List<Heading> headings() {
        var cells = new ArrayList<Heading>();
        for (var row = 0; row < depth(); row++) {
            for (var column = 0; column < columns.size(); ) {
                var groups = columns.get(column).groups();
                if (row < groups.size()) {
                    var wide = alike(column, row);
                    cells.add(new Heading(groups.get(row), row, column, 1, wide));
                    column += wide;
                } else {
                    if (row == groups.size()) {
                        cells.add(new Heading(columns.get(column).heading(), row, column, depth() - row, 1));
                    }
                    column++;
                }
            }
        }
        return cells;
    }

    /** How many columns from this one on stand below the same heading. */
    private int alike(int first, int row) {
        var above = columns.get(first).groups().subList(0, row + 1);
        var next = first + 1;
        while (next < columns.size()
                && columns.get(next).groups().size() > row
                && columns.get(next).groups().subList(0, row + 1).equals(above)) {
            next++;
        }
        return next - first;
    }
}
