package org.dossierledger.query.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Recovery;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The register of petitions as the tables need it: what the units received before a period ended, and whatever petitions
 * these are joined to or follow. A petition that was split counts by its parts, one that is kept outside the system by hand.
 */
final class PetitionLines {

    private record Read(PetitionLine line, String primary, String earlier) {}

    private final Map<String, Read> read = new HashMap<>();
    private final Map<String, PetitionLine> linked = new HashMap<>();

    private PetitionLines() {}

    static Collection<PetitionLine> of(
            NamedParameterJdbcTemplate database, String schema, Set<String> units, ReportPeriod period) {
        var lines = new PetitionLines();
        database.query(
                """
                with recursive wanted (id) as (
                    select id from %1$s.petition_register
                    where receiving_unit = any(:units::text[]) and received_at < :to
                    union
                    select other from wanted join %1$s.petition_register using (id),
                        unnest(array[primary_petition, case when source = 'SPLIT' then null else earlier end]) other
                    where other is not null)
                select * from wanted join %1$s.petition_register using (id)
                where status <> 'KEPT_OUTSIDE' and handled_as is distinct from 'SPLIT'""".formatted(schema),
                new MapSqlParameterSource("units", new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new)))
                        .addValue("to", period.to().atOffset(ZoneOffset.UTC)),
                row -> {
                    lines.read.put(
                            row.getString("id"),
                            new Read(
                                    line(row),
                                    row.getString("primary_petition"),
                                    "SPLIT".equals(row.getString("source")) ? null : row.getString("earlier")));
                });
        lines.read.keySet().forEach(id -> lines.link(id, Set.of()));
        return lines.linked.values();
    }

    /** @param above whoever leads here; what would lead back to them is left out */
    private PetitionLine link(String id, Set<String> above) {
        if (id == null || !read.containsKey(id) || above.contains(id)) {
            return null;
        }
        if (!linked.containsKey(id)) {
            var found = read.get(id);
            var here = new HashSet<>(above);
            here.add(id);
            linked.put(id, found.line().linked(link(found.primary(), here), link(found.earlier(), here)));
        }
        return linked.get(id);
    }

    private static PetitionLine line(ResultSet row) throws SQLException {
        return new PetitionLine(
                row.getString("receiving_unit"),
                PetitionKind.valueOf(row.getString("kind")),
                row.getInt("people"),
                instant(row, "received_at"),
                row.getBoolean("deficient"),
                named(Field.class, row.getString("field")),
                named(PetitionStatus.class, row.getString("handled_as")),
                instant(row, "handled_at"),
                instant(row, "accepted_at"),
                named(Instance.class, row.getString("instance")),
                row.getString("outcome"),
                named(PetitionStatus.class, row.getString("resolved_as")),
                instant(row, "resolved_at"),
                row.getBoolean("resolved_late"),
                row.getBoolean("withdrawn"),
                row.getBoolean("convinced"),
                recovery(row.getArray("ordered")),
                recovery(row.getArray("collected")),
                instant(row, "collected_at"),
                instant(row, "enforced_at"),
                Arrays.stream((Timestamp[]) row.getArray("replies").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                null,
                null);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** In the order of the record; empty: nothing. */
    private static Recovery recovery(Array amounts) throws SQLException {
        var a = List.of((Long[]) amounts.getArray());
        return a.isEmpty()
                ? null
                : new Recovery(
                        a.get(0),
                        a.get(1),
                        a.get(2),
                        a.get(3),
                        a.get(4),
                        a.get(5),
                        a.get(6).intValue(),
                        a.get(7).intValue(),
                        a.get(8).intValue(),
                        a.get(9).intValue(),
                        a.get(10).intValue(),
                        a.get(11).intValue(),
                        a.get(12).intValue());
    }
}
