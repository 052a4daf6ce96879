package org.dossierledger.query.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.petition.PetitionFold;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.TablesThen;
import org.dossierledger.query.reception.ReceptionFold;
import org.dossierledger.shared.reception.Mode;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Biểu báo cáo: the statutory tables, counted from what the registers know, now or at an earlier time, for any period. A petition and a visit count
 * for the unit that received them, or for the body that answers for it. Which column counts what: docs/reports.md.
 */
public final class Reports {

    private static final List<StreamFold> FOLDS =
            List.of(new PetitionFold(NameTokens.NONE), new ReceptionFold(NameTokens.NONE));

    private final DataSource source;

    public Reports(DataSource database) {
        this.source = database;
    }

    /** In the order of the circular, e.g. {@code 01/TCD}. */
    public static List<String> names() {
        return Forms.names();
    }

    /** The table as counted from what the registers know now. */
    public ReportTable make(String name, ReportPeriod period, Set<String> units) {
        return make(name, period, asRecorded(units), null);
    }

    /** Each unit in a row of its own. */
    public static Map<String, String> asRecorded(Set<String> units) {
        return units.stream().collect(toMap(identity(), identity()));
    }

    /**
     * @param name as the circular has it, or with a hyphen as addresses have it: {@code 01-XLD}
     * @param rows in whose row it counts what a unit received: in its own, or in that of the body that answers for it
     * @param knownAt counted from what the registers knew then; null: from what they know now
     * @throws UnknownReport when there is no such table
     */
    public ReportTable make(String name, ReportPeriod period, Map<String, String> rows, Instant knownAt) {
        var now = new NamedParameterJdbcTemplate(source);
        if (knownAt == null) {
            return make(now, "read", name, period, rows);
        }
        var streams = now.getJdbcTemplate()
                .queryForList(
                        "select id from read.petition_register union all select id from read.reception_register",
                        String.class);
        return new TablesThen(source, FOLDS)
                .ask(
                        knownAt,
                        streams,
                        connection -> make(
                                new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)),
                                "pg_temp",
                                name,
                                period,
                                rows));
    }

    private static ReportTable make(
            NamedParameterJdbcTemplate database,
            String schema,
            String name,
            ReportPeriod period,
            Map<String, String> rows) {
        var official = name.toUpperCase(Locale.ROOT).replace('-', '/');
        if (official.equals(Forms.RECEPTION.name())) {
            return Forms.RECEPTION.fill(period, rows, visits(database, schema, rows.keySet(), period));
        }
        return Forms.petitions(official, period)
                .fill(period, rows, PetitionLines.of(database, schema, rows.keySet(), period));
    }

    private static Collection<VisitLine> visits(
            NamedParameterJdbcTemplate database, String schema, Set<String> units, ReportPeriod period) {
        return database.query(
                """
                select unit, mode, received_at, people, repeated from %s.reception_register
                where unit = any(:units::text[]) and received_at >= :from and received_at < :to""".formatted(schema),
                new MapSqlParameterSource("units", new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new)))
                        .addValue("from", period.from().atOffset(ZoneOffset.UTC))
                        .addValue("to", period.to().atOffset(ZoneOffset.UTC)),
                (row, number) -> new VisitLine(
                        row.getString("unit"),
                        Mode.valueOf(row.getString("mode")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getInt("people"),
                        row.getBoolean("repeated")));
    }
}
