package org.dossierledger.query.radar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.query.inspection.Inspected;
import org.dossierledger.query.radar.RadarAnswer.Burst;
import org.dossierledger.query.radar.RadarRule.Find;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.Units;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Many of one sign close together, counted over all records when somebody asks. */
final class Bursts {

    /** Each day whole, also where only a part of it is asked for. */
    private static final String OF_A_DAY = """
            select unit, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as n
            from read.sign where %s and rule = :of
                and (:from::timestamptz is null or recorded_at >= date_trunc('day', :from::timestamptz, 'Asia/Ho_Chi_Minh'))
                and (:to::timestamptz is null or recorded_at < date_trunc('day', :to::timestamptz - interval '1 microsecond',
                    'Asia/Ho_Chi_Minh') + interval '24 hours')
            group by 1, 2 having count(*) >= :least
            order by day desc, unit""";

    /** Not of those that are only decided: whoever is inspected learns of it from the announcement. */
    private static final String ANNOUNCED = """
            select id, objects, opened_at from read.inspection_register
            where announced_at is not null and (:from::timestamptz is null or announced_at >= :from)
                and (:to::timestamptz is null or least(opened_at, announced_at - make_interval(days => :days)) < :to)""";

    /** From the decision, or some days before the announcement where that is earlier; beside it as long a time before that. */
    private static final String BEFORE_INSPECTIONS = """
            select i.id, i.code, i.announced_at, s.unit, begin,
                count(*) filter (where s.recorded_at >= begin) as n, count(*) filter (where s.recorded_at < begin) as usual
            from unnest(:inspections::text[], :objects::text[]) o(id, unit)
            join read.inspection_register i on i.id = o.id
            cross join lateral (select least(i.opened_at, i.announced_at - make_interval(days => :days)) as begin) w
            join (select * from read.sign where %s and rule = :of) s on s.unit = o.unit
                and s.recorded_at < i.announced_at and s.recorded_at >= begin - (i.announced_at - begin)
                and (s.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date between i.period_from and i.period_to
            group by 1, 2, 3, 4, 5
            having count(*) filter (where s.recorded_at >= begin)
                >= greatest(:least, :times * count(*) filter (where s.recorded_at < begin))
            order by i.announced_at desc, i.id, s.unit""";

    /** The signs that were counted for a burst. */
    private static final String OF_A_BURST = " and rule = :of and coalesce(unit, '') = :burstUnit";

    private static final String ON_ITS_DAY =
            OF_A_BURST + " and (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date = :burstDay::date";
    private static final String BEFORE_ITS_INSPECTION = OF_A_BURST + " " + """
            and exists (select from read.inspection_register i where i.id = :burstInspection
                and recorded_at < i.announced_at
                and recorded_at >= least(i.opened_at, i.announced_at - make_interval(days => :days))
                and (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date between i.period_from and i.period_to)""";

    private final NamedParameterJdbcTemplate database;
    private final List<RadarRule> rules;
    private final Units units;

    Bursts(NamedParameterJdbcTemplate database, List<RadarRule> rules, Units units) {
        this.database = database;
        this.rules = rules;
        this.units = units;
    }

    /** Of the rules that are asked for; in their order, the latest first. Of the signs of one burst none is a burst. */
    List<Burst> of(RadarQuestion question) {
        var found = new ArrayList<Burst>();
        if (question.burst() != null) {
            ruleOf(question.burst());
            return found;
        }
        for (var rule : rules) {
            if (question.rule() == null || question.rule().equals(rule.id())) {
                switch (rule.find()) {
                    case BURST -> found.addAll(ofADay(rule, question.ofRule(null)));
                    case BURST_BEFORE_INSPECTION -> found.addAll(beforeInspections(rule, question.ofRule(null)));
                    default -> {}
                }
            }
        }
        return found;
    }

    /**
     * For a {@code where}: the signs of a burst. Adds its own parameters.
     *
     * @throws InvalidField when no rule finds such a one
     */
    String signsOf(BurstKey burst, MapSqlParameterSource parameters) {
        var rule = ruleOf(burst);
        parameters
                .addValue("of", rule.of())
                .addValue("burstUnit", burst.unit())
                .addValue("burstDay", burst.day() == null ? null : burst.day().toString())
                .addValue("burstInspection", burst.inspection())
                .addValue("days", rule.days());
        return burst.day() == null ? BEFORE_ITS_INSPECTION : ON_ITS_DAY;
    }

    private RadarRule ruleOf(BurstKey burst) {
        var find = burst.day() == null ? Find.BURST_BEFORE_INSPECTION : Find.BURST;
        return rules.stream()
                .filter(rule -> rule.id().equals(burst.rule()) && rule.find() == find)
                .findFirst()
                .orElseThrow(() -> new InvalidField("burst", "unknown"));
    }

    private List<Burst> ofADay(RadarRule rule, RadarQuestion signs) {
        var filter = new SignFilter(signs);
        var parameters = filter.parameters().addValue("of", rule.of()).addValue("least", rule.count());
        return database.query(OF_A_DAY.formatted(filter.ofAnyTime(parameters)), parameters, (row, number) -> {
            var day = row.getObject("day", LocalDate.class);
            return new Burst(
                    rule.id(),
                    rule.of(),
                    row.getString("unit"),
                    null,
                    day,
                    day,
                    row.getLong("n"),
                    null,
                    endAfter(day, rule.days()),
                    null);
        });
    }

    /** The end of a quarter of the report year that came within so many days; null when none did. */
    private static LocalDate endAfter(LocalDate day, int days) {
        for (var year = day.getYear(); year <= day.getYear() + 1; year++) {
            for (var quarter = 1; quarter <= 4; quarter++) {
                var end = ReportPeriod.quarter(year, quarter).lastDay();
                if (!end.isBefore(day) && !end.isAfter(day.plusDays(days))) {
                    return end;
                }
            }
        }
        return null;
    }

    private List<Burst> beforeInspections(RadarRule rule, RadarQuestion signs) {
        var filter = new SignFilter(signs);
        var parameters = filter.parameters()
                .addValue("of", rule.of())
                .addValue("least", rule.count())
                .addValue("times", rule.times())
                .addValue("days", rule.days());
        var inspections = new ArrayList<String>();
        var objects = new ArrayList<String>();
        database.query(ANNOUNCED, parameters, row -> {
            var decidedOn = Moment.dateOf(
                    row.getObject("opened_at", OffsetDateTime.class).toInstant());
            for (var unit :
                    Inspected.units(List.of((String[]) row.getArray("objects").getArray()), decidedOn, units)) {
                inspections.add(row.getString("id"));
                objects.add(unit);
            }
        });
        if (inspections.isEmpty()) {
            return List.of();
        }
        parameters
                .addValue("inspections", SignFilter.texts(inspections))
                .addValue("objects", SignFilter.texts(objects));
        return database.query(
                BEFORE_INSPECTIONS.formatted(filter.ofAnyTime(parameters)),
                parameters,
                (row, number) -> beforeInspection(rule, row));
    }

    private static Burst beforeInspection(RadarRule rule, ResultSet row) throws SQLException {
        var announced = row.getObject("announced_at", OffsetDateTime.class).toInstant();
        return new Burst(
                rule.id(),
                rule.of(),
                row.getString("unit"),
                null,
                Moment.dateOf(row.getObject("begin", OffsetDateTime.class).toInstant()),
                Moment.dateOf(announced),
                row.getLong("n"),
                row.getLong("usual"),
                null,
                new Burst.Inspection(row.getString("id"), row.getString("code"), announced));
    }
}
