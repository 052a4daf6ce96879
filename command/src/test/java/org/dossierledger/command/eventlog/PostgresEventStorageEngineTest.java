package org.dossierledger.command.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.EventTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Axon's own suite for storage engines, with the cases it has for engines that read in batches, resolve duplicate keys,
 * upcast, and filter snapshots. Every case applies, and none is overridden.
 */
class PostgresEventStorageEngineTest
        extends BatchingEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {

    private HikariDataSource database;
    private GroupAppender appender;

    @BeforeEach
    void open() {
        database = new HikariDataSource();
        database.setDataSource(TestDatabase.fresh().ledger());
        appender = new GroupAppender(database);
        setTestSubject(createEngine());
    }

    @Override
    protected PostgresEventStorageEngine createEngine(UnaryOperator<PostgresEventStorageEngine.Builder> customisation) {
        var builder = PostgresEventStorageEngine.builder(new EventSerializer(EventTypes.ALL));
        return new PostgresEventStorageEngine(database, appender, customisation.apply(builder));
    }

    @AfterEach
    void close() {
        appender.close();
        database.close();
    }
}
