package org.dossierledger.shared.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Quyết định công bố thủ tục hành chính: a decision that publishes, amends, replaces or abolishes procedures.
 *
 * @param title trích yếu
 * @param signedOn day on which it was signed
 * @param signer chức danh người ký
 * @param body that prepared it; null where the catalogue does not say
 * @param effectiveFrom first day on which what it publishes applies
 * @param postedOn day on which it was in the national database; null: not yet, or not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
        String number,
        String title,
        LocalDate signedOn,
        String signer,
        UnitCode body,
        Level level,
        LocalDate effectiveFrom,
        LocalDate postedOn) {

    /** Whose decision: the time to publish and to post it differs (clocks K6, K7). */
    public enum Level {
        MINISTRY,
        PROVINCE
    }

    public Publication {
        if (number == null || number.isBlank()) {
            throw new InvalidField("publication number", "required");
        }
        Objects.requireNonNull(signedOn, "publication " + number + ", signedOn");
        Objects.requireNonNull(level, "publication " + number + ", level");
        Objects.requireNonNull(effectiveFrom, "publication " + number + ", effectiveFrom");
        if (postedOn != null && postedOn.isBefore(signedOn)) {
            throw new InvalidField("publication " + number + ", postedOn " + postedOn, "beforeSigned");
        }
    }
}
