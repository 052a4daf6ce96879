package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.unit.UnitReading;

/**
 * @param asOf, knownAt of which moment it is; both null for now
 * @param next cursor of the following page, or null
 */
public record RegisterPage(Instant asOf, Instant knownAt, List<Row> items, String next) {

    /** The same page, telling for each unit which body answers for it. */
    public RegisterPage read(UnitReading reading) {
        return new RegisterPage(
                asOf, knownAt, items.stream().map(row -> row.read(reading)).toList(), next);
    }

    /**
     * One dossier as it stands or stood. {@code late}: past due and open, or ended late.
     *
     * @param answering the body that answers for {@code unit}; null where it is read as recorded
     */
    public record Row(
            String id,
            String code,
            String kind,
            DossierStatus status,
            int statusCode,
            String procedure,
            String unit,
            String officer,
            String receivingUnit,
            Instant receivedAt,
            Instant dueAt,
            Instant endedAt,
            boolean late,
            List<String> irregularities,
            String answering) {

        Row read(UnitReading reading) {
            return new Row(
                    id,
                    code,
                    kind,
                    status,
                    statusCode,
                    procedure,
                    unit,
                    officer,
                    receivingUnit,
                    receivedAt,
                    dueAt,
                    endedAt,
                    late,
                    irregularities,
                    reading.answering(unit));
        }
    }
}
