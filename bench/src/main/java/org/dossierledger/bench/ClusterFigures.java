package org.dossierledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.LogFollower;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger whose log is on a cluster. */
final class ClusterFigures implements AutoCloseable {

    private final Ledger ledger;
    private final Ledger behind;
    private final KurrentConnection connection;
    private final KurrentLog log;

    /** @param behind the settings of another empty database */
    ClusterFigures(String connectionString, Map<String, String> database, Map<String, String> behind)
            throws IOException {
        this.ledger = open(connectionString, database);
        this.behind = open(connectionString, behind);
        this.connection = new KurrentConnection(KurrentSettings.of(connectionString));
        this.log = new KurrentLog(connection);
    }

    private static Ledger open(String connectionString, Map<String, String> database) throws IOException {
        var settings = new HashMap<>(database);
        settings.put("LEDGER_STORE", "kurrentdb");
        settings.put("LEDGER_KURRENTDB_CONNECTION_STRING", connectionString);
        return Ledger.open(Settings.of(Files.createTempDirectory("ledger-bench-cluster"), settings));
    }

    CommandGateway commands() {
        return ledger.commands();
    }

    /** Events a second: the cluster's log read from its beginning, and copied into an empty table. */
    Map<String, Object> catchingUp() {
        long events;
        var begun = System.nanoTime();
        var page = log.after(KurrentLog.BEGINNING);
        for (events = page.events().size(); !page.end(); events += page.events().size()) {
            page = log.after(page.upTo());
        }
        var reading = events / seconds(begun);
        return Map.of("read", reading, "copied", copying(), "events", events);
    }

    private double copying() {
        var follower = new LogFollower(behind.dataSource(), log);
        var begun = System.nanoTime();
        while (!follower.follow().end()) {
            // page by page
        }
        var seconds = seconds(begun);
        return new JdbcTemplate(behind.dataSource()).queryForObject("select count(*) from log.event_log", Long.class)
                / seconds;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        connection.close();
        behind.close();
        ledger.close();
    }
}
