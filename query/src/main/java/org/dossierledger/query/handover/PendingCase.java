package org.dossierledger.query.handover;

import java.time.Instant;

/**
 * What one body has and has not finished.
 *
 * @param kind dossier, petition or reception
 * @param code null where it has none yet
 * @param procedure of a dossier; null otherwise
 * @param dueAt what is due first; null where nothing is
 */
public record PendingCase(String kind, String id, String code, String procedure, Instant dueAt) {}
