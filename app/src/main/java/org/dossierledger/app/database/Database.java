package org.dossierledger.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database of the ledger, with its schema up to date: the one named by {@code ledger.db.url}, else the embedded one.
 * Everything goes through the role {@code ledger}, which may add to the event log and never change it.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final EmbeddedDatabase embedded;

    private Database(HikariDataSource pool, EmbeddedDatabase embedded) {
        this.pool = pool;
        this.embedded = embedded;
        AtExit.close(this);
    }

    /** Whether there is one, or should be: {@link #open} would make none in this directory. */
    public static boolean isThere(Settings settings) {
        return settings.get("ledger.db.url").isPresent()
                || Files.isDirectory(settings.data().resolve("postgres"));
    }

    /** @throws org.dossierledger.shared.Refusal saying in one sentence why there is none */
    public static Database open(Settings settings) {
        settings.ensuredData(); // keys, documents and logs are there also when the tables are elsewhere
        var url = settings.get("ledger.db.url");
        return url.isPresent() ? external(settings, url.get()) : embedded(settings);
    }

    private static Database embedded(Settings settings) {
        var server = EmbeddedDatabase.attach(settings);
        try {
            new Migration(server.owner(), server.application()).run();
            return new Database(pool(server.application(), settings), server);
        } catch (SQLException e) {
            server.close();
            throw new DatabaseUnreachable(server.application().url(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database external(Settings settings, String url) {
        var application = new Login(
                url,
                settings.get("ledger.db.user").orElse("ledger"),
                settings.get("ledger.db.password").orElse(""));
        var owner = settings.get("ledger.db.owner")
                .map(name -> new Login(
                        url, name, settings.get("ledger.db.owner-password").orElse("")))
                .orElse(null);
        try {
            new Migration(owner, application).run();
            return new Database(pool(application, settings), null);
        } catch (SQLException e) {
            throw new DatabaseUnreachable(url, e);
        }
    }

    private static HikariDataSource pool(Login login, Settings settings) {
        var config = new HikariConfig();
        config.setPoolName("ledger");
        config.setDataSource(login.source());
        config.setMaximumPoolSize(
                settings.get("ledger.db.connections").map(Integer::parseInt).orElse(CONNECTIONS));
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public synchronized void close() {
        if (pool.isClosed()) {
            return;
        }
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
        // Last: a process told to end meanwhile waits here until the server has stopped.
        AtExit.forget(this);
    }
}
