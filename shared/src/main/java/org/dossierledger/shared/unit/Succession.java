package org.dossierledger.shared.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;

/**
 * Who does from a day on what another body did before. A body that is split has several; what it did then stays recorded
 * under its own name.
 *
 * @param to null only where a body is abolished and nobody is named: the body above it answers
 * @param field lĩnh vực, in Vietnamese as in the catalogue of procedures, where only that goes over; null for everything
 * @param share per cent of the work or the area that goes to {@code to}; null for all of it
 * @param effective first day
 * @param legalBasis số, ký hiệu văn bản
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Succession(
        UnitCode from, UnitCode to, Kind kind, String field, Integer share, LocalDate effective, String legalBasis) {

    /** Sáp nhập, chia tách, đổi tên, giải thể (kết thúc hoạt động), chuyển giao thẩm quyền. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        ABOLISH,
        TRANSFER_OF_COMPETENCE
    }

    public Succession {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(effective, "effective");
        if (legalBasis == null || legalBasis.isBlank()) {
            throw new InvalidField("succession " + from + ", legalBasis", "required");
        }
        if (to == null && kind != Kind.ABOLISH) {
            throw new InvalidField("succession " + from + ", to", "required");
        }
        if (from.equals(to)) {
            throw new InvalidField("succession " + from + ", to " + from, "itself");
        }
        if (share != null && (share < 1 || share > 100)) {
            throw new InvalidField("succession " + from + ", share " + share, "perCent");
        }
    }

    int weight() {
        return share == null ? 100 : share;
    }
}
