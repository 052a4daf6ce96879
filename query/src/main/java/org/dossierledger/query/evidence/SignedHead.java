package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import org.dossierledger.query.evidence.KnownKeys.Judged;

/** A row of the table of checkpoints. @param number 0 or less when it is none @param size as the row says */
record SignedHead(long number, long size, String note, Judged judged) {

    private static final int MOST_CHARACTERS = 70_000;
    private static final int FETCH = 1_000;

    interface Next {
        /** @return whether to go on */
        boolean take(SignedHead head) throws SQLException;
    }

    /** Whether it can say what the log was: signed by a known key, about the size under which it is kept. */
    boolean holds() {
        return judged.trust() == KnownKeys.Trust.SIGNED && judged.checkpoint().size() == size;
    }

    /**
     * In the order of their sizes.
     *
     * @param where condition and order
     * @param next told each; says whether to go on
     */
    static void read(Connection connection, KnownKeys keys, String where, Next next) throws SQLException {
        try (var query = connection.prepareStatement(
                "select number, size, left(note, " + MOST_CHARACTERS + ") from log.checkpoint " + where)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var note = rows.getString(3) == null ? "" : rows.getString(3);
                    if (!next.take(new SignedHead(rows.getLong(1), rows.getLong(2), note, keys.judge(note)))) {
                        return;
                    }
                }
            }
        }
    }
}
