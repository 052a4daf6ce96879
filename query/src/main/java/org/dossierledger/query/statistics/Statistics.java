package org.dossierledger.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.dossier.Timeliness;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Thống kê: how many dossiers came, were carried over, ended and wait, with the list behind each number. A dossier counts
 * once: where it stood at the end of the period, as known at the instant asked for.
 */
public final class Statistics {

    private static final String COUNTED = """
            select %1$s %2$s as carried, channel is not distinct from 'ONLINE' as online, timeliness,
                indicator, %3$s as n %4$s group by %5$s""";

    private final NamedParameterJdbcTemplate database;
    private final Catalogue catalogue;
    private final Clock clock;

    public Statistics(DataSource database, Catalogue catalogue, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param key unit code, name of the field, procedure code or channel, as {@link By} says; empty where there is none */
    public record Row(String key, Counts counts) {}

    /** One row for each that has any, by their keys. */
    public List<Row> count(StatisticsQuestion question, By by) {
        var filter = new LifeFilter(question, catalogue, clock);
        var found = new TreeMap<String, Map<Figure, Long>>();
        database.query(sql(filter, columns(filter, by)), filter.parameters(), row -> {
            add(row, found.computeIfAbsent(key(row, filter, by), key -> new EnumMap<>(Figure.class)));
        });
        return found.entrySet().stream()
                .map(each -> new Row(each.getKey(), new Counts(each.getValue())))
                .filter(row -> row.counts().get(Figure.TOTAL) > 0)
                .toList();
    }

    /** Of all rows. */
    public static Counts total(Collection<Row> rows) {
        return rows.stream().map(Row::counts).reduce(new Counts(Map.of()), Counts::plus);
    }

    /** The same question for one period after the other. */
    public Map<ReportPeriod, Counts> trend(StatisticsQuestion question, List<ReportPeriod> periods) {
        var trend = new LinkedHashMap<ReportPeriod, Counts>();
        periods.forEach(period -> trend.put(period, total(count(question.in(period), By.CHANNEL))));
        return trend;
    }

    private static String columns(LifeFilter filter, By by) {
        return switch (by) {
            case UNIT -> filter.scope().byField() ? "unit, procedure," : "unit,";
            case FIELD, PROCEDURE -> "procedure,";
            case CHANNEL -> "channel,";
        };
    }

    private static String sql(LifeFilter filter, String columns) {
        var groups = (columns + "x").split(",").length + 3;
        var numbers = new StringBuilder("1");
        for (var i = 2; i <= groups; i++) {
            numbers.append(',').append(i);
        }
        return filter.parts()
                .map(part -> COUNTED.formatted(columns, part.carried(), part.number(), part.rows(), numbers))
                .collect(Collectors.joining(" union all "));
    }

    private static String key(ResultSet row, LifeFilter filter, By by) throws SQLException {
        var key = switch (by) {
            case UNIT ->
                filter.scope()
                        .body(row.getString("unit"), filter.scope().byField() ? row.getString("procedure") : null);
            case FIELD -> filter.field(row.getString("procedure"));
            case PROCEDURE -> row.getString("procedure");
            case CHANNEL -> row.getString("channel");
        };
        return key == null ? "" : key;
    }

    private static void add(ResultSet row, Map<Figure, Long> counts) throws SQLException {
        var timeliness = Timeliness.valueOf(row.getString("timeliness"));
        var indicator = (Boolean) row.getObject("indicator");
        for (var figure : Figure.values()) {
            if (figure.counts(row.getBoolean("carried"), row.getBoolean("online"), timeliness, indicator)) {
                counts.merge(figure, row.getLong("n"), Long::sum);
            }
        }
    }
}
