package org.dossierledger.query.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierledger.query.report.ReportTable.Column;

/** A report table as counted from two states of knowledge: the cells that are not the same. */
public record TableDifferences(List<Cell> cells) {

    /** @param key of the row. @param column in which it stands */
    public record Cell(String key, Column column, long before, long after) {}

    /** Row by row, and from left to right. Both are the same form of the same period. */
    public static TableDifferences between(ReportTable before, ReportTable after) {
        var first = byKey(before);
        var second = byKey(after);
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        var none = Collections.nCopies(after.columns().size(), 0L);
        var cells = new ArrayList<Cell>();
        for (var key : keys) {
            var one = first.getOrDefault(key, none);
            var other = second.getOrDefault(key, none);
            IntStream.range(0, none.size())
                    .filter(at -> !one.get(at).equals(other.get(at)))
                    .mapToObj(at -> new Cell(key, after.columns().get(at), one.get(at), other.get(at)))
                    .forEach(cells::add);
        }
        return new TableDifferences(List.copyOf(cells));
    }

    private static Map<String, List<Long>> byKey(ReportTable table) {
        return table.rows().stream().collect(Collectors.toMap(ReportTable.Row::key, ReportTable.Row::numbers));
    }
}
