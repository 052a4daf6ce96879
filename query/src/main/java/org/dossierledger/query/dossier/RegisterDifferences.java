package org.dossierledger.query.dossier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The register of dossiers at two moments beside each other: what stands in one of them only, and what stands in both
 * otherwise. That an open dossier became late meanwhile is for the late lists to tell.
 */
public final class RegisterDifferences {

    private static final List<String> TOLD = List.of(
            "code",
            "status",
            "procedure",
            "receiving_unit",
            "holder_unit",
            "officer",
            "received_at",
            "due_at",
            "ended_at",
            "irregularities");

    private static final String DIFFERENT = """
            with earlier as (select * from read.dossier_standing where %1$s),
                later as (select * from read.dossier_standing where %2$s),
                different as (select coalesce(earlier.id, later.id) as dossier from earlier full join later using (id)
                    where (%3$s) is distinct from (%4$s))
            select dossier from different
            where dossier > :after and exists (select from read.dossier_register where id = dossier and %5$s)
            order by dossier limit :limit""";

    private final NamedParameterJdbcTemplate database;

    public RegisterDifferences(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    /**
     * One dossier.
     *
     * @param before null where it did not stand in the first register
     * @param after null where it does not in the second
     */
    public record Row(RegisterPage.Row before, RegisterPage.Row after) {

        /** Whichever there is. */
        public RegisterPage.Row either() {
            return after == null ? before : after;
        }
    }

    /** @param next id after which the following page begins, or null */
    public record Page(List<Row> items, String next) {}

    /**
     * By id.
     *
     * @param scope what the reader may look at
     * @param next of the former page; null for the first
     */
    public Page between(Then earlier, Then later, Scope scope, String next, int limit) {
        var parameters = new MapSqlParameterSource("after", next == null ? "" : next).addValue("limit", limit + 1);
        var sides = List.of(side(earlier, "Earlier", parameters), side(later, "Later", parameters));
        var found = database.queryForList(
                DIFFERENT.formatted(
                        sides.get(0),
                        sides.get(1),
                        of("earlier"),
                        of("later"),
                        scope.condition(Lives.DOSSIERS, parameters)),
                parameters,
                String.class);
        var more = found.size() > limit;
        var ids = more ? found.subList(0, limit) : found;
        parameters.addValue("ids", new SqlParameterValue(Types.ARRAY, ids.toArray(String[]::new)));
        var before = rows(sides.get(0), parameters, earlier.asOf());
        var after = rows(sides.get(1), parameters, later.asOf());
        return new Page(
                ids.stream().map(id -> new Row(before.get(id), after.get(id))).toList(),
                more ? ids.get(limit - 1) : null);
    }

    private Map<String, RegisterPage.Row> rows(String side, MapSqlParameterSource parameters, Instant at) {
        return database
                .query(
                        "select * from read.dossier_standing where id = any(:ids::text[]) and " + side,
                        parameters,
                        (row, number) -> Register.row(row, at))
                .stream()
                .collect(toMap(RegisterPage.Row::id, identity()));
    }

    private static String side(Then then, String name, MapSqlParameterSource parameters) {
        RegisterFilter.moment(then, name, parameters);
        return RegisterFilter.at(name) + units(then.units(), name, parameters);
    }

    private static String units(Set<String> units, String name, MapSqlParameterSource parameters) {
        if (units == null) {
            return "";
        }
        parameters.addValue("units" + name, new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new)));
        return " and units && :units" + name + "::text[]";
    }

    private static String of(String side) {
        return TOLD.stream().map(column -> side + "." + column).collect(Collectors.joining(", "));
    }
}
