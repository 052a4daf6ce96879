package org.dossierledger.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;

/** A PostgreSQL that waits for the disk and plans as the embedded one does in earnest. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .start();
        execute("create role ledger login password 'ledger'");
    }

    /** Makes it. */
    void database(String name) throws SQLException {
        execute("create database " + name);
    }

    /** So that nothing of it stays in memory or on the disk. */
    void drop(String name) throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    /** In a database that is there. */
    Ledger ledger(String database) throws IOException {
        return Ledger.open(Settings.of(Files.createTempDirectory("ledger-bench"), settings(database)));
    }

    Map<String, String> settings(String database) {
        return Map.of(
                "LEDGER_DB_URL", url(database).replaceFirst("\\?.*", ""),
                "LEDGER_DB_USER", "ledger",
                "LEDGER_DB_PASSWORD", "ledger",
                "LEDGER_DB_OWNER", "postgres",
                "LEDGER_DB_OWNER_PASSWORD", "postgres");
    }

    /** As the owner of everything. */
    HikariDataSource pool(String database) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setMaximumPoolSize(40);
        return new HikariDataSource(config);
    }

    private String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
