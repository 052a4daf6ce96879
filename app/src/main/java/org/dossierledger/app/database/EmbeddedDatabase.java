package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL that comes along, serving DATA/postgres on 127.0.0.1. Whoever needs it attaches: to the running server,
 * also one that a killed program left behind, or to one started for the purpose. The last one out stops it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** File locks belong to the whole process, so within it attachments are counted. */
    private static final Map<Path, EmbeddedDatabase> ATTACHED = new HashMap<>();

    private final Path home;
    private final Presence presence;
    private final Cluster cluster;
    private final Passwords passwords;
    private int attachments;
    private int port;

    private EmbeddedDatabase(Path home, long memoryMiB) throws IOException {
        this.home = home;
        this.presence = new Presence(home);
        this.cluster = new Cluster(home, memoryMiB);
        try (var turn = presence.turn()) {
            this.passwords = Passwords.in(home);
            presence.enter();
            try {
                this.port = healthy().orElseGet(this::start);
            } catch (RuntimeException e) {
                presence.leave();
                throw e;
            }
        }
    }

    /**
     * @throws DataDirectoryUnusable when the files cannot be read or written
     * @throws DatabaseNotStarted when PostgreSQL itself refuses
     */
    public static EmbeddedDatabase attach(Settings settings) {
        var data = settings.ensuredData();
        synchronized (ATTACHED) {
            try {
                var home = PrivateFiles.directory(data.resolve("postgres")).toRealPath();
                var database = ATTACHED.get(home);
                if (database == null) {
                    database = new EmbeddedDatabase(home, settings.memoryMiB());
                    ATTACHED.put(home, database);
                }
                database.attachments++;
                return database;
            } catch (IOException e) {
                throw new DataDirectoryUnusable(data, e);
            }
        }
    }

    Login owner() {
        return new Login(url(), "ledger_owner", passwords.owner());
    }

    Login application() {
        return new Login(url(), "ledger", passwords.application());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/ledger";
    }

    /** Leaves; stops the server when no process is left that uses it. */
    @Override
    public void close() {
        synchronized (ATTACHED) {
            if (--attachments > 0) {
                return;
            }
            ATTACHED.remove(home);
            try (var turn = presence.turn()) {
                if (presence.leave()) {
                    cluster.stop();
                }
            } catch (IOException e) {
                throw new DataDirectoryUnusable(home, e);
            }
        }
    }

    /** The port of the server that runs, if it is ours and answers. */
    private Optional<Integer> healthy() throws IOException {
        var running = Postmaster.serving(cluster.data());
        return running.map(Postmaster::port).filter(this::isOurs);
    }

    private boolean isOurs(int candidate) {
        var login =
                new Login("jdbc:postgresql://127.0.0.1:" + candidate + "/ledger", "ledger", passwords.application());
        try (var connection = login.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private int start() {
        try {
            // One that does not answer: stuck, shutting down, or never finished its start.
            cluster.stop();
            return cluster.start(passwords).port();
        } catch (IOException e) {
            throw new DataDirectoryUnusable(home, e);
        }
    }
}
