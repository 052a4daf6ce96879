package org.dossierledger.query.trail;

import java.time.Instant;
import org.dossierledger.query.page.Cursor;
import org.dossierledger.shared.InvalidField;

/**
 * Where a page ended: a time, then events before looks, then the number of each.
 *
 * @param look whether {@code number} is that of a look, else of an event
 */
record TrailPlace(Instant at, boolean look, long number) {

    /** @throws InvalidField when it is not a cursor that we gave */
    static TrailPlace of(String cursor) {
        var where = Cursor.of(cursor);
        try {
            return new TrailPlace(
                    where.at(),
                    where.id().startsWith("r"),
                    Long.parseLong(where.id().substring(1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException notOurs) {
            throw new InvalidField("cursor", "malformed");
        }
    }

    String cursor() {
        return new Cursor(at, (look ? "r" : "e") + number).text();
    }

    /** As a number among events, or among looks: between all of the others at that time, or behind them. */
    long numberAmong(boolean looks) {
        return looks == look ? number : look ? Long.MAX_VALUE : -1;
    }
}
