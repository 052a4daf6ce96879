package org.dossierledger.command.eventlog;

import java.sql.SQLException;

/** What a failed transaction means for the events in it. Only a duplicate key is a conflict. */
public enum SqlFailure {
    /** Rolled back: a sequence number or event id in it is taken. */
    DUPLICATE_KEY,
    /** Rolled back by a quarrel between transactions: the same again may succeed at once. */
    TRANSIENT,
    /** Rolled back: one of the values in it is none that the table can hold. */
    UNSTORABLE,
    /** Rolled back: the database does not write for anybody now (disk full, read only, lock not given). */
    REFUSED,
    /** The connection broke, or nobody knows what happened: stored or not. */
    UNKNOWN;

    public static SqlFailure of(SQLException e) {
        var state = e.getSQLState();
        if (state == null || state.length() != 5) {
            return UNKNOWN;
        }
        return switch (state.substring(0, 2)) {
            case "23" -> state.equals("23505") ? DUPLICATE_KEY : UNSTORABLE;
            case "22", "54" -> UNSTORABLE;
            case "40" -> state.equals("40003") ? UNKNOWN : TRANSIENT;
            case "25" -> state.equals("25P03") ? TRANSIENT : REFUSED; // we slept with the lock in hand
            case "42", "53", "55" -> REFUSED;
            case "57" -> state.equals("57014") ? REFUSED : UNKNOWN;
            default -> UNKNOWN;
        };
    }
}
