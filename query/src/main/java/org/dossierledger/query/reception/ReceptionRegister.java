package org.dossierledger.query.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.page.Conditions;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.projection.TablesThen;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.RefusalGround;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every visit as it stands now or stood at any time, searchable, the newest first. Names of protected people are never found. */
public final class ReceptionRegister {

    private static final String AT = "coalesce(received_at, refused_at, scheduled_for)";

    private final DataSource source;
    private final NamedParameterJdbcTemplate database;
    private final NameTokens names;
    private final Clock clock;

    public ReceptionRegister(DataSource database, NameTokens names, Clock clock) {
        this.source = database;
        this.database = new NamedParameterJdbcTemplate(database);
        this.names = names;
        this.clock = clock;
    }

    /** @throws org.dossierledger.shared.InvalidField when the cursor is not one that we gave */
    public ReceptionPage find(ReceptionSearch search) {
        return find(database, "read", search, clock.instant()).of(null, null);
    }

    /** As it stood at an instant, as known at an instant: those that may be looked at are folded again up to then. */
    public ReceptionPage find(ReceptionSearch search, Then then) {
        var known = then.knownAt() == null ? Instant.MAX : then.knownAt();
        return new TablesThen(source, List.of(ReceptionFold.asOf(then.asOf())))
                .ask(
                        known,
                        mayBeSeen(search),
                        connection -> find(
                                new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true)),
                                "pg_temp",
                                search.then(then.units()),
                                then.asOf()))
                .of(then.asOf(), then.knownAt() == null ? clock.instant() : known);
    }

    /** What only the register of today can tell: what may be looked at, and what is found by a name. */
    private List<String> mayBeSeen(ReceptionSearch search) {
        var asked = conditions(search.today());
        return database.queryForList(
                "select id from read.reception_register where " + asked.sql(), asked.parameters(), String.class);
    }

    private ReceptionPage find(NamedParameterJdbcTemplate tables, String schema, ReceptionSearch search, Instant now) {
        var asked = conditions(search).after(search.after(), AT, false);
        var found = tables.query(
                "select *, " + AT + " as at from " + schema + ".reception_register where " + asked.sql() + " order by "
                        + AT + " desc, id limit :limit",
                asked.parameters().addValue("limit", search.limit() + 1),
                (row, number) -> row(row, now));
        var more = found.size() > search.limit();
        var shown = more ? found.subList(0, search.limit()) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new ReceptionPage(
                null, null, List.copyOf(shown), last == null ? null : new Cursor(last.at(), last.id()).text());
    }

    private Conditions conditions(ReceptionSearch search) {
        return new Conditions()
                .named(search.name(), names)
                .coded(search.code())
                .within(search.scope(), Lives.RECEPTIONS)
                .is("mode", search.mode())
                .is("kind", search.kind())
                .between(AT, search.from(), search.to());
    }

    private static ReceptionPage.Row row(ResultSet row, Instant now) throws SQLException {
        var due = instant(row, "next_due");
        return new ReceptionPage.Row(
                row.getString("id"),
                row.getString("code"),
                instant(row, "received_at") != null
                        ? Stage.RECEIVED
                        : instant(row, "refused_at") != null ? Stage.REFUSED : Stage.SCHEDULED,
                instant(row, "at"),
                row.getString("unit"),
                oneOf(Mode.class, row.getString("mode")),
                row.getString("presiding"),
                row.getBoolean("online"),
                row.getInt("people"),
                row.getBoolean("repeated"),
                oneOf(PetitionKind.class, row.getString("kind")),
                oneOf(Handling.class, row.getString("handling")),
                instant(row, "answered_at"),
                row.getBoolean("concluded"),
                oneOf(RefusalGround.class, row.getString("refusal_ground")),
                List.of((String[]) row.getArray("petitions").getArray()),
                oneOf(Duty.class, row.getString("next_duty")),
                due,
                due != null && now.isAfter(due),
                List.of((String[]) row.getArray("irregularities").getArray()));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
