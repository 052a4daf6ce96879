package org.dossierledger.command.eventlog.kurrentdb;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.dossierledger.command.eventlog.EventSerializer;
import org.dossierledger.shared.event.EventTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Axon's own suite for storage engines, with the cases it has for engines that read in batches, resolve duplicate keys,
 * upcast, and filter snapshots. Every case applies, and none is overridden.
 */
class KurrentEventStorageEngineTest
        extends BatchingEventStorageEngineTest<KurrentEventStorageEngine, KurrentEventStorageEngine.Builder> {

    private KurrentConnection connection;

    @BeforeEach
    void open() {
        connection = new KurrentConnection(TestCluster.fresh());
        setTestSubject(createEngine());
    }

    @Override
    protected KurrentEventStorageEngine createEngine(UnaryOperator<KurrentEventStorageEngine.Builder> customisation) {
        var builder = KurrentEventStorageEngine.builder(new EventSerializer(EventTypes.ALL));
        var appender = new KurrentAppender(connection);
        return new KurrentEventStorageEngine(connection, appender, customisation.apply(builder), true);
    }

    @AfterEach
    void close() {
        connection.close();
    }
}
