package org.dossierledger.query.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The statistics of two moments beside each other: the numbers that are not the same. */
public record FigureDifferences(List<Row> rows) {

    /**
     * One number.
     *
     * @param key of the row in which it stands, as {@link By} says
     */
    public record Row(String key, Figure figure, long before, long after) {}

    /** By key, and then in the order of the figures. A row that stands on one side only is one of zeros on the other. */
    public static FigureDifferences between(Collection<Statistics.Row> before, Collection<Statistics.Row> after) {
        var first = byKey(before);
        var second = byKey(after);
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        var none = new Counts(Map.of());
        var rows = new ArrayList<Row>();
        for (var key : keys) {
            var one = first.getOrDefault(key, none);
            var other = second.getOrDefault(key, none);
            for (var figure : Figure.values()) {
                if (one.get(figure) != other.get(figure)) {
                    rows.add(new Row(key, figure, one.get(figure), other.get(figure)));
                }
            }
        }
        return new FigureDifferences(List.copyOf(rows));
    }

    /** The largest number of all, for drawing them; 0 of none. */
    public long most() {
        return rows.stream()
                .mapToLong(row -> Math.max(row.before, row.after))
                .max()
                .orElse(0);
    }

    private static Map<String, Counts> byKey(Collection<Statistics.Row> rows) {
        return rows.stream().collect(Collectors.toMap(Statistics.Row::key, Statistics.Row::counts));
    }
}
