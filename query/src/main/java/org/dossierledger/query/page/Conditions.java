package org.dossierledger.query.page;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Scope;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What is looked for in a register, as SQL: every value a parameter, and what is not asked for no condition. */
public final class Conditions {

    private final List<String> all = new ArrayList<>(List.of("true"));
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    public String sql() {
        return String.join(" and ", all);
    }

    public MapSqlParameterSource parameters() {
        return parameters;
    }

    public Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    public Conditions and(String condition, String parameter, Object value) {
        parameters.addValue(parameter, value);
        return and(condition);
    }

    /** By whole words, in any order. */
    public Conditions named(String name, NameTokens names) {
        return given(name)
                ? and(
                        "name_tokens @> :tokens::bigint[]",
                        "tokens",
                        names.of(name).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                : this;
    }

    /** By its beginning. */
    public Conditions coded(String code) {
        return given(code)
                ? and(
                        "(starts_with(code, :code) or starts_with(code, upper(:code)))",
                        "code",
                        code.strip().replace("\0", ""))
                : this;
    }

    /** @param value null or blank: not asked for; of an enum, its name */
    public Conditions is(String column, Object value) {
        var text = value instanceof Enum<?> one ? one.name() : (String) value;
        return given(text) ? and(column + " = :" + column, column, text) : this;
    }

    /** @param scope null: everything */
    public Conditions within(Scope scope, Lives lives) {
        return scope == null ? this : and(scope.condition(lives, parameters));
    }

    /** @param to exclusive */
    public Conditions between(String key, Instant from, Instant to) {
        if (from != null) {
            and(key + " >= :from", "from", from.atOffset(ZoneOffset.UTC));
        }
        return to == null ? this : and(key + " < :to", "to", to.atOffset(ZoneOffset.UTC));
    }

    /**
     * @param cursor where the page before ended; null for the first
     * @throws org.dossierledger.shared.InvalidField when it is not one that we gave
     */
    public Conditions after(String cursor, String key, boolean oldestFirst) {
        if (cursor == null) {
            return this;
        }
        var last = Cursor.of(cursor);
        parameters.addValue("key", last.at().atOffset(ZoneOffset.UTC));
        return and(
                "(%1$s %2$s :key or %1$s = :key and id > :id)".formatted(key, oldestFirst ? ">" : "<"),
                "id",
                last.id());
    }

    /** For {@code any(:name::text[])}. */
    public static SqlParameterValue anyOf(Collection<String> values) {
        return new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
