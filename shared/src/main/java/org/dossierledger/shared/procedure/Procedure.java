package org.dossierledger.shared.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Length;

/**
 * An administrative procedure as published (Decree 63/2010 art. 8.2): one version of it. What was never published by a
 * decision that the catalogue knows has one version, open at both ends.
 *
 * @param name by language tag: {@code vi}, {@code en}
 * @param field lĩnh vực, by language tag
 * @param processing how long the office has (clock K1)
 * @param papers what the applicant hands in, in Vietnamese as published
 * @param publication number of the decision that published it; null where the catalogue has none
 * @param change how that decision came to it; null without a decision
 * @param replaces code of the procedure in whose place it came, where it has another one
 * @param effectiveFrom first day; null: always
 * @param effectiveTo last day; null: still in force
 * @param abolishedBy number of the decision that abolished it, where nothing came in its place
 * @param contents the rest of what was published; null where the catalogue does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Procedure(
        ProcedureCode code,
        Map<String, String> name,
        Map<String, String> field,
        Length processing,
        List<String> papers,
        String publication,
        Change change,
        ProcedureCode replaces,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String abolishedBy,
        Contents contents) {

    /** Mới ban hành, sửa đổi, bổ sung, thay thế, bãi bỏ. A version is never published as abolished: it ends so. */
    public enum Change {
        NEW,
        AMENDED,
        REPLACED,
        ABOLISHED
    }

    public Procedure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(processing, "processing");
        name = Map.copyOf(name);
        field = Map.copyOf(field);
        papers = papers == null ? List.of() : List.copyOf(papers);
        if (!name.containsKey("vi")) {
            throw new InvalidField("procedure " + code + ", name.vi", "required");
        }
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new InvalidField("procedure " + code + ", effectiveTo " + effectiveTo, "beforeFrom");
        }
        if ((publication == null) != (change == null) || change == Change.ABOLISHED) {
            throw new InvalidField("procedure " + code + ", change", "noChange");
        }
        if (abolishedBy != null && effectiveTo == null) {
            throw new InvalidField("procedure " + code + ", effectiveTo", "required");
        }
    }

    /** What tells this version from others of the same code; null where there are none. */
    public ProcedureVersion version() {
        return publication == null && effectiveFrom == null ? null : new ProcedureVersion(publication, effectiveFrom);
    }

    /** @param on a day in Asia/Ho_Chi_Minh */
    public boolean inForceOn(LocalDate on) {
        return begunBy(on) && (effectiveTo == null || !on.isAfter(effectiveTo));
    }

    boolean begunBy(LocalDate on) {
        return effectiveFrom == null || !on.isBefore(effectiveFrom);
    }

    public String name(String language) {
        return name.getOrDefault(language, name.get("vi"));
    }

    public String field(String language) {
        return field.getOrDefault(language, field.getOrDefault("vi", ""));
    }
}
