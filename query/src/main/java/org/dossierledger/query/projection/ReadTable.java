package org.dossierledger.query.projection;

/**
 * A table in the schema {@code read}.
 *
 * @param columns in the order in which rows are written, separated by commas
 */
public record ReadTable(String name, String columns) {}
