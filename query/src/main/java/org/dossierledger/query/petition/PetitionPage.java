package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitReading;

/**
 * A page of the register of petitions.
 *
 * @param asOf, knownAt of which moment it is; both null for now
 * @param next cursor of the following page, or null
 */
public record PetitionPage(Instant asOf, Instant knownAt, List<Row> items, String next) {

    PetitionPage of(Instant moment, Instant known) {
        return new PetitionPage(moment, known, items, next);
    }

    /** The same page, telling for each unit which body answers for it. */
    public PetitionPage read(UnitReading reading) {
        return new PetitionPage(
                asOf, knownAt, items.stream().map(row -> row.read(reading)).toList(), next);
    }

    /**
     * @param duty that is due first, {@code dueAt}: by when; both null when nothing is owed
     * @param earlier id of the petition that it follows
     * @param answering the body that answers for {@code unit}; null where it is read as recorded
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
            List<String> irregularities,
            String answering) {

        Row read(UnitReading reading) {
            return new Row(
                    id,
                    code,
                    kind,
                    petitionKind,
                    status,
                    receivingUnit,
                    unit,
                    officer,
                    receivedAt,
                    duty,
                    dueAt,
                    late,
                    people,
                    crowd,
                    levelSkipping,
                    protracted,
                    outcome,
                    earlier,
                    endedAt,
                    irregularities,
                    reading.answering(unit));
        }
    }
}
