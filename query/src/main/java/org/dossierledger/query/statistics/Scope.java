package org.dossierledger.query.statistics;

import static java.util.stream.Collectors.toCollection;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * For whom a dossier counts: the unit under which it is recorded, or the body that answers for it on a day. Most units go over
 * as a whole; what goes over by its field is an exception of some procedures.
 */
final class Scope {

    /** The two as one text, so that a list of pairs is one parameter. */
    private static final String PAIR = "unit || ' ' || coalesce(procedure, '')";

    private final Catalogue catalogue;
    private final LocalDate on;

    /** @param on null: as recorded */
    Scope(Catalogue catalogue, LocalDate on) {
        this.catalogue = catalogue;
        this.on = on;
    }

    /** Whether the body may depend on the procedure, too. */
    boolean byField() {
        return on != null && !fieldsThatGoOver().isEmpty();
    }

    /** Null for a dossier without a unit. */
    String body(String unit, String procedure) {
        return unit == null || on == null ? unit : answering(unit, procedure == null ? null : field(procedure));
    }

    /**
     * An SQL condition over {@code unit} and {@code procedure}; its parameters begin with {@code name}.
     *
     * @param bodies empty text for dossiers without a unit
     */
    String of(Set<String> bodies, String name, MapSqlParameterSource parameters) {
        var codes = bodies.stream().filter(code -> !code.isEmpty()).collect(toCollection(LinkedHashSet::new));
        var known = on == null ? asRecorded(codes, name, parameters) : answering(codes, name, parameters);
        return codes.size() == bodies.size() ? known : "(unit is null or " + known + ")";
    }

    private static String asRecorded(Set<String> units, String name, MapSqlParameterSource parameters) {
        if (units.size() == 1) { // in this form an index by unit gives its rows in order
            parameters.addValue(name, units.iterator().next());
            return "unit = :" + name;
        }
        parameters.addValue(name, array(units));
        return "unit = any(:" + name + "::text[])";
    }

    private String answering(Set<String> bodies, String name, MapSqlParameterSource parameters) {
        var whole = new LinkedHashSet<String>();
        var less = new ArrayList<String>();
        var more = new ArrayList<String>();
        for (var unit : recorded(bodies)) {
            var counts = bodies.contains(answering(unit, null));
            if (counts) {
                whole.add(unit);
            }
            for (var field : fieldsThatGoOver()) {
                if (bodies.contains(answering(unit, field)) != counts) {
                    procedures(field).forEach(code -> (counts ? less : more).add(unit + " " + code));
                }
            }
        }
        parameters
                .addValue(name, array(whole))
                .addValue(name + "Less", array(less))
                .addValue(name + "More", array(more));
        return "(unit = any(:%1$s::text[])%2$s%3$s)"
                .formatted(
                        name,
                        less.isEmpty() ? "" : " and " + PAIR + " <> all(:" + name + "Less::text[])",
                        more.isEmpty() ? "" : " or " + PAIR + " = any(:" + name + "More::text[])");
    }

    private Set<String> recorded(Set<String> bodies) {
        var codes = new LinkedHashSet<>(bodies);
        catalogue.units().all().forEach(unit -> codes.add(unit.code().value()));
        return codes;
    }

    private String answering(String unit, String field) {
        return catalogue.units().answeringFirst(UnitCode.of(unit), field, on).value();
    }

    private List<String> fieldsThatGoOver() {
        return catalogue.units().successions().stream()
                .filter(each -> !each.effective().isAfter(on))
                .map(Succession::field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String field(String procedure) {
        return catalogue
                .procedures()
                .find(ProcedureCode.of(procedure))
                .map(found -> found.field("vi"))
                .orElse(null);
    }

    private List<String> procedures(String field) {
        return catalogue.procedures().all().stream()
                .filter(each -> each.field("vi").equals(field))
                .map(Procedure::code)
                .map(ProcedureCode::value)
                .toList();
    }

    static SqlParameterValue array(Collection<String> values) {
        return new SqlParameterValue(Types.ARRAY, values.toArray(String[]::new));
    }
}
