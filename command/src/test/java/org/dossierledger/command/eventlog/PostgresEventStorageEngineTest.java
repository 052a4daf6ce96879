package org.dossierledger.command.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.EventTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own suite for storage engines. */
class PostgresEventStorageEngineTest extends EventStorageEngineTest {

    private PostgresEventStorageEngine engine;
    private HikariDataSource database;
    private GroupAppender appender;

    @BeforeEach
    void open() {
        database = new HikariDataSource();
        database.setDataSource(TestDatabase.fresh().ledger());
        appender = new GroupAppender(database);
        Serializer serializer = new EventSerializer(EventTypes.ALL);
        engine = new PostgresEventStorageEngine(database, appender, serializer);
        setTestSubject(engine);
    }

    @AfterEach
    void close() {
        appender.close();
        database.close();
    }
}
