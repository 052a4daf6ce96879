package org.dossierledger.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.TokenTable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The live projection behind the log: one tracking processor, whole batches, the rows and the token in one transaction.
 * Several instances may run; the token's claim lets one of them work and another take over (docs/adr/0017-nodes.md).
 */
final class Projecting {

    private static final int BATCH = 20_000;

    /**
     * Who has not renewed its claim for this long is taken to be dead. An idle instance renews it each second; one that
     * writes a batch holds the token's row locked until its commit, however long that takes; one that only seems dead
     * finds its claim gone when it stores the token, first of all, and nothing of its batch is written.
     */
    private static final Duration CLAIM = Duration.ofSeconds(3);

    private static final long LOOK_MILLIS = 500;

    private final TrackingEventProcessor processor;
    private final TokenTable token;
    private boolean started;

    Projecting(Ledger ledger, EventStore events, Serializer serializer) {
        var database = ledger.dataSource();
        token = new TokenTable(database, LedgerProjection.NAME);
        var projection = ledger.reads().projection();
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)))
                .schema(TokenTable.SCHEMA)
                .serializer(serializer)
                .claimTimeout(CLAIM)
                .nodeId(nodeId())
                .build();
        processor = TrackingEventProcessor.builder()
                .name(LedgerProjection.NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projection)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andTokenClaimInterval(LOOK_MILLIS, TimeUnit.MILLISECONDS)
                        // Not a replay: nothing was shown before, and the token of one cannot be read back from JSON.
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
    }

    /** No two are alike, even where host and process number are, as in containers. */
    private static String nodeId() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }

    synchronized void start() {
        if (!started) {
            token.begin();
            processor.start();
            started = true;
        }
    }

    synchronized void stop() {
        if (started) {
            processor.shutDown();
        }
    }
}
