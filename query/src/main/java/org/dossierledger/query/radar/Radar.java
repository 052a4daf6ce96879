package org.dossierledger.query.radar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.InvalidField;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What the rules have found. */
public final class Radar {

    private static final String PAGE = """
            select s.*, coalesce(d.code, p.code, v.code) as code,
                case when d.id is not null then 'dossier' when p.id is not null then 'petition'
                     when v.id is not null then 'reception' end as kind
            from (select * from read.sign where %s
                  order by recorded_at desc, global_index desc, rule limit :limit) s
            left join read.dossier_register d using (id)
            left join read.petition_register p using (id)
            left join read.reception_register v using (id)
            order by recorded_at desc, global_index desc, rule""";
    private static final String AFTER = " and (recorded_at, global_index) <= (:at, :index)"
            + " and not ((recorded_at, global_index) = (:at, :index) and rule <= :lastRule)";
    private static final String COUNTS =
            "select rule, coalesce(unit, '') as unit, count(*) as n from read.sign where %s group by 1, 2";
    private static final String BURSTS = """
            select unit, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as n
            from read.sign where %s and rule = :of group by 1, 2 having count(*) >= :least
            order by day desc, unit""";

    /** A sign is in the time of its event. */
    private static final Lives WHEN = new Lives("sign", "array[unit]", "occurred_at", "occurred_at");

    private final NamedParameterJdbcTemplate database;
    private final RadarRules rules;

    public Radar(DataSource database, RadarRules rules) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.rules = rules;
    }

    /** In the order in which people read them. */
    public List<RadarRule> rules() {
        return rules.rules();
    }

    /** @throws InvalidField for a rule that there is not, or a cursor that we did not give */
    public RadarAnswer answer(RadarQuestion question) {
        if (question.rule() != null && rules.find(question.rule()).isEmpty()) {
            throw new InvalidField("rule", "unknown");
        }
        var bursts = bursts(question);
        var byUnit = new LinkedHashMap<String, Long>();
        var byRule = byRule(question, byUnit, bursts);
        var page = page(question);
        var more = page.size() > question.limit();
        var shown = more ? page.subList(0, question.limit()) : page;
        return new RadarAnswer(
                rules.version(),
                byRule,
                mostFirst(byUnit),
                List.copyOf(shown),
                bursts,
                more ? cursor(shown.get(shown.size() - 1)) : null);
    }

    private static String cursor(RadarAnswer.Found last) {
        return new Cursor(last.recordedAt(), last.globalIndex() + " " + last.rule()).text();
    }

    private Map<String, Long> byRule(RadarQuestion question, Map<String, Long> byUnit, List<RadarAnswer.Burst> bursts) {
        var counted = new LinkedHashMap<String, Long>();
        var parameters = parameters(question);
        database.query(COUNTS.formatted(where(question, parameters)), parameters, row -> {
            counted.merge(row.getString("rule"), row.getLong("n"), Long::sum);
            byUnit.merge(row.getString("unit"), row.getLong("n"), Long::sum);
        });
        bursts.forEach(burst -> counted.merge(burst.rule(), 1L, Long::sum));
        var inOrder = new LinkedHashMap<String, Long>();
        rules.rules().forEach(rule -> {
            if (counted.containsKey(rule.id())) {
                inOrder.put(rule.id(), counted.get(rule.id()));
            }
        });
        return inOrder;
    }

    private List<RadarAnswer.Found> page(RadarQuestion question) {
        var after = question.after() == null ? "" : AFTER;
        var parameters = parameters(question);
        return database.query(
                PAGE.formatted(where(question, parameters) + after), parameters, (row, number) -> found(row));
    }

    private List<RadarAnswer.Burst> bursts(RadarQuestion question) {
        var found = new ArrayList<RadarAnswer.Burst>();
        for (var rule : rules.rules()) {
            if (rule.find() != RadarRule.Find.BURST
                    || question.rule() != null && !question.rule().equals(rule.id())) {
                continue;
            }
            var signs = new RadarQuestion(
                    question.scope(),
                    question.actor(),
                    question.record(),
                    null,
                    question.from(),
                    question.to(),
                    null,
                    question.limit());
            var parameters = parameters(signs).addValue("of", rule.of()).addValue("least", rule.count());
            database.query(BURSTS.formatted(where(signs, parameters)), parameters, row -> {
                var day = row.getObject("day", LocalDate.class);
                found.add(new RadarAnswer.Burst(
                        rule.id(),
                        rule.of(),
                        row.getString("unit"),
                        day,
                        row.getLong("n"),
                        endAfter(day, rule.days())));
            });
        }
        return found;
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

    private static String where(RadarQuestion question, MapSqlParameterSource parameters) {
        return "true"
                + (question.scope() == null
                        ? ""
                        : " and unit = any(:units::text[]) and "
                                + question.scope().condition(WHEN, parameters))
                + (question.actor() == null ? "" : " and actor = :actor")
                + (question.record() == null ? "" : " and id = :record")
                + (question.rule() == null ? "" : " and rule = :rule")
                + (question.from() == null ? "" : " and recorded_at >= :from")
                + (question.to() == null ? "" : " and recorded_at < :to");
    }

    private static MapSqlParameterSource parameters(RadarQuestion question) {
        var parameters = new MapSqlParameterSource()
                .addValue(
                        "units",
                        anyOf(question.scope() == null ? null : question.scope().units()))
                .addValue("actor", question.actor())
                .addValue("record", question.record())
                .addValue("rule", question.rule())
                .addValue("from", timestamp(question.from()))
                .addValue("to", timestamp(question.to()))
                .addValue("limit", question.limit() + 1);
        if (question.after() != null) {
            var cursor = Cursor.of(question.after());
            var parts = cursor.id().split(" ", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
                throw new InvalidField("cursor", "malformed");
            }
            parameters
                    .addValue("at", timestamp(cursor.at()))
                    .addValue("index", Long.parseLong(parts[0]))
                    .addValue("lastRule", parts[1]);
        }
        return parameters;
    }

    private static RadarAnswer.Found found(ResultSet row) throws SQLException {
        return new RadarAnswer.Found(
                row.getString("rule"),
                row.getString("rule_version"),
                row.getString("id"),
                row.getString("code"),
                row.getString("kind"),
                row.getLong("global_index"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("unit"),
                row.getString("actor"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("measured", Long.class),
                row.getObject("earlier_index", Long.class));
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static SqlParameterValue anyOf(Set<String> values) {
        return values == null ? null : new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
