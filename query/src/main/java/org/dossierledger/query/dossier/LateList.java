package org.dossierledger.query.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What was open and past its due date, at any instant, as known at any instant: one stab into an index over two
 * intervals, so that the past costs what today costs.
 */
public final class LateList {

    /** A question about now may have been under way for a moment. */
    private static final Duration NOW = Duration.ofMinutes(1);

    private static final String LATE =
            "late is not null and late @> :asOf::timestamptz and known @> :knownAt::timestamptz";
    private static final String DUE_SOON = """
            valid_to = 'infinity' and known_to = 'infinity' and valid_from <= :asOf
            and due_at >= :asOf and due_at <= :dueUntil""";
    /** What is late is looked up once, for the counts over all pages and for the page. */
    private static final String FOUND_ONCE = """
            with found as materialized (
                select id, code, unit, officer, procedure, due_at, original_due_at from read.dossier_late where %s)
            select null as id, null as code, unit, officer, procedure, null as due_at, null as original_due_at,
                count(*) as n
            from found group by unit, officer, procedure
            union all (
                select id, code, unit, officer, procedure, due_at, original_due_at, 1
                from found %s order by due_at, id limit :limit)""";

    private static final RowMapper<LateRow> ROW = (row, number) -> new LateRow(
            row.getString("id"),
            row.getString("code"),
            row.getString("unit"),
            row.getString("officer"),
            row.getString("procedure"),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            row.getObject("original_due_at", OffsetDateTime.class).toInstant());

    private final NamedParameterJdbcTemplate database;
    private final LateFold fold;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public LateList(DataSource database, WorkingCalendar calendar, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.fold = new LateFold(database);
        this.calendar = calendar;
        this.clock = clock;
    }

    public LateAnswer answer(LateQuestion question) {
        if (!keptInTable(question)) {
            return folded(question);
        }
        var parameters = parameters(question);
        var where = (question.dueUntil() == null ? LATE : DUE_SOON) + filters(question);
        var groups = new Groups();
        var page = new ArrayList<LateRow>();
        database.query(
                FOUND_ONCE.formatted(
                        where, question.after() == null ? "" : "where (due_at, id) > (:afterDue, :afterId)"),
                parameters,
                row -> {
                    if (row.getString("id") == null) {
                        groups.add(
                                row.getString("unit"),
                                row.getString("procedure"),
                                row.getString("officer"),
                                row.getLong("n"));
                    } else {
                        page.add(ROW.mapRow(row, page.size()));
                    }
                });
        return groups.answer(question, page, calendar);
    }

    /**
     * The table keeps what was late by the time it was believed, and what is open now. Not what would have been late later
     * than anybody knew, nor what was due soon at some time in the past: asked for so rarely that it is folded from the log.
     */
    private boolean keptInTable(LateQuestion question) {
        return question.dueUntil() == null
                ? question.knownAt() == null || !question.knownAt().isBefore(question.asOf())
                : question.knownAt() == null
                        && !question.asOf().isBefore(clock.instant().minus(NOW));
    }

    private LateAnswer folded(LateQuestion question) {
        var rows = fold.rows(question);
        var groups = new Groups();
        rows.forEach(row -> groups.add(row.unit(), row.procedure(), row.officer(), 1));
        var cursor = question.after() == null ? null : Cursor.of(question.after());
        var page = rows.stream()
                .filter(row -> cursor == null || cursor.isBefore(row.due(), row.id()))
                .limit(question.limit() + 1L)
                .toList();
        return groups.answer(question, page, calendar);
    }

    private static String filters(LateQuestion question) {
        return (question.units() == null ? "" : " and units && :units::text[]")
                + (question.procedure() == null ? "" : " and procedure = :procedure")
                + (question.officer() == null ? "" : " and officer = :officer");
    }

    private static MapSqlParameterSource parameters(LateQuestion question) {
        var cursor = question.after() == null ? null : Cursor.of(question.after());
        return new MapSqlParameterSource()
                .addValue("asOf", timestamp(question.asOf()))
                .addValue("knownAt", timestamp(question.knownAt() == null ? Instant.MAX : question.knownAt()))
                .addValue("dueUntil", question.dueUntil() == null ? null : timestamp(question.dueUntil()))
                .addValue("units", question.units() == null ? null : Register.anyOf(question.units()))
                .addValue("procedure", question.procedure())
                .addValue("officer", question.officer())
                .addValue("afterDue", cursor == null ? null : timestamp(cursor.at()))
                .addValue("afterId", cursor == null ? null : cursor.id())
                .addValue("limit", question.limit() == Integer.MAX_VALUE ? Integer.MAX_VALUE : question.limit() + 1);
    }

    /** Far futures count as now: 'infinity' is outside every interval. */
    private static OffsetDateTime timestamp(Instant instant) {
        var latest = Instant.parse("9999-12-31T00:00:00Z");
        return (instant.isAfter(latest) ? latest : instant).atOffset(ZoneOffset.UTC);
    }

    /** Counts over all pages. */
    private static final class Groups {

        private final Map<String, Long> byUnit = new HashMap<>();
        private final Map<String, Long> byProcedure = new HashMap<>();
        private final Map<String, Long> byOfficer = new HashMap<>();
        private long count;

        void add(String unit, String procedure, String officer, long n) {
            byUnit.merge(unit == null ? "" : unit, n, Long::sum);
            byProcedure.merge(procedure == null ? "" : procedure, n, Long::sum);
            byOfficer.merge(officer == null ? "" : officer, n, Long::sum);
            count += n;
        }

        LateAnswer answer(LateQuestion question, List<LateRow> page, WorkingCalendar calendar) {
            var more = page.size() > question.limit();
            var shown = more ? page.subList(0, question.limit()) : page;
            var last = more ? shown.get(shown.size() - 1) : null;
            return new LateAnswer(
                    question.asOf(),
                    question.knownAt(),
                    count,
                    shown.stream()
                            .map(row -> item(row, question.asOf(), calendar))
                            .toList(),
                    mostFirst(byUnit),
                    mostFirst(byProcedure),
                    mostFirst(byOfficer),
                    last == null ? null : new Cursor(last.due(), last.id()).text());
        }

        private static LateAnswer.Item item(LateRow row, Instant asOf, WorkingCalendar calendar) {
            return new LateAnswer.Item(
                    row.id(),
                    row.code(),
                    "dossier",
                    row.unit(),
                    row.officer(),
                    row.procedure(),
                    row.due(),
                    row.originalDue(),
                    calendar.workingDaysLate(row.due(), asOf),
                    calendar.workingDaysLate(row.originalDue(), asOf));
        }

        private static Map<String, Long> mostFirst(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        }
    }
}
