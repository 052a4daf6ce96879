package org.dossierledger.query.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.shared.sealing.Sealed;
import org.postgresql.PGConnection;

/** Writes folded dossiers into the register, late and timeline tables, or into the fresh ones of a rebuild. */
final class DossierTables {

    private final NameTokens names;
    private final String suffix;

    /** @param suffix of the tables: empty, or {@code _next} while rebuilding */
    DossierTables(NameTokens names, String suffix) {
        this.names = names;
        this.suffix = suffix;
    }

    /** Puts these dossiers in place of what the tables hold of them. */
    void replace(Connection connection, Map<String, DossierHistory> dossiers) throws SQLException {
        try (var delete = connection.prepareStatement(
                        "delete from read.dossier_register" + suffix + " where id = any(?)");
                var deleteLate =
                        connection.prepareStatement("delete from read.dossier_late" + suffix + " where id = any(?)")) {
            var ids = connection.createArrayOf("text", dossiers.keySet().toArray(new String[0]));
            delete.setArray(1, ids);
            delete.executeUpdate();
            deleteLate.setArray(1, ids);
            deleteLate.executeUpdate();
        }
        add(connection, dossiers);
    }

    /** For tables that hold nothing of these dossiers. */
    void add(Connection connection, Map<String, DossierHistory> dossiers) throws SQLException {
        var register = new CopyText();
        var late = new CopyText();
        var tokens = tokens(dossiers.values());
        dossiers.forEach((id, history) -> {
            var person = history.now().person();
            DossierRows.register(
                    register, id, history, person == null ? Set.of() : tokens.getOrDefault(person, Set.of()));
            DossierRows.late(late, id, history);
        });
        copy(connection, "dossier_register", DossierRows.REGISTER, register);
        copy(connection, "dossier_late", DossierRows.LATE, late);
    }

    /** Lines of events from {@code firstIndex} on, in place of what the table holds of them. */
    void timeline(Connection connection, Collection<String> ids, long firstIndex, CopyText lines) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from read.dossier_timeline" + suffix + " where id = any(?) and global_index >= ?")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray(new String[0])));
            delete.setLong(2, firstIndex);
            delete.executeUpdate();
        }
        timeline(connection, lines);
    }

    /** Lines that are not in the table yet. */
    void timeline(Connection connection, CopyText lines) throws SQLException {
        copy(connection, "dossier_timeline", DossierRows.TIMELINE, lines);
    }

    private Map<Sealed, Set<Long>> tokens(Collection<DossierHistory> dossiers) {
        var people = dossiers.stream()
                .map(history -> history.now().person())
                .filter(Objects::nonNull)
                .toList();
        return people.isEmpty() ? new HashMap<>() : names.ofAll(people);
    }

    private void copy(Connection connection, String table, String columns, CopyText rows) throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy read." + table + suffix + " (" + columns + ") from stdin",
                            new StringReader(rows.take()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
