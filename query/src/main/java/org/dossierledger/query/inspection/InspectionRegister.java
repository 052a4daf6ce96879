package org.dossierledger.query.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.projection.TablesThen;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Planning;
import org.dossierledger.shared.inspection.Stage;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every inspection and check as it stands now or stood at any time, the newest first. */
public final class InspectionRegister {

    private final DataSource source;
    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    public InspectionRegister(DataSource database, Clock clock) {
        this.source = database;
        this.database = new NamedParameterJdbcTemplate(database);
        this.clock = clock;
    }

    /**
     * What is looked for; who asks finds what one of the three lets them see.
     *
     * @param inspecting those that these units lead
     * @param member those in whose team the account is; null for nobody's
     * @param inspected those announced to these units
     * @param kind, stage null for any
     */
    public record Search(
            Set<String> inspecting,
            String member,
            Set<String> inspected,
            InspectionKind kind,
            Stage stage,
            String after,
            int limit) {}

    /**
     * A page of the register.
     *
     * @param asOf, knownAt of which moment it is; both null for now
     * @param next cursor of the following page, or null
     */
    public record Page(Instant asOf, Instant knownAt, List<Row> items, String next) {

        private Page of(Instant moment, Instant known) {
            return new Page(moment, known, items, next);
        }
    }

    public record Row(
            String id,
            String code,
            InspectionKind kind,
            Planning planning,
            String documentNumber,
            String scope,
            String unit,
            List<String> objects,
            LocalDate periodFrom,
            LocalDate periodTo,
            Stage stage,
            boolean paused,
            Instant decidedAt,
            Duty duty,
            Instant dueAt,
            boolean late) {}

    /** @throws org.dossierledger.shared.InvalidField when the cursor is not one that we gave */
    public Page find(Search search) {
        var parameters = new MapSqlParameterSource();
        return page(database, "read", mayBeSeen(search, parameters), search, parameters, clock.instant());
    }

    /** As it stood at an instant, as known at an instant, of those that may be looked at today. */
    public Page find(Search search, Then then) {
        var known = then.knownAt() == null ? Instant.MAX : then.knownAt();
        var parameters = new MapSqlParameterSource();
        var seen = database.queryForList(
                "select id from read.inspection_register where " + mayBeSeen(search, parameters),
                parameters,
                String.class);
        return new TablesThen(source, List.of(InspectionFold.asOf(then.asOf())))
                .ask(
                        known,
                        seen,
                        connection -> page(
                                new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)),
                                "pg_temp",
                                "true",
                                search,
                                new MapSqlParameterSource(),
                                then.asOf()))
                .of(then.asOf(), then.knownAt() == null ? clock.instant() : known);
    }

    private static String mayBeSeen(Search search, MapSqlParameterSource parameters) {
        parameters
                .addValue("inspecting", anyOf(search.inspecting()))
                .addValue("member", search.member() == null ? "" : search.member())
                .addValue("inspected", anyOf(search.inspected()));
        return "(unit = any(:inspecting::text[]) or team @> array[:member]::text[] and :member <> ''"
                + " or announced_at is not null and objects && :inspected::text[])";
    }

    private static Page page(
            NamedParameterJdbcTemplate tables,
            String schema,
            String seen,
            Search search,
            MapSqlParameterSource parameters,
            Instant now) {
        var where = new ArrayList<>(List.of(seen));
        parameters.addValue("limit", search.limit() + 1);
        if (search.kind() != null) {
            where.add("kind = :kind");
            parameters.addValue("kind", search.kind().name());
        }
        if (search.stage() != null) {
            where.add("stage = :stage");
            parameters.addValue("stage", search.stage().name());
        }
        if (search.after() != null) {
            var cursor = Cursor.of(search.after());
            where.add("(opened_at < :at or opened_at = :at and id > :id)");
            parameters.addValue("at", cursor.at().atOffset(ZoneOffset.UTC)).addValue("id", cursor.id());
        }
        var found = tables.query(
                "select * from " + schema + ".inspection_register where " + String.join(" and ", where)
                        + " order by opened_at desc, id limit :limit",
                parameters,
                (row, number) -> row(row, now));
        var more = found.size() > search.limit();
        var shown = more ? found.subList(0, search.limit()) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new Page(
                null, null, List.copyOf(shown), last == null ? null : new Cursor(last.decidedAt(), last.id()).text());
    }

    /** Ids of those in whose team an account is, as the tables have it: whether it may look is asked of the log itself. */
    public List<String> withInTeam(String account) {
        return database.queryForList(
                "select id from read.inspection_register where team @> array[:account]::text[] and concluded_at is null"
                        + " order by opened_at desc",
                new MapSqlParameterSource("account", account),
                String.class);
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        var due = instant(row, "next_due");
        var duty = row.getString("next_duty");
        return new Row(
                row.getString("id"),
                row.getString("code"),
                InspectionKind.valueOf(row.getString("kind")),
                Planning.valueOf(row.getString("planning")),
                row.getString("document_number"),
                row.getString("scope"),
                row.getString("unit"),
                List.of((String[]) row.getArray("objects").getArray()),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("paused"),
                instant(row, "opened_at"),
                duty == null ? null : Duty.valueOf(duty),
                due,
                due != null && now.isAfter(due));
    }

    private static SqlParameterValue anyOf(Set<String> values) {
        return new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
