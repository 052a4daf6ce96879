package org.dossierledger.query.trail;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.trail.TrailQuestion.Axis;
import org.dossierledger.query.trail.TrailQuestion.Which;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The statement for a question. Events stand in {@code read.timeline}, those captured as they happened and those entered later
 * under indexes of their own; looks in {@code log.record_view}. Each part gives its own page out of an index, and the pages are
 * laid together.
 */
final class TrailSql {

    /** The most units that are asked one by one; so many together are most of what there is. */
    private static final int ONE_BY_ONE = 100;

    private static final Map<String, String> REGISTERS = Map.of(
            "dossier", "dossier_register",
            "petition", "petition_register",
            "reception", "reception_register",
            "inspection", "inspection_register",
            "recommendation", "recommendation_register");

    private static final String UNDER_PROCEDURE = "(select id from read.dossier_register where procedure = :procedure)";

    private static final List<Lives> RECORDS = List.of(Lives.DOSSIERS, Lives.PETITIONS, Lives.RECEPTIONS);

    private static final String EVENTS = """
            select t.look, 0 as source, t.global_index as n, %s as at, t.type, t.occurred_at, t.recorded_at, t.actor, t.unit,
                t.kind, t.subject, t.procedure, t.evidence, t.irregularities, null as channel
            from read.timeline t where %s""";
    /** The streams of something: its own, and those of the recommendations of an inspection. */
    private static final String STREAMS = "any(array(select :subject::text union all"
            + " select id from read.recommendation_register where inspection = :subject))";
    /** Most of what is about something stands in its own stream; looks of inspectors in those of the records. */
    private static final String ABOUT =
            " and (t.id = %s or t.subject <> t.id and t.subject = :subject or t.inspection = :subject)"
                    .formatted(STREAMS);

    private static final String LOOKS = """
            select true as look, 1 as source, t.id as n, t.viewed_at as at, 'RecordViewed' as type,
                t.viewed_at as occurred_at, t.viewed_at as recorded_at, t.username as actor,
                nullif(t.unit, '') as unit, null as kind,
                t.dossier as subject, null as procedure, 'SYSTEM' as evidence, '{}'::text[] as irregularities, t.channel
            from log.record_view t where %s""";

    /** Of whom a body is asked for page by page of each unit, so that the index gives each in order. */
    private static final String OF_EACH_UNIT =
            "select x.* from unnest(:units::text[]) u(code) cross join lateral (%s order by %s limit {limit}) x";

    private static final String WITH_CODES = """
            with page as (select * from (%s) both_sides order by at %2$s, source %2$s, n %2$s limit {limit})
            select page.look, page.source, page.n, page.at, page.type, page.occurred_at, page.recorded_at, page.actor,
                page.unit, page.subject, page.evidence, page.irregularities, page.channel,
                coalesce(d.code, p.code, r.code, i.code, k.code) as code, coalesce(page.procedure, d.procedure) as procedure,
                case when d.id is not null then 'dossier' when p.id is not null then 'petition'
                    when r.id is not null then 'reception' when i.id is not null then 'inspection'
                    when k.id is not null then 'recommendation' else page.kind end as kind
            from page left join read.dossier_register d on d.id = page.subject
                left join read.petition_register p on p.id = page.subject
                left join read.reception_register r on r.id = page.subject
                left join read.inspection_register i on i.id = page.subject
                left join read.recommendation_register k on k.id = page.subject
            order by page.at %2$s, page.source %2$s, page.n %2$s""";

    private static final String NUMBERS = """
            with line as materialized (
                select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, type, actor, unit from (%s) both_sides limit {limit})
            select day, type, actor, unit, grouping(day) as no_day, grouping(type) as no_type, grouping(actor) as no_actor,
                grouping(unit) as no_unit, count(*) as n
            from line group by grouping sets ((), (day), (type), (actor), (unit))""";

    private final TrailQuestion question;
    private final int limit;

    TrailSql(TrailQuestion question, int limit) {
        this.question = question;
        this.limit = limit;
    }

    String page() {
        var sides = sides().map(side -> "(" + side.page() + ")").collect(Collectors.joining(" union all "));
        return limited(WITH_CODES.formatted(sides, direction()));
    }

    /** Of not more lines than the limit. */
    String numbers() {
        var sides = sides().map(side -> "(" + side.unordered() + " limit {limit})")
                .collect(Collectors.joining(" union all "));
        return limited(NUMBERS.formatted(sides));
    }

    private Stream<Side> sides() {
        var sides = new ArrayList<Side>();
        if (question.wantsEvents()) {
            if (!question.enteredLater()) {
                sides.add(new Side(Part.LIVE));
            }
            sides.add(new Side(Part.LATER));
        }
        if (question.wantsLooks()) {
            sides.add(new Side(Part.LOOKS));
        }
        return sides.stream();
    }

    /** Events with one time, events with two, and looks. */
    private enum Part {
        LIVE,
        LATER,
        LOOKS
    }

    /** Written out: without knowing how little is wanted the database would rather sort everything. */
    private String limited(String sql) {
        return sql.replace("{limit}", String.valueOf(limit));
    }

    private String direction() {
        return question.oldestFirst() ? "asc" : "desc";
    }

    private final class Side {

        private final Part part;
        private final boolean looks;
        private final String at;
        private final String number;

        Side(Part part) {
            this.part = part;
            this.looks = part == Part.LOOKS;
            var recorded = part == Part.LATER && question.axis() == Axis.RECORDED;
            this.at = looks ? "t.viewed_at" : recorded ? "t.recorded_at" : "t.occurred_at";
            this.number = looks ? "t.id" : "t.global_index";
        }

        String page() {
            var order = at + " " + direction() + ", " + number + " " + direction();
            var units = question.recordedUnder();
            var each = units != null
                    && units.size() <= ONE_BY_ONE
                    && question.subject() == null
                    && question.actor() == null;
            return each
                    ? OF_EACH_UNIT.formatted(rows("t.unit = u.code"), order) + " order by at " + direction() + ", n "
                            + direction() + " limit {limit}"
                    : unordered() + " order by " + order + " limit {limit}";
        }

        String unordered() {
            return rows(question.recordedUnder() == null ? "true" : "t.unit = any(:units::text[])");
        }

        private String rows(String units) {
            var where = units + filters() + (question.after() == null ? "" : after());
            return looks ? LOOKS.formatted(where) : EVENTS.formatted(at, where);
        }

        private String after() {
            return " and (%s, %s) %s (:afterAt::timestamptz, :%s)"
                    .formatted(at, number, question.oldestFirst() ? ">" : "<", looks ? "afterLook" : "afterEvent");
        }

        private String filters() {
            var subject = looks ? "t.dossier" : "t.subject";
            return (question.subject() == null ? "" : looks ? " and t.dossier = " + STREAMS : ABOUT)
                    + (question.actor() == null ? "" : " and " + (looks ? "t.username" : "t.actor") + " = :actor")
                    + (question.from() == null ? "" : " and " + at + " >= :from::timestamptz")
                    + (question.to() == null ? "" : " and " + at + " <= :to::timestamptz")
                    + (looks ? ofLooks() : ofEvents())
                    + (question.seen() == null ? "" : visible(subject))
                    + (question.limits() == null ? "" : inTime(subject));
        }

        private String ofEvents() {
            return (question.which() == Which.ALL
                            ? ""
                            : question.which() == Which.READS ? " and t.look" : " and not t.look")
                    + (question.kind() == null ? "" : orInspected("t.kind = :kind", inRegister()))
                    + (question.type() == null ? "" : " and t.type = :type")
                    + (question.procedure() == null ? "" : orInspected("t.procedure = :procedure", UNDER_PROCEDURE))
                    + (part == Part.LIVE ? " and not t.later" : " and t.later")
                    + (question.irregular() ? " and t.irregularities <> '{}'" : "");
        }

        private String ofLooks() {
            return (question.kind() == null
                            ? ""
                            : inRegister() == null ? " and false" : " and t.dossier in " + inRegister())
                    + (question.procedure() == null ? "" : " and t.dossier in " + UNDER_PROCEDURE);
        }

        /** An inspector's look is an event, and of the kind of what was looked at. */
        private String orInspected(String condition, String records) {
            return records == null || question.which() == Which.ACTIONS
                    ? " and " + condition
                    : " and (%s or t.type = 'RecordViewedInInspection' and t.subject in %s)"
                            .formatted(condition, records);
        }

        private String inRegister() {
            var register = REGISTERS.get(question.kind());
            return register == null ? null : "(select id from read." + register + ")";
        }

        /** A decision lets its inspectors look at the records of a period, and at nothing else. */
        private String inTime(String subject) {
            var own = new MapSqlParameterSource();
            return question.seen() == null
                    ? RECORDS.stream()
                            .map(lives -> " and not exists (select from read.%s s where s.id = %s and not %s)"
                                    .formatted(
                                            lives.table(),
                                            subject,
                                            question.limits().condition(lives, own)))
                            .collect(Collectors.joining())
                    : RECORDS.stream()
                            .map(lives -> "exists (select from read.%s s where s.id = %s and %s)"
                                    .formatted(
                                            lives.table(),
                                            subject,
                                            question.limits().condition(lives, own)))
                            .collect(Collectors.joining(" or ", " and (", ")"));
        }

        /** Of petitions and visits that are no business of the reader's units, not even that they exist. */
        private String visible(String subject) {
            return Stream.of("petition_register", "reception_register")
                    .map(register ->
                            " and not exists (select from read.%s s where s.id = %s and not s.units && :seen::text[])"
                                    .formatted(register, subject))
                    .collect(Collectors.joining());
        }
    }

    MapSqlParameterSource parameters() {
        var after = question.after() == null ? null : TrailPlace.of(question.after());
        var parameters = new MapSqlParameterSource();
        if (question.limits() != null) {
            question.limits().condition(Lives.DOSSIERS, parameters); // the same for every kind
        }
        return parameters
                .addValue("seen", array(question.seen()))
                .addValue("units", array(question.recordedUnder()))
                .addValue("subject", question.subject())
                .addValue("actor", question.actor())
                .addValue("procedure", question.procedure())
                .addValue("kind", question.kind())
                .addValue("type", question.type())
                .addValue("from", timestamp(question.from()))
                .addValue("to", timestamp(question.to()))
                .addValue("afterAt", after == null ? null : timestamp(after.at()))
                .addValue("afterEvent", after == null ? null : after.numberAmong(false))
                .addValue("afterLook", after == null ? null : after.numberAmong(true));
    }

    static SqlParameterValue array(Set<String> values) {
        return values == null ? null : new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
