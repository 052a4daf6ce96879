package org.dossierledger.command.eventlog.kurrentdb;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.dossierledger.command.eventlog.EventSerializer;
import org.dossierledger.shared.event.EventTypes;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite for event stores, over our engine. */
class KurrentEmbeddedEventStoreTest extends EmbeddedEventStoreTest {

    private KurrentConnection connection;

    @Override
    public EventStorageEngine createStorageEngine() {
        connection = new KurrentConnection(TestCluster.fresh());
        var appender = new KurrentAppender(connection);
        var engine = new KurrentEventStorageEngine(connection, appender, new EventSerializer(EventTypes.ALL), true);
        engine.readEvents(null, false).forEach(event -> {}); // connects, and passes over what other tests have left
        return engine;
    }

    @AfterEach
    void close() {
        connection.close();
    }
}
