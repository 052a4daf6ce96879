package org.dossierledger.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** Rows for several tables, gathered and then written by COPY. */
public final class Rows {

    private final Map<ReadTable, CopyText> tables = new LinkedHashMap<>();

    /** Takes rows with the columns of the table. */
    public CopyText of(ReadTable table) {
        return tables.computeIfAbsent(table, key -> new CopyText());
    }

    int length() {
        return tables.values().stream().mapToInt(CopyText::length).sum();
    }

    /** @param suffix of the tables: empty, or {@code _next} while rebuilding */
    void copy(Connection connection, String schema, String suffix) throws SQLException {
        for (var each : tables.entrySet()) {
            copy(connection, schema, each.getKey(), suffix, each.getValue());
        }
    }

    private static void copy(Connection connection, String schema, ReadTable table, String suffix, CopyText rows)
            throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + schema + "." + table.name() + suffix + " (" + table.columns() + ") from stdin",
                            new StringReader(rows.take()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
