package org.dossierledger.command.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.EventTypes;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite for event stores, over our engine. */
class PostgresEmbeddedEventStoreTest extends EmbeddedEventStoreTest {

    private HikariDataSource database;
    private GroupAppender appender;

    @Override
    public EventStorageEngine createStorageEngine() {
        database = new HikariDataSource();
        database.setDataSource(TestDatabase.fresh().ledger());
        appender = new GroupAppender(database);
        return new PostgresEventStorageEngine(database, appender, new EventSerializer(EventTypes.ALL));
    }

    @AfterEach
    void close() {
        appender.close();
        database.close();
    }
}
