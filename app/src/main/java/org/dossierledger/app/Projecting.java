package org.dossierledger.app;

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
 * Several instances may run; the token's claim lets one of them work and another take over.
 */
final class Projecting {

    private static final int BATCH = 20_000;

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
                        // Not a replay: nothing was shown before, and the token of one cannot be read back from JSON.
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
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
