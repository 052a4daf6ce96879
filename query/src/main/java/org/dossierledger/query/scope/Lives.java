package org.dossierledger.query.scope;

/**
 * Where a register says of each record whose it is and from when to when it lived; SQL expressions over its columns.
 *
 * @param table in the schema {@code read}, with a column {@code id}
 * @param ended null while the record is open
 */
public record Lives(String table, String units, String opened, String ended) {

    public static final Lives DOSSIERS = new Lives("dossier_register", "units", "opened_at", "ended_at");
    public static final Lives PETITIONS = new Lives("petition_register", "units", "received_at", "ended_at");
    public static final Lives RECEPTIONS =
            new Lives("reception_register", "units", "opened_at", "coalesce(answered_at, refused_at)");
}
