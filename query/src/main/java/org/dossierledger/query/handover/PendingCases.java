package org.dossierledger.query.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is open and with one body now: what there is to hand over when it ends. */
public final class PendingCases {

    private static final String HELD = """
            select 'dossier' as kind, id, code, procedure, due_at, holder_unit as unit from read.dossier_register
            where ended_at is null and holder_unit = any(:bodies::text[])
            union all
            select 'petition', id, code, null, next_due, holder_unit from read.petition_register
            where ended_at is null and status <> 'KEPT_OUTSIDE' and holder_unit = any(:bodies::text[])
            union all
            select 'reception', id, min(code), null, min(due_at), unit from read.reception_late
            where unit = any(:bodies::text[]) and valid_to = 'infinity' and known_to = 'infinity' group by id, unit""";

    private static final String BESIDE = """
            select 'dossier' as kind, id, code, procedure, due_at, holder_unit as unit from read.dossier_register r
            where ended_at is null and holder_unit <> :body and units @> array[:body]::text[]
            and exists (select 1 from read.timeline t where t.id = r.id and t.type = 'StageStarted')""";

    private final NamedParameterJdbcTemplate database;

    public PendingCases(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    /** What the body holds, in the order in which it is due. */
    public List<PendingCase> heldBy(UnitCode body) {
        return database.query(HELD + " order by due_at nulls last, id", bodies(List.of(body)), PendingCases::read);
    }

    /**
     * Dossiers that another body holds and of which this one may have a stage: stages can run side by side. The table does
     * not say whose they are; the dossier does.
     */
    public List<PendingCase> mayHaveStageAt(UnitCode body) {
        return database.query(BESIDE, new MapSqlParameterSource("body", body.value()), PendingCases::read);
    }

    /** How many each of these bodies has; those with none are absent. */
    public Map<String, Long> countedBy(List<UnitCode> bodies) {
        var counts = new TreeMap<String, Long>();
        database.query("select unit, count(*) from (" + HELD + ") held group by unit", bodies(bodies), row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static MapSqlParameterSource bodies(List<UnitCode> bodies) {
        return new MapSqlParameterSource(
                "bodies", bodies.stream().map(UnitCode::value).toArray(String[]::new));
    }

    private static PendingCase read(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new PendingCase(
                row.getString("kind"),
                row.getString("id"),
                row.getString("code"),
                row.getString("procedure"),
                due == null ? null : due.toInstant());
    }
}
