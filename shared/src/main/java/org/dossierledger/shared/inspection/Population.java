package org.dossierledger.shared.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What a sample is drawn from: the records of a kind that fit the definition as the log had them at {@code upTo}. What is
 * null or empty is not asked for.
 *
 * @param kind dossier, petition, reception
 * @param units those that had to do with it; empty: all objects of the inspection
 * @param from, to days of receipt, both included
 * @param lateOnly only what was late, or is
 * @param status as the kind has it
 * @param upTo the last global index of the log that counts
 * @param count how many there are
 * @param field lĩnh vực: of dossiers as the catalogue names it, of petitions as they were classified
 * @param procedures those of the field when the sample was drawn, so that a later catalogue changes nothing
 * @param traits all of which a record has
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
        int count,
        String field,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> procedures,
        PetitionKind petitionKind,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Trait> traits) {

    private static final Set<String> KINDS = Set.of("dossier", "petition", "reception");

    public Population {
        InvalidField.ifMissing("kind", kind);
        if (!KINDS.contains(kind)) {
            throw new InvalidField("kind", "unknown");
        }
        units = units == null ? Set.of() : Set.copyOf(units);
        InvalidField.ifMissing("from", from);
        InvalidField.ifMissing("to", to);
        Moment.check("from", from);
        Moment.check("to", to);
        if (to.isBefore(from)) {
            throw new InvalidField("to", "beforeFrom");
        }
        Text.optional("procedure", procedure);
        Text.optional("status", status);
        Text.optional("field", field);
        procedures = procedures == null ? Set.of() : Set.copyOf(procedures);
        traits = traits == null ? Set.of() : Set.copyOf(traits);
        onlyOf("dossier", "procedure", procedure != null, kind);
        onlyOf("petition", "petitionKind", petitionKind != null, kind);
        onlyOf("dossier", "traits", traits.contains(Trait.SUPPLEMENTED_AGAIN), kind);
        if (kind.equals("reception") && field != null) {
            throw new InvalidField("field", "notOfKind");
        }
    }

    private static void onlyOf(String owner, String field, boolean asked, String kind) {
        if (asked && !kind.equals(owner)) {
            throw new InvalidField(field, "notOfKind");
        }
    }

    /** The same of these units and days, as the log is at one place. */
    public Population fixed(Set<UnitCode> within, LocalDate since, LocalDate until, Set<String> ofField, long at) {
        return new Population(
                kind, within, since, until, lateOnly, procedure, status, at, 0, field, ofField, petitionKind, traits);
    }

    public Population counted(int found) {
        return new Population(
                kind,
                units,
                from,
                to,
                lateOnly,
                procedure,
                status,
                upTo,
                found,
                field,
                procedures,
                petitionKind,
                traits);
    }
}
