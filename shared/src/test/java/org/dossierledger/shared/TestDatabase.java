package org.dossierledger.shared;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests: one server a JVM, a fresh migrated database for whoever asks. */
public final class TestDatabase {

    private static final String PASSWORD = "ledger";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String TEMPLATE = "migrated";
    private static EmbeddedPostgres server;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** An empty database with every migration that is on the class path. */
    public static synchronized TestDatabase fresh() {
        if (server == null) {
            start();
        }
        var database = new TestDatabase("test_" + DATABASES.incrementAndGet());
        execute(server.getPostgresDatabase(), "create database " + database.name + " template " + TEMPLATE);
        return database;
    }

    /** Migrates once: every database is a copy. Nothing here outlives the tests, so nothing waits for a disk. */
    private static void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute(server.getPostgresDatabase(), "create role ledger login password '" + PASSWORD + "'");
        execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
        var template = new TestDatabase(TEMPLATE);
        execute(template.owner(), "create schema log; create schema read authorization ledger");
        migrate(template.owner(), "log");
        execute(template.owner(), "grant select on log.flyway_schema_history to ledger");
        migrate(template.ledger(), "read");
    }

    /** As whoever may do everything. */
    public DataSource owner() {
        return server.getDatabase("postgres", name);
    }

    /** As the application. */
    public DataSource ledger() {
        var source = (PGSimpleDataSource) server.getDatabase("ledger", name);
        source.setPassword(PASSWORD);
        return source;
    }

    /** As the application that keeps its connections, for tests that ask thousands of times. */
    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(ledger());
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void migrate(DataSource as, String schema) {
        Flyway.configure()
                .dataSource(as)
                .schemas(schema)
                .createSchemas(false)
                .locations("classpath:db/" + schema)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    private static void execute(DataSource as, String sql) {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
