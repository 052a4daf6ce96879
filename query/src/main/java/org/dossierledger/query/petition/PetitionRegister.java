package org.dossierledger.query.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.page.Conditions;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.projection.TablesThen;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Sổ theo dõi đơn: every petition as it stands now or stood at any time, searchable. Names of protected people are never found. */
public final class PetitionRegister {

    /** What is owed by nobody comes last. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final DataSource source;
    private final NamedParameterJdbcTemplate database;
    private final NameTokens names;
    private final Clock clock;

    public PetitionRegister(DataSource database, NameTokens names, Clock clock) {
        this.source = database;
        this.database = new NamedParameterJdbcTemplate(database);
        this.names = names;
        this.clock = clock;
    }

    private record Found(Instant key, PetitionPage.Row row) {}

    public PetitionPage find(PetitionSearch search) {
        return find(database, "read", search, clock.instant()).of(null, null);
    }

    /**
     * As it stood at an instant, as known at an instant. There are few petitions, and a row of theirs says much: those that
     * may be looked at are folded again up to then and asked as today's are, some thousands in a second.
     */
    public PetitionPage find(PetitionSearch search, Then then) {
        var known = then.knownAt() == null ? Instant.MAX : then.knownAt();
        return new TablesThen(source, List.of(PetitionFold.asOf(then.asOf())))
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
    private List<String> mayBeSeen(PetitionSearch search) {
        var asked = conditions(search.today());
        return database.queryForList(
                "select id from read.petition_register where " + asked.sql(), asked.parameters(), String.class);
    }

    private PetitionPage find(NamedParameterJdbcTemplate tables, String schema, PetitionSearch search, Instant at) {
        var key = search.dueFirst() ? "coalesce(next_due, '" + NEVER + "')" : "received_at";
        var asked = conditions(search).after(search.after(), key, search.dueFirst());
        var found = tables.query(
                "select *, " + key + " as sort_key from " + schema + ".petition_register where " + asked.sql()
                        + " order by sort_key" + (search.dueFirst() ? "" : " desc") + ", id limit :limit",
                asked.parameters().addValue("limit", search.limit() + 1),
                (row, number) -> new Found(instant(row, "sort_key"), row(row, at)));
        var more = found.size() > search.limit();
        var shown = more ? found.subList(0, search.limit()) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new PetitionPage(
                null,
                null,
                shown.stream().map(Found::row).toList(),
                last == null ? null : new Cursor(last.key(), last.row().id()).text());
    }

    private Conditions conditions(PetitionSearch search) {
        var asked = new Conditions()
                .named(search.name(), names)
                .coded(search.code())
                .within(search.scope(), Lives.PETITIONS)
                .is("officer", search.officer())
                .is("status", search.status())
                .between("received_at", search.from(), search.to());
        if (search.kinds() != null) {
            asked.and("kind = any(:kinds::text[])", "kinds", Conditions.anyOf(kinds(search.kinds())));
        }
        if (search.confidentialOf() != null) {
            asked.and("(not confidential or officer = :self)", "self", search.confidentialOf());
        }
        return search.openOnly() ? asked.and("ended_at is null") : asked;
    }

    private static Set<String> kinds(Set<String> features) {
        return List.of(PetitionKind.values()).stream()
                .filter(kind -> features.contains(kind.feature()))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** How many petitions of these stand where now: for a desk. */
    public Map<PetitionStatus, Long> countByStatus(Scope scope) {
        var counts = new EnumMap<PetitionStatus, Long>(PetitionStatus.class);
        var parameters = new MapSqlParameterSource();
        database.query(
                "select status, count(*) from read.petition_register where "
                        + scope.condition(Lives.PETITIONS, parameters) + " group by status",
                parameters,
                row -> {
                    counts.put(PetitionStatus.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** What has to do with a dossier, or a decision, by its id or number; denunciations left out. The oldest first. */
    public List<PetitionPage.Row> about(String subject) {
        return database.query(
                "select * from read.petition_register where subject = :subject and not confidential"
                        + " order by received_at, id",
                new MapSqlParameterSource("subject", subject),
                (row, number) -> row(row, clock.instant()));
    }

    /** Petitions that follow this one, are handled with it, or are parts of it. The oldest first. */
    public List<PetitionPage.Row> following(String petition) {
        return database.query(
                "select * from read.petition_register where earlier = :id or primary_petition = :id"
                        + " order by received_at, id",
                new MapSqlParameterSource("id", petition),
                (row, number) -> row(row, clock.instant()));
    }

    /**
     * By id; those without a code, and ids of none, are absent.
     *
     * @param confidential only these where true, and where false only the others
     */
    public Map<String, String> codesOf(Collection<String> ids, boolean confidential) {
        var codes = new HashMap<String, String>();
        database.query(
                "select id, code from read.petition_register where id = any(:ids::text[])"
                        + " and confidential = :confidential and code is not null",
                new MapSqlParameterSource("ids", Conditions.anyOf(Set.copyOf(ids)))
                        .addValue("confidential", confidential),
                row -> {
                    codes.put(row.getString(1), row.getString(2));
                });
        return codes;
    }

    /** Ids of petitions with a permission to open an identity that has run out and is not yet on record as such. */
    public List<String> accessesOver(Instant now) {
        return database.queryForList(
                "select id from read.petition_register where access_until <= :now order by access_until, id limit 100",
                new MapSqlParameterSource("now", now.atOffset(ZoneOffset.UTC)),
                String.class);
    }

    private static PetitionPage.Row row(ResultSet row, Instant at) throws SQLException {
        var kind = PetitionKind.valueOf(row.getString("kind"));
        var due = instant(row, "next_due");
        var duty = row.getString("next_duty");
        return new PetitionPage.Row(
                row.getString("id"),
                row.getString("code"),
                kind.feature(),
                kind,
                PetitionStatus.valueOf(row.getString("status")),
                row.getString("receiving_unit"),
                row.getString("holder_unit"),
                row.getString("officer"),
                instant(row, "received_at"),
                duty == null ? null : Duty.valueOf(duty),
                due,
                due != null && at.isAfter(due),
                row.getInt("people"),
                row.getBoolean("crowd"),
                row.getBoolean("level_skipping"),
                row.getBoolean("protracted"),
                row.getString("outcome"),
                row.getString("earlier"),
                instant(row, "ended_at"),
                List.of((String[]) row.getArray("irregularities").getArray()),
                null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
