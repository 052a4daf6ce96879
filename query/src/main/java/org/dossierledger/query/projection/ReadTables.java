package org.dossierledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.projection.Histories.Folding;

/** Writes folded streams into the tables of their kinds, or into the fresh ones of a rebuild. */
final class ReadTables {

    private final List<StreamFold> folds;
    private final List<EventLines> lines;
    private final String schema;
    private final String suffix;

    /** @param suffix of the tables: empty, or {@code _next} while rebuilding */
    ReadTables(List<StreamFold> folds, List<EventLines> lines, String suffix) {
        this(folds, lines, "read", suffix);
    }

    ReadTables(List<StreamFold> folds, List<EventLines> lines, String schema, String suffix) {
        this.folds = folds;
        this.lines = lines;
        this.schema = schema;
        this.suffix = suffix;
    }

    /** Puts these streams in place of what the tables hold of them. */
    void replace(Connection connection, Map<String, Folding> streams) throws SQLException {
        for (var fold : folds) {
            var own = of(fold, streams);
            if (!own.isEmpty()) {
                tell(connection, fold, own.keySet(), false);
                delete(connection, fold, own.keySet());
                add(connection, fold, own);
                tell(connection, fold, own.keySet(), true);
            }
        }
    }

    /** The sums what goes, or what comes. */
    private void tell(Connection connection, StreamFold fold, Collection<String> streams, boolean come)
            throws SQLException {
        for (var sums : fold.sums()) {
            try (var told = connection.prepareStatement(sums.told(schema, suffix, come));
                    var none = connection.prepareStatement(sums.withoutNone(schema, suffix))) {
                told.setArray(1, connection.createArrayOf("text", streams.toArray(new String[0])));
                told.executeUpdate();
                if (come) {
                    none.executeUpdate();
                }
            }
        }
    }

    /** For tables that hold nothing of these streams, and whose sums are counted later. */
    void add(Connection connection, Map<String, Folding> streams) throws SQLException {
        for (var fold : folds) {
            var own = of(fold, streams);
            if (!own.isEmpty()) {
                add(connection, fold, own);
            }
        }
    }

    private static Map<String, StreamHistory> of(StreamFold fold, Map<String, Folding> streams) {
        var own = new LinkedHashMap<String, StreamHistory>();
        streams.forEach((stream, folding) -> {
            if (folding.fold() == fold) {
                own.put(stream, folding.history());
            }
        });
        return own;
    }

    private void add(Connection connection, StreamFold fold, Map<String, StreamHistory> histories) throws SQLException {
        var rows = new Rows();
        fold.write(histories, rows);
        rows.copy(connection, schema, suffix);
    }

    private void delete(Connection connection, StreamFold fold, Collection<String> streams) throws SQLException {
        var ids = connection.createArrayOf("text", streams.toArray(new String[0]));
        for (var table : fold.tables()) {
            try (var delete = connection.prepareStatement(
                    "delete from " + schema + "." + table.name() + suffix + " where id = any(?)")) {
                delete.setArray(1, ids);
                delete.executeUpdate();
            }
        }
    }

    /** Lines about events from {@code firstIndex} on, in place of what the tables hold of them. */
    void lines(Connection connection, Collection<String> ids, long firstIndex, Rows rows) throws SQLException {
        for (var each : lines) {
            try (var delete = connection.prepareStatement("delete from " + schema + "."
                    + each.table().name() + suffix + " where id = any(?) and global_index >= ?")) {
                delete.setArray(1, connection.createArrayOf("text", ids.toArray(new String[0])));
                delete.setLong(2, firstIndex);
                delete.executeUpdate();
            }
        }
        lines(connection, rows);
    }

    /** Lines that are not in the tables yet. */
    void lines(Connection connection, Rows rows) throws SQLException {
        rows.copy(connection, schema, suffix);
    }
}
