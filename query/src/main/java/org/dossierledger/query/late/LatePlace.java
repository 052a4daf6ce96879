package org.dossierledger.query.late;

import java.time.Instant;
import java.util.Comparator;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.shared.InvalidField;

/**
 * Where a row stands on a late list, the first due first, and where a page may end.
 *
 * @param duty empty where a stream has one obligation only
 */
record LatePlace(Instant due, String id, String duty) implements Comparable<LatePlace> {

    private static final Comparator<LatePlace> ORDER =
            Comparator.comparing(LatePlace::due).thenComparing(LatePlace::id).thenComparing(LatePlace::duty);

    /** @throws InvalidField when it is not a cursor that we gave */
    static LatePlace of(String cursor) {
        var where = Cursor.of(cursor);
        var key = where.id().split(" ", 2);
        return new LatePlace(where.at(), key[0], key.length == 1 ? "" : key[1]);
    }

    String cursor() {
        return new Cursor(due, duty.isEmpty() ? id : id + " " + duty).text();
    }

    @Override
    public int compareTo(LatePlace other) {
        return ORDER.compare(this, other);
    }
}
