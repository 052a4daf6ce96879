package org.dossierledger.query.report;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.shared.reception.Mode;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Biểu báo cáo: the statutory tables, counted from what the registers know now, for any period. A petition and a visit count
 * for the unit that received them. Which column counts what: docs/reports.md.
 */
public final class Reports {

    private final NamedParameterJdbcTemplate database;

    public Reports(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    /** In the order of the circular, e.g. {@code 01/TCD}. */
    public static List<String> names() {
        return Forms.names();
    }

    /**
     * @param name as the circular has it, or with a hyphen as addresses have it: {@code 01-XLD}
     * @param units one row for each
     * @throws UnknownReport when there is no such table
     */
    public ReportTable make(String name, ReportPeriod period, Set<String> units) {
        var official = name.toUpperCase(Locale.ROOT).replace('-', '/');
        if (official.equals(Forms.RECEPTION.name())) {
            return Forms.RECEPTION.fill(period, units, visits(units, period));
        }
        return Forms.petitions(official, period).fill(period, units, PetitionLines.of(database, units, period));
    }

    private Collection<VisitLine> visits(Set<String> units, ReportPeriod period) {
        return database.query(
                """
                select unit, mode, received_at, people, repeated from read.reception_register
                where unit = any(:units::text[]) and received_at >= :from and received_at < :to""",
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
