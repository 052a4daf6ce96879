package org.dossierledger.query.evidence;

/**
 * A checkpoint of this log that was kept outside its database.
 *
 * @param source where from, for people
 * @param note the signed note; whatever else stands there is a difference, not an error
 */
public record SavedCheckpoint(String source, String note) {}
