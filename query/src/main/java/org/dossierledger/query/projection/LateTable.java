package org.dossierledger.query.projection;

import java.util.stream.Stream;

/** The late table of a kind: the same columns for every kind, so that one list can be made of them all. */
public final class LateTable {

    private static final String COLUMNS = "id, kind, duty, valid_from, valid_to, known_from, known_to, due_at,"
            + " original_due_at, unit, officer, units, procedure, code, confidential";

    private LateTable() {}

    public static ReadTable named(String name) {
        return new ReadTable(name, COLUMNS);
    }

    /**
     * The stretches of one stream.
     *
     * @param confidential what it is now: whoever is protected today was so all along
     */
    public static void write(
            CopyText rows,
            String id,
            String kind,
            Object code,
            Object procedure,
            boolean confidential,
            Stream<Stretch> stretches) {
        stretches.forEach(stretch -> rows.column(id)
                .column(kind)
                .column(stretch.duty())
                .column(stretch.from())
                .column(stretch.to())
                .column(stretch.knownFrom())
                .column(stretch.knownTo())
                .column(stretch.due())
                .column(stretch.originalDue())
                .column(stretch.unit())
                .column(stretch.officer())
                .array(stretch.units())
                .column(procedure)
                .column(code)
                .column(confidential)
                .endRow());
    }
}
