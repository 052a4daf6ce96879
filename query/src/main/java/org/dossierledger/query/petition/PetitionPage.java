package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;

/** A page of the register of petitions. {@code next}: cursor of the following one, or null. */
public record PetitionPage(List<Row> items, String next) {

    /**
     * @param duty that is due first, {@code dueAt}: by when; both null when nothing is owed
     * @param earlier id of the petition that it follows
     */
    public record Row(
            String id,
            String code,
            String kind,
            PetitionKind petitionKind,
            PetitionStatus status,
            String receivingUnit,
            String unit,
            String officer,
            Instant receivedAt,
            Duty duty,
            Instant dueAt,
            boolean late,
            int people,
            boolean crowd,
            boolean levelSkipping,
            boolean protracted,
            String outcome,
            String earlier,
            Instant endedAt,
            List<String> irregularities) {}
}
