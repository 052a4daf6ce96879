package org.dossierledger.query.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.ViewEvent.RecordViewedInInspection;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Who did what, and who looked at what, in the order of either time. */
public final class Trail {

    /** More are not counted beside a page unless somebody asks for it: that would cost more than the page. */
    public static final int COUNTED = 20_000;

    private static final int EXPORTED_AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate database;
    private final EventLogScan log;

    public Trail(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(new PlannedEachTime(database));
        this.log = new EventLogScan(database);
    }

    /** @throws InvalidField when the cursor is not one that we gave */
    public TrailPage page(TrailQuestion question, Sentences sentences) {
        var sql = new TrailSql(question, question.limit() + 1);
        if (!question.wantsEvents() && !question.wantsLooks()) {
            return new TrailPage(List.of(), null);
        }
        var found = database.query(sql.page(), sql.parameters(), (row, i) -> placed(row));
        var more = found.size() > question.limit();
        var shown = more ? found.subList(0, question.limit()) : found;
        var told = told(shown.stream().map(Placed::line).toList(), sentences);
        return new TrailPage(told, more ? shown.get(shown.size() - 1).place().cursor() : null);
    }

    /** Every line, however many. */
    public void each(TrailQuestion question, Sentences sentences, Consumer<TrailLine> take) {
        var next = question.page(null, EXPORTED_AT_ONCE);
        while (next != null) {
            var page = page(next, sentences);
            page.items().forEach(take);
            next = page.next() == null ? null : question.page(page.next(), EXPORTED_AT_ONCE);
        }
    }

    /** @param most lines that are counted; when there are more, nothing is */
    public TrailNumbers numbers(TrailQuestion question, int most) {
        var whole = question.page(null, 0);
        if (!whole.wantsEvents() && !whole.wantsLooks()) {
            return new TrailNumbers(0L, Map.of(), Map.of(), Map.of(), Map.of());
        }
        var sql = new TrailSql(whole, most == Integer.MAX_VALUE ? most : most + 1);
        var count = new long[1];
        var byDay = new TreeMap<LocalDate, Long>();
        var byType = new HashMap<String, Long>();
        var byActor = new HashMap<String, Long>();
        var byUnit = new HashMap<String, Long>();
        database.query(sql.numbers(), sql.parameters(), row -> {
            var n = row.getLong("n");
            if (row.getInt("no_day") == 0) {
                byDay.put(row.getObject("day", LocalDate.class), n);
            } else if (row.getInt("no_type") == 0) {
                byType.put(row.getString("type"), n);
            } else if (row.getInt("no_actor") == 0) {
                byActor.put(orEmpty(row.getString("actor")), n);
            } else if (row.getInt("no_unit") == 0) {
                byUnit.put(orEmpty(row.getString("unit")), n);
            } else {
                count[0] = n;
            }
        });
        return count[0] > most
                ? TrailNumbers.tooMany()
                : new TrailNumbers(count[0], byDay, mostFirst(byType), mostFirst(byActor), mostFirst(byUnit));
    }

    /** What is rare and what is not are found in different ways: a plan for any value would be a bad one for most. */
    private static final class PlannedEachTime extends JdbcTemplate {

        PlannedEachTime(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    private record Placed(TrailLine line, TrailPlace place) {}

    private List<TrailLine> told(List<TrailLine> lines, Sentences sentences) {
        var indexes = lines.stream()
                .map(TrailLine::globalIndex)
                .filter(index -> index != null)
                .toList();
        var events = log.at(indexes).stream().map(Fact::of).collect(Collectors.toMap(Fact::globalIndex, Fact::event));
        var inspections = codes(events.values());
        return lines.stream()
                .map(line -> {
                    var event = line.globalIndex() == null ? null : events.get(line.globalIndex());
                    if (event == null) {
                        return line.saying(sentences.ofLook(line.channel(), line.subject()));
                    }
                    return event instanceof RecordViewedInInspection look
                            ? told(
                                    line,
                                    look,
                                    inspections.get(look.inspectionId().value()),
                                    sentences)
                            : line.saying(sentences.of(event));
                })
                .toList();
    }

    private static TrailLine told(
            TrailLine line, RecordViewedInInspection look, String inspection, Sentences sentences) {
        return line.saying(sentences.ofLook(look.what(), look.subject(), inspection), look.what(), inspection);
    }

    /** Of the inspections under which somebody looked; its id where a table does not know one yet. */
    private Map<String, String> codes(Collection<LedgerEvent> events) {
        var codes = new HashMap<String, String>();
        events.forEach(event -> {
            if (event instanceof RecordViewedInInspection look) {
                codes.put(look.inspectionId().value(), look.inspectionId().value());
            }
        });
        if (!codes.isEmpty()) {
            database.query(
                    "select id, code from read.inspection_register where id = any(:ids::text[])",
                    new MapSqlParameterSource("ids", TrailSql.array(codes.keySet())),
                    row -> {
                        codes.put(row.getString(1), row.getString(2));
                    });
        }
        return codes;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var event = row.getInt("source") == 0;
        var number = row.getLong("n");
        var occurred = instant(row, "occurred_at");
        var recorded = instant(row, "recorded_at");
        var line = new TrailLine(
                row.getBoolean("look"),
                event ? number : null,
                row.getString("type"),
                occurred,
                recorded,
                Duration.between(occurred, recorded).toSeconds(),
                row.getString("actor"),
                row.getString("unit"),
                null,
                row.getString("kind"),
                row.getString("subject"),
                row.getString("code"),
                row.getString("procedure"),
                row.getString("evidence"),
                List.of((String[]) row.getArray("irregularities").getArray()),
                row.getString("channel"),
                null,
                null);
        return new Placed(line, new TrailPlace(instant(row, "at"), !event, number));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
