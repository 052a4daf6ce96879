package org.dossierledger.app.radar;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.query.radar.RadarAnswer;

/**
 * Signs by unit and month, to be drawn as a table: the units with most signs, the latest months. A month in which there was
 * none has a column too.
 *
 * @param whole whether every unit and month is in it
 */
public record RadarMonths(List<YearMonth> months, List<Row> rows, boolean whole) {

    private static final int MONTHS = 13;
    private static final int UNITS = 20;
    private static final int SHADES = 4;

    /** One unit. @param cells as many as there are months */
    public record Row(String unit, List<Cell> cells) {}

    /** @param shade 0 for none, up to 4 for most of all that are shown */
    public record Cell(YearMonth month, long count, int shade) {}

    public static RadarMonths of(RadarAnswer answer) {
        var seen = new TreeSet<YearMonth>();
        answer.byUnitAndMonth().values().forEach(each -> seen.addAll(each.keySet()));
        if (seen.isEmpty()) {
            return new RadarMonths(List.of(), List.of(), true);
        }
        var first = seen.last().minusMonths(MONTHS - 1L);
        var months = new ArrayList<YearMonth>();
        for (var at = seen.first().isBefore(first) ? first : seen.first();
                !at.isAfter(seen.last());
                at = at.plusMonths(1)) {
            months.add(at);
        }
        var units = answer.byUnit().keySet().stream()
                .filter(unit -> months.stream().anyMatch(answer.byUnitAndMonth().get(unit)::containsKey))
                .limit(UNITS)
                .toList();
        var most = units.stream()
                .map(answer.byUnitAndMonth()::get)
                .flatMap(each -> months.stream().map(month -> each.getOrDefault(month, 0L)))
                .max(Long::compare)
                .orElse(1L);
        var rows = units.stream()
                .map(unit -> new Row(unit, cells(answer.byUnitAndMonth().get(unit), months, Math.max(1, most))))
                .toList();
        return new RadarMonths(
                List.copyOf(months),
                rows,
                units.size() == answer.byUnit().size() && !seen.first().isBefore(months.get(0)));
    }

    private static List<Cell> cells(Map<YearMonth, Long> counts, List<YearMonth> months, long most) {
        return months.stream()
                .map(month -> {
                    var count = counts.getOrDefault(month, 0L);
                    return new Cell(month, count, (int) ((count * SHADES + most - 1) / most));
                })
                .toList();
    }
}
