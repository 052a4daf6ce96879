package org.dossierledger.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Feeds the projection through Axon's own dispatch, in one batch and one transaction at a time, as its processor does. */
public final class LiveFeed {

    private final DataSource database;
    private final EventLogScan log;
    private final TokenTable token;
    private final SimpleEventHandlerInvoker invoker;

    public LiveFeed(DataSource database, List<StreamFold> folds) {
        this.database = database;
        this.log = new EventLogScan(database);
        this.token = new TokenTable(database, LedgerProjection.NAME);
        this.invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new LedgerProjection(database, folds, Tables.SIGNS, key -> {}))
                .listenerInvocationErrorHandler((exception, event, handler) -> {
                    throw exception;
                })
                .build();
    }

    /** Everything up to the head of the log, in batches of this size. */
    public void catchUp(int batch) {
        while (token.index() < log.head()) {
            var from = token.index();
            feed(log.between(from, Math.min(from + batch, log.head())));
        }
    }

    public void feed(List<StoredEvent> events) {
        var messages = new ArrayList<TrackedEventMessage<?>>();
        events.forEach(event -> messages.add(message(event)));
        var unitOfWork = new BatchingUnitOfWork<>(messages);
        unitOfWork.attachTransaction(transactions());
        unitOfWork.onPrepareCommit(it -> store(events.get(events.size() - 1).globalIndex()));
        var result = unitOfWork.executeWithResult(() -> {
            invoker.handle((TrackedEventMessage<?>) unitOfWork.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private void store(long index) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            token.put(connection, index);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static TrackedEventMessage<?> message(StoredEvent event) {
        var metadata = MetaData.from(EventJson.provenance(event).asMap());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.globalIndex()),
                new GenericDomainEventMessage<>(
                        "Dossier",
                        event.stream(),
                        event.sequenceNumber(),
                        new GenericMessage<>(event.eventId(), EventJson.payload(event), metadata),
                        event::recordedAt));
    }

    private TransactionManager transactions() {
        var spring = new DataSourceTransactionManager(database);
        return () -> {
            var status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        };
    }
}
