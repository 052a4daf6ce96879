package org.dossierledger.shared.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What a sample is drawn from: the records of a kind that fit the definition as the log had them at {@code upTo}.
 *
 * @param kind dossier, petition, reception
 * @param units those that had to do with it; empty: all objects of the inspection
 * @param from, to days of receipt, both included
 * @param lateOnly only what was late, or is
 * @param procedure, status null for any
 * @param upTo the last global index of the log that counts
 * @param count how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Population(
        String kind,
        Set<UnitCode> units,
        LocalDate from,
        LocalDate to,
        boolean lateOnly,
        String procedure,
        String status,
        long upTo,
        int count) {

    private static final Set<String> KINDS = Set.of("dossier", "petition", "reception");

    public Population {
        InvalidField.ifMissing("kind", kind);
        if (!KINDS.contains(kind)) {
            throw new InvalidField("kind", "unknown");
        }
        units = units == null ? Set.of() : Set.copyOf(units);
        InvalidField.ifMissing("from", from);
        InvalidField.ifMissing("to", to);
        if (to.isBefore(from)) {
            throw new InvalidField("to", "beforeFrom");
        }
        Text.optional("procedure", procedure);
        Text.optional("status", status);
    }
}
