package org.dossierledger.query.scope;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * What may be looked at, part by part: an officer has one part without an end, an inspector one for each decision under
 * which they look. A record is in it when one part has one of its units and any of its life lies in the time of that part.
 */
public record Scope(List<Part> parts) {

    public static final Scope NOTHING = new Scope(List.of());

    public Scope {
        parts = List.copyOf(parts);
    }

    /**
     * @param units codes
     * @param from null: from the beginning
     * @param to exclusive; null: without end
     */
    public record Part(Set<String> units, Instant from, Instant to) {

        public Part {
            units = Set.copyOf(units);
        }

        private boolean overlaps(Instant opened, Instant ended) {
            return (to == null || opened.isBefore(to)) && (from == null || ended == null || !ended.isBefore(from));
        }

        private boolean contains(Instant since, Instant until) {
            return (from == null || !since.isBefore(from)) && (to == null || !until.isAfter(to));
        }
    }

    /** Of these units, whenever it was. */
    public static Scope of(Set<String> units) {
        return new Scope(List.of(new Part(units, null, null)));
    }

    /** Of all parts. */
    public Set<String> units() {
        return parts.stream().flatMap(part -> part.units().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The one part, if there is but one. */
    public Optional<Part> only() {
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    public boolean limitedInTime() {
        return parts.stream().anyMatch(part -> part.from() != null || part.to() != null);
    }

    /** @param ended null while it is open */
    public boolean covers(Collection<String> itsUnits, Instant opened, Instant ended) {
        return parts.stream()
                .anyMatch(part -> itsUnits.stream().anyMatch(part.units()::contains) && part.overlaps(opened, ended));
    }

    /** For what is counted over a time: the units of the parts that have all of it. {@code until}: exclusive. */
    public Set<String> unitsThroughout(Instant since, Instant until) {
        return parts.stream()
                .filter(part -> part.contains(since, until))
                .flatMap(part -> part.units().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of each part only these units. */
    public Scope narrowed(Set<String> wanted) {
        return new Scope(parts.stream()
                .map(part -> {
                    var both = new HashSet<>(part.units());
                    both.retainAll(wanted);
                    return new Part(both, part.from(), part.to());
                })
                .toList());
    }

    /** For a {@code where}: the records of a register that are in it. Adds its own parameters. */
    public String condition(Lives lives, MapSqlParameterSource parameters) {
        var found = new ArrayList<String>();
        for (var part : parts) {
            if (!part.units().isEmpty()) {
                found.add(condition(part, found.size(), lives, parameters));
            }
        }
        return found.isEmpty() ? "false" : "(" + String.join(" or ", found) + ")";
    }

    private static String condition(Part part, int number, Lives lives, MapSqlParameterSource parameters) {
        parameters.addValue(
                "scope" + number,
                new SqlParameterValue(Types.ARRAY, part.units().toArray(String[]::new)));
        var condition = lives.units() + " && :scope" + number + "::text[]";
        if (part.to() != null) {
            parameters.addValue("scopeTo" + number, part.to().atOffset(ZoneOffset.UTC));
            condition += " and " + lives.opened() + " < :scopeTo" + number;
        }
        if (part.from() != null) {
            parameters.addValue("scopeFrom" + number, part.from().atOffset(ZoneOffset.UTC));
            condition += " and coalesce(" + lives.ended() + ", 'infinity') >= :scopeFrom" + number;
        }
        return condition;
    }

    /** Whether it has one of these units, whenever. */
    public boolean touches(Collection<String> itsUnits) {
        return parts.stream().anyMatch(part -> !Collections.disjoint(part.units(), itsUnits));
    }
}
