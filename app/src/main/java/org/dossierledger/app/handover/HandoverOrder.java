package org.dossierledger.app.handover;

import java.time.LocalDate;
import java.util.Set;
import org.dossierledger.app.request.Composed;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What somebody decides: who goes on with what an ended body has.
 *
 * @param legalBasis số, ký hiệu văn bản
 * @param minutesNumber of the minutes of the hand-over; null where there are none
 * @param effective first day on which {@code to} does what {@code from} did; null: as the succession says
 * @param field lĩnh vực, in Vietnamese: only dossiers of this one; null for all
 * @param cases ids or codes: only these; empty for all
 */
public record HandoverOrder(
        UnitCode from,
        UnitCode to,
        String legalBasis,
        String minutesNumber,
        LocalDate effective,
        String field,
        Set<String> cases) {

    public HandoverOrder {
        InvalidField.ifMissing("from", from);
        InvalidField.ifMissing("to", to);
        Text.required("legalBasis", legalBasis);
        Text.optional("minutesNumber", minutesNumber);
        Text.optional("field", field);
        field = Composed.text(field);
        cases = cases == null ? Set.of() : Set.copyOf(cases);
        if (from.equals(to)) {
            throw new InvalidField("to", "alreadyThere");
        }
    }
}
