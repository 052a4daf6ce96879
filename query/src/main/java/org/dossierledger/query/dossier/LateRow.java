package org.dossierledger.query.dossier;

import java.time.Instant;

/** One dossier on a late list. */
record LateRow(
        String id, String code, String unit, String officer, String procedure, Instant due, Instant originalDue) {}
