package org.dossierledger.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.dossier.DossierStatus;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Sổ theo dõi hồ sơ: every dossier as it stands now or stood at any time, searchable, newest first. */
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
        var now = clock.instant();
        return find("dossier_register", RegisterFilter.now(search, names), search.limit(), now, null, null);
    }

    /**
     * As it stood at an instant, as known at an instant: one row of the table for each dossier, found by the same index as
     * the newest ones of today.
     */
    public RegisterPage find(RegisterSearch search, Then then) {
        return find(
                "dossier_standing",
                RegisterFilter.then(search, then, names),
                search.limit(),
                then.asOf(),
                then.asOf(),
                then.knownAt() == null ? clock.instant() : then.knownAt());
    }

    private RegisterPage find(
            String table, RegisterFilter filter, int limit, Instant lateAt, Instant asOf, Instant knownAt) {
        var found = database.query(
                "select * from read." + table + " where " + filter.where()
                        + " order by opened_at desc, id limit :limit",
                filter.parameters(),
                (row, number) -> found(row, lateAt));
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new RegisterPage(
                asOf,
                knownAt,
                shown.stream().map(Found::row).toList(),
                last == null ? null : new Cursor(last.openedAt(), last.row().id()).text());
    }

    /** How many dossiers of these stand where now: for a desk. */
    public Map<DossierStatus, Long> countByStatus(Scope scope) {
        var counts = new EnumMap<DossierStatus, Long>(DossierStatus.class);
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

    private static Found found(ResultSet row, Instant at) throws SQLException {
        return new Found(instant(row, "opened_at"), row(row, at));
    }

    /** @param at what is open is late at this instant, or not */
    static RegisterPage.Row row(ResultSet row, Instant at) throws SQLException {
        var status = DossierStatus.valueOf(row.getString("status"));
        var due = instant(row, "due_at");
        var ended = instant(row, "ended_at");
        var open = ended == null && !status.ended() && status != DossierStatus.SUBMITTED;
        var late = open && !row.getBoolean("paused") ? due != null && at.isAfter(due) : row.getBoolean("late");
        return new RegisterPage.Row(
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
                ended,
                late,
                List.of((String[]) row.getArray("irregularities").getArray()),
                null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
