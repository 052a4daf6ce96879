package org.dossierledger.query.projection;

/**
 * How many rows of a table there are of each sort, so that counting need not go through them: a table in the schema {@code read}
 * that is told what comes and what goes, in the same transaction, and counted anew by a rebuild.
 *
 * @param keys its columns beside {@code n}, separated by commas
 * @param values the same of a row of {@code of}
 * @param counted which rows are, an SQL condition
 */
public record SumTable(String name, String keys, ReadTable of, String values, String counted) {

    /** Counts all rows into an empty table. */
    String countedAnew(String schema, String suffix) {
        return "insert into %1$s.%2$s%3$s (%4$s, n) select %5$s, count(*) from %1$s.%6$s%3$s where %7$s group by %8$s;"
                .formatted(schema, name, suffix, keys, values, of.name(), counted, positions());
    }

    /** Adds the rows of some streams, the one parameter; or takes them out. */
    String told(String schema, String suffix, boolean come) {
        return """
                insert into %1$s.%2$s%3$s as sums (%4$s, n)
                select %5$s, %9$scount(*) from %1$s.%6$s%3$s where %7$s and id = any(?) group by %8$s
                on conflict (%4$s) do update set n = sums.n + excluded.n""".formatted(schema, name, suffix, keys, values, of.name(), counted, positions(), come ? "" : "-");
    }

    String withoutNone(String schema, String suffix) {
        return "delete from %s.%s%s where n = 0".formatted(schema, name, suffix);
    }

    private String positions() {
        var positions = new StringBuilder("1");
        for (var i = 2; i <= keys.split(",").length; i++) {
            positions.append(", ").append(i);
        }
        return positions.toString();
    }
}
