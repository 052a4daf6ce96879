package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.RefusalGround;

/**
 * A page of the register of visits.
 *
 * @param asOf, knownAt of which moment it is; both null for now
 * @param next cursor of the following page, or null
 */
public record ReceptionPage(Instant asOf, Instant knownAt, List<Row> items, String next) {

    ReceptionPage of(Instant moment, Instant known) {
        return new ReceptionPage(moment, known, items, next);
    }

    /**
     * @param at when they were received or refused, or are asked to come
     * @param kind null before the visit took place
     * @param petitions ids of those that came of it
     * @param duty that is due first, {@code dueAt}: by when; both null when nothing is owed
     */
    public record Row(
            String id,
            String code,
            Stage stage,
            Instant at,
            String unit,
            Mode mode,
            String presiding,
            boolean online,
            int people,
            boolean repeated,
            PetitionKind kind,
            Handling handling,
            Instant answeredAt,
            boolean concluded,
            RefusalGround refusalGround,
            List<String> petitions,
            Duty duty,
            Instant dueAt,
            boolean late,
            List<String> irregularities) {}
}
