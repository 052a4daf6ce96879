package org.dossierledger.query.radar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.Units;
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
    private static final String COUNTS = """
            select rule, coalesce(unit, '') as unit, to_char(recorded_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
                count(*) as n
            from read.sign where %s group by 1, 2, 3""";

    private static final int EXPORTED_AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate database;
    private final RadarRules rules;
    private final Bursts bursts;

    public Radar(DataSource database, RadarRules rules, Units units) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.rules = rules;
        this.bursts = new Bursts(this.database, rules.rules(), units);
    }

    /** In the order in which people read them. */
    public List<RadarRule> rules() {
        return rules.rules();
    }

    /** Of the rules that are in force now. */
    public String rulesVersion() {
        return rules.version();
    }

    /** @throws InvalidField for a rule or burst that there is not, or a cursor that we did not give */
    public RadarAnswer answer(RadarQuestion question) {
        var found = bursts(question);
        var byRule = new HashMap<String, Long>();
        var byUnit = new HashMap<String, Long>();
        var byUnitAndMonth = new HashMap<String, Map<YearMonth, Long>>();
        var parameters = new SignFilter(question).parameters();
        database.query(COUNTS.formatted(where(question, parameters)), parameters, row -> {
            var unit = row.getString("unit");
            var count = row.getLong("n");
            byRule.merge(row.getString("rule"), count, Long::sum);
            byUnit.merge(unit, count, Long::sum);
            byUnitAndMonth
                    .computeIfAbsent(unit, each -> new TreeMap<>())
                    .merge(YearMonth.parse(row.getString("month")), count, Long::sum);
        });
        found.forEach(burst -> byRule.merge(burst.rule(), 1L, Long::sum));
        var page = page(question);
        return new RadarAnswer(
                rules.version(),
                inOrder(byRule),
                RadarAnswer.mostFirst(byUnit),
                byUnitAndMonth,
                page.items(),
                found,
                page.next());
    }

    /** @throws InvalidField for a rule or burst that there is not */
    public List<RadarAnswer.Burst> bursts(RadarQuestion question) {
        if (question.rule() != null && rules.find(question.rule()).isEmpty()) {
            throw new InvalidField("rule", "unknown");
        }
        return bursts.of(question);
    }

    /** Every sign that is asked for, however many; bursts not included. */
    public void each(RadarQuestion question, Consumer<RadarAnswer.Found> take) {
        each(question, EXPORTED_AT_ONCE, take);
    }

    void each(RadarQuestion question, int atOnce, Consumer<RadarAnswer.Found> take) {
        var next = question.page(null, atOnce);
        while (next != null) {
            var page = page(next);
            page.items().forEach(take);
            next = page.next() == null ? null : question.page(page.next(), atOnce);
        }
    }

    private String where(RadarQuestion question, MapSqlParameterSource parameters) {
        var filter = new SignFilter(question);
        return question.burst() == null
                ? filter.where(parameters)
                : filter.ofAnyTime(parameters) + bursts.signsOf(question.burst(), parameters);
    }

    private record Page(List<RadarAnswer.Found> items, String next) {}

    private Page page(RadarQuestion question) {
        var parameters = new SignFilter(question).parameters();
        var found = database.query(
                PAGE.formatted(where(question, parameters) + (question.after() == null ? "" : AFTER)),
                parameters,
                (row, number) -> found(row));
        var more = found.size() > question.limit();
        var shown = more ? List.copyOf(found.subList(0, question.limit())) : found;
        return new Page(shown, more ? cursor(shown.get(shown.size() - 1)) : null);
    }

    private static String cursor(RadarAnswer.Found last) {
        return new Cursor(last.recordedAt(), last.globalIndex() + " " + last.rule()).text();
    }

    /** As the file of the rules has them. */
    private Map<String, Long> inOrder(Map<String, Long> counted) {
        var inOrder = new LinkedHashMap<String, Long>();
        rules.rules().forEach(rule -> {
            if (counted.containsKey(rule.id())) {
                inOrder.put(rule.id(), counted.get(rule.id()));
            }
        });
        return inOrder;
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
                null,
                row.getString("actor"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("measured", Long.class),
                row.getObject("earlier_index", Long.class));
    }
}
