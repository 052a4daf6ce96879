package org.dossierledger.query.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What was open and past its due date, of every kind, at any instant, as known at any instant: found by when it became late or,
 * where it stayed so for long, by when it ended, so that the past costs what today costs.
 */
public final class LateList {

    /** A question about now may have been under way for a moment. */
    private static final Duration NOW = Duration.ofMinutes(1);

    private static final Duration LONGEST_BRIEF = Duration.ofHours(720);
    /** In the words of the indexes of what was late briefly and of what was late for long. */
    private static final String BRIEF = "(least(valid_to, known_to) at time zone 'UTC')"
            + " <= (greatest(due_at, valid_from) at time zone 'UTC') + interval '720 hours'";

    private static final String LATE =
            "late is not null and late @> :asOf::timestamptz and known @> :knownAt::timestamptz and ";
    /** Known no earlier than {@code asOf}: what was no longer so, or no longer believed, by then is not among them. */
    private static final List<String> PARTS_LATE = List.of(
            LATE + BRIEF + " and greatest(due_at, valid_from) between :since and :asOf",
            LATE + "not " + BRIEF + " and least(valid_to, known_to) > :asOf");

    private static final String DUE_SOON = """
            valid_to = 'infinity' and known_to = 'infinity' and valid_from <= :asOf
            and due_at >= :asOf and due_at <= :dueUntil""";
    private static final String OF_ONE_TABLE = """
            select id, kind, duty, code, unit, officer, procedure, due_at, original_due_at from read.%s where %s""";
    /** What is late is looked up once, for the counts over all pages and for the page. */
    private static final String FOUND_ONCE = """
            with found as materialized (%s)
            select null as id, kind, null as duty, null as code, unit, officer, procedure, null as due_at,
                null as original_due_at, count(*) as n
            from found group by kind, unit, officer, procedure
            union all (
                select id, kind, duty, code, unit, officer, procedure, due_at, original_due_at, 1
                from found %s order by due_at, id, coalesce(duty, '') limit :limit)""";

    private static final String AFTER =
            "where (due_at, id, coalesce(duty, '')) > (:afterDue::timestamptz, :afterId, :afterDuty)";

    private final NamedParameterJdbcTemplate database;
    private final List<StreamFold> folds;
    private final Set<String> kinds;
    private final LateFold fold;
    private final WorkingCalendar calendar;
    private final Clock clock;

    /** @param folds one for each kind of stream */
    public LateList(DataSource database, List<StreamFold> folds, WorkingCalendar calendar, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.folds = folds.stream().filter(each -> each.late() != null).toList();
        this.kinds =
                folds.stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toCollection(TreeSet::new));
        this.fold = new LateFold(database, folds);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What can be asked for, in alphabetical order. */
    public Set<String> kinds() {
        return kinds;
    }

    /**
     * @throws InvalidField for a kind that there is not
     * @throws AlreadyFolding while another question is answered from the whole log, where this one must be too
     */
    public LateAnswer answer(LateQuestion question) {
        if (question.kinds() != null && !kinds.containsAll(question.kinds())) {
            throw new InvalidField("kind", "unknown");
        }
        if (!keptInTable(question)) {
            return folded(question);
        }
        var parts = question.dueUntil() == null ? PARTS_LATE : List.of(DUE_SOON);
        var parameters = parameters(question);
        var filters = filters(question);
        var found = folds.stream()
                .flatMap(fold -> {
                    var more = filters + lived(fold, question, parameters);
                    return parts.stream()
                            .map(part -> OF_ONE_TABLE.formatted(fold.late().name(), part + more));
                })
                .collect(Collectors.joining(" union all "));
        var counts = new LateCounts();
        var page = new ArrayList<LateRow>();
        database.query(FOUND_ONCE.formatted(found, question.after() == null ? "" : AFTER), parameters, row -> {
            if (row.getString("id") == null) {
                counts.add(
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getString("procedure"),
                        row.getString("officer"),
                        row.getLong("n"));
            } else {
                page.add(row(row));
            }
        });
        return counts.answer(question, page, calendar);
    }

    /**
     * The tables keep what was late by the time it was believed, and what is open now. Not what would have been late later
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
        var counts = new LateCounts();
        rows.forEach(row -> counts.add(row.kind(), row.unit(), row.procedure(), row.officer(), 1));
        var after = question.after() == null ? null : LatePlace.of(question.after());
        var page = rows.stream()
                .filter(row -> after == null || after.compareTo(row.place()) < 0)
                .limit(question.limit() + 1L)
                .toList();
        return counts.answer(question, page, calendar);
    }

    /** A scope with a time asks for the whole life of what is late. */
    private static String lived(StreamFold fold, LateQuestion question, MapSqlParameterSource parameters) {
        if (question.scope() == null || !question.scope().limitedInTime()) {
            return "";
        }
        return fold.lives() == null
                ? " and false"
                : " and id in (select id from read." + fold.lives().table() + " where "
                        + question.scope().condition(fold.lives(), parameters) + ")";
    }

    private static String filters(LateQuestion question) {
        return (question.kinds() == null ? "" : " and kind = any(:kinds::text[])")
                + (question.scope() == null ? "" : " and units && :units::text[]")
                + (question.procedure() == null ? "" : " and procedure = :procedure")
                + (question.officer() == null ? "" : " and officer = :officer")
                + (question.confidentialOf() == null ? "" : " and (not confidential or officer = :self)");
    }

    private static MapSqlParameterSource parameters(LateQuestion question) {
        var after = question.after() == null ? null : LatePlace.of(question.after());
        return new MapSqlParameterSource()
                .addValue("asOf", timestamp(question.asOf()))
                .addValue("since", timestamp(question.asOf()).minus(LONGEST_BRIEF))
                .addValue("knownAt", timestamp(question.knownAt() == null ? Instant.MAX : question.knownAt()))
                .addValue("dueUntil", question.dueUntil() == null ? null : timestamp(question.dueUntil()))
                .addValue("kinds", anyOf(question.kinds()))
                .addValue(
                        "units",
                        anyOf(question.scope() == null ? null : question.scope().units()))
                .addValue("procedure", question.procedure())
                .addValue("officer", question.officer())
                .addValue("self", question.confidentialOf())
                .addValue("afterDue", after == null ? null : timestamp(after.due()))
                .addValue("afterId", after == null ? null : after.id())
                .addValue("afterDuty", after == null ? null : after.duty())
                .addValue("limit", question.limit() == Integer.MAX_VALUE ? Integer.MAX_VALUE : question.limit() + 1);
    }

    private static LateRow row(ResultSet row) throws SQLException {
        return new LateRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("duty"),
                row.getString("code"),
                row.getString("unit"),
                row.getString("officer"),
                row.getString("procedure"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("original_due_at", OffsetDateTime.class).toInstant());
    }

    private static SqlParameterValue anyOf(Set<String> values) {
        return values == null ? null : new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    /** Far futures count as now: 'infinity' is outside every interval. */
    private static OffsetDateTime timestamp(Instant instant) {
        var latest = Instant.parse("9999-12-31T00:00:00Z");
        return (instant.isAfter(latest) ? latest : instant).atOffset(ZoneOffset.UTC);
    }
}
