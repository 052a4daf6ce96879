package org.dossierledger.query.dossier;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.query.scope.Then;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A search as SQL over the register of today, or over how dossiers stood; both tables name their columns alike. */
final class RegisterFilter {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final RegisterSearch search;
    private final NameTokens names;
    private final List<String> where = new ArrayList<>();
    private final MapSqlParameterSource parameters;

    private RegisterFilter(RegisterSearch search, NameTokens names) {
        this.search = search;
        this.names = names;
        this.parameters = new MapSqlParameterSource("limit", search.limit() + 1);
    }

    static RegisterFilter now(RegisterSearch search, NameTokens names) {
        var filter = new RegisterFilter(search, names);
        filter.where.add(filter.today());
        filter.rest();
        return filter;
    }

    static RegisterFilter then(RegisterSearch search, Then then, NameTokens names) {
        var filter = new RegisterFilter(search, names);
        filter.where.add(at(""));
        moment(then, "", filter.parameters);
        if (then.units() != null) {
            filter.where.add("units && :unitsThen::text[]");
            filter.parameters.addValue("unitsThen", array(then.units()));
        }
        filter.rest();
        var today = filter.today();
        if (!today.equals("true")) {
            // offset 0: looked up line by line, and never the whole register for one page
            filter.where.add("exists (select 1 from read.dossier_register where id = dossier_standing.id and " + today
                    + " offset 0)");
        }
        return filter;
    }

    /** How dossiers stood at the {@link #moment} of that name. */
    static String at(String name) {
        return "opened_at <= :at%1$s and valid_from <= :at%1$s and valid_to > :at%1$s and known_from <= :knownAt%1$s and known_to > :knownAt%1$s"
                .formatted(name);
    }

    static void moment(Then then, String name, MapSqlParameterSource parameters) {
        parameters
                .addValue("at" + name, timestamp(then.moment()))
                .addValue("knownAt" + name, timestamp(then.knownAt() == null ? LATEST : then.knownAt()));
    }

    String where() {
        return String.join(" and ", where);
    }

    MapSqlParameterSource parameters() {
        return parameters;
    }

    /** What only the register of today can tell: who may look at it, and by which names it is found. */
    private String today() {
        var today = new ArrayList<String>();
        if (given(search.name())) {
            today.add("name_tokens @> :tokens::bigint[]");
            parameters.addValue(
                    "tokens",
                    names.of(search.name()).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        }
        if (search.scope() != null) {
            today.add(search.scope().condition(Lives.DOSSIERS, parameters));
        }
        return today.isEmpty() ? "true" : String.join(" and ", today);
    }

    private void rest() {
        if (given(search.code())) {
            where.add("(starts_with(code, :code) or starts_with(code, upper(:code)))");
            parameters.addValue("code", search.code().strip().replace("\0", ""));
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
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static SqlParameterValue array(Set<String> values) {
        return new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }

    /** 'infinity' is outside every interval. */
    private static OffsetDateTime timestamp(Instant instant) {
        return (instant.isAfter(LATEST) ? LATEST : instant).atOffset(ZoneOffset.UTC);
    }
}
