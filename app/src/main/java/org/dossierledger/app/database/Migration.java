package org.dossierledger.app.database;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.util.PSQLState;

/**
 * Brings the two schemas up to date: {@code log} as its owner, for ever; {@code read} as the application, which may
 * drop and rebuild it. A database that has all scripts of this program is left alone at the price of one query.
 */
final class Migration {

    private final Login owner;
    private final Login application;

    /** @param owner null when the operator migrates with other means */
    Migration(Login owner, Login application) {
        this.owner = owner;
        this.application = application;
    }

    void run() throws SQLException {
        if (missing("log") || missing("read")) {
            if (owner != null) {
                execute("""
                        create schema if not exists log;
                        create schema if not exists read authorization ledger;
                        grant usage on schema log to ledger""");
                migrate(owner, "log");
                execute("grant select on log.flyway_schema_history to ledger");
            } else if (missing("log")) {
                throw new DatabaseNotMigrated(application.url());
            }
            migrate(application, "read");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean missing(String schema) throws SQLException {
        var ours = MigrationScripts.in("db/" + schema);
        return !ours.isEmpty() && !done(schema).containsAll(ours);
    }

    private Set<String> done(String schema) throws SQLException {
        var scripts = new HashSet<String>();
        try (var connection = application.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select script from " + schema + ".flyway_schema_history where success")) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (isAbsent(e.getSQLState())) {
                return Set.of();
            }
            throw e;
        }
        return scripts;
    }

    private static boolean isAbsent(String state) {
        return state.equals(PSQLState.UNDEFINED_TABLE.getState())
                || state.equals("3F000") // no such schema
                || state.equals("42501"); // not ours to read yet
    }

    private static void migrate(Login as, String schema) {
        Flyway.configure()
                .dataSource(as.source())
                .schemas(schema)
                .createSchemas(false)
                .locations("classpath:db/" + schema)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }
}
