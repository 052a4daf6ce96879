package org.dossierledger.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.dossier.DossierStatus;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Sổ theo dõi hồ sơ: every dossier as it stands now, searchable, newest first. */
public final class Register {

    private final NamedParameterJdbcTemplate database;
    private final NameTokens names;
    private final Clock clock;

    public Register(DataSource database, NameTokens names, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.names = names;
        this.clock = clock;
    }

    private record Found(Instant openedAt, RegisterPage.Row row) {}

    public RegisterPage find(RegisterSearch search) {
        var where = new ArrayList<String>(List.of("true"));
        var parameters = new MapSqlParameterSource("limit", search.limit() + 1);
        if (given(search.name())) {
            where.add("name_tokens @> :tokens::bigint[]");
            parameters.addValue("tokens", "{" + join(names.of(search.name())) + "}");
        }
        if (given(search.code())) {
            where.add("(starts_with(code, :code) or starts_with(code, upper(:code)))");
            parameters.addValue("code", search.code().strip().replace("\0", ""));
        }
        if (search.scope() != null) {
            where.add(search.scope().condition(Lives.DOSSIERS, parameters));
        }
        if (given(search.procedure())) {
            where.add("procedure = :procedure");
            parameters.addValue("procedure", search.procedure());
        }
        if (search.status() != null) {
            where.add("status = :status");
            parameters.addValue("status", search.status().name());
        }
        if (search.from() != null) {
            where.add("coalesce(received_at, opened_at) >= :from");
            parameters.addValue("from", search.from().atOffset(ZoneOffset.UTC));
        }
        if (search.to() != null) {
            where.add("coalesce(received_at, opened_at) < :to");
            parameters.addValue("to", search.to().atOffset(ZoneOffset.UTC));
        }
        if (search.after() != null) {
            var cursor = Cursor.of(search.after());
            where.add("(opened_at < :openedAt or opened_at = :openedAt and id > :id)");
            parameters
                    .addValue("openedAt", cursor.at().atOffset(ZoneOffset.UTC))
                    .addValue("id", cursor.id());
        }
        var found = database.query(
                "select * from read.dossier_register where " + String.join(" and ", where)
                        + " order by opened_at desc, id limit :limit",
                parameters,
                (row, number) -> found(row));
        var more = found.size() > search.limit();
        var shown = more ? found.subList(0, search.limit()) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new RegisterPage(
                shown.stream().map(Found::row).toList(),
                last == null ? null : new Cursor(last.openedAt(), last.row().id()).text());
    }

    /** How many dossiers of these stand where now: for a desk. */
    public Map<DossierStatus, Long> countByStatus(Scope scope) {
        var counts = new java.util.EnumMap<DossierStatus, Long>(DossierStatus.class);
        var parameters = new MapSqlParameterSource();
        database.query(
                "select status, count(*) from read.dossier_register where "
                        + scope.condition(Lives.DOSSIERS, parameters) + " group by status",
                parameters,
                row -> {
                    counts.put(DossierStatus.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private Found found(ResultSet row) throws SQLException {
        var status = DossierStatus.valueOf(row.getString("status"));
        var due = instant(row, "due_at");
        var open = !status.ended() && status != DossierStatus.SUBMITTED;
        var late = open && !row.getBoolean("paused")
                ? due != null && clock.instant().isAfter(due)
                : row.getBoolean("late");
        return new Found(
                instant(row, "opened_at"),
                new RegisterPage.Row(
                        row.getString("id"),
                        row.getString("code"),
                        DossierFold.KIND,
                        status,
                        status.code(),
                        row.getString("procedure"),
                        row.getString("holder_unit"),
                        row.getString("officer"),
                        row.getString("receiving_unit"),
                        instant(row, "received_at"),
                        due,
                        instant(row, "ended_at"),
                        late,
                        List.of((String[]) row.getArray("irregularities").getArray()),
                        null));
    }

    /** For {@code units && :units::text[]}. */
    static SqlParameterValue anyOf(Set<String> units) {
        return new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new));
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String join(Set<Long> tokens) {
        return String.join(",", tokens.stream().map(String::valueOf).toList());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
