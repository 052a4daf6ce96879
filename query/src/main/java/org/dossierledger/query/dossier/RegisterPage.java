package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.dossier.DossierStatus;

/** @param next cursor of the following page, or null */
public record RegisterPage(List<Row> items, String next) {

    /** One dossier as it stands now. {@code late}: past due and open, or ended late. */
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
            List<String> irregularities) {}
}
