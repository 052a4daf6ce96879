package org.dossierledger.query.late;

import java.time.Instant;

/** One obligation on a late list: a dossier, or one of the duties of a petition. */
record LateRow(
        String id,
        String kind,
        String duty,
        String code,
        String unit,
        String officer,
        String procedure,
        Instant due,
        Instant originalDue) {

    LatePlace place() {
        return new LatePlace(due, id, duty == null ? "" : duty);
    }
}
