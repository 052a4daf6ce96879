package org.dossierledger.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.dossierledger.command.dossier.Dossier;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The same aggregate on what Axon brings along: JDBC engine, default processor, Jackson. */
final class StockAxon implements AutoCloseable {

    private static final String PROCESSOR = "stock";

    private final HikariDataSource database;
    private final JdbcEventStorageEngine engine;
    private final Configuration axon;
    private final Serializer serializer = Jackson3Serializer.builder().build();

    StockAxon(HikariDataSource database, Deadlines deadlines, Catalogue catalogue, boolean projecting) {
        this.database = database;
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        PersistenceExceptionResolver duplicates =
                e -> e instanceof SQLException sql && "23505".equals(sql.getSQLState());
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicates)
                .build();
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureEmbeddedEventStore(c -> engine)
                .configureAggregate(Dossier.class)
                .registerComponent(Clock.class, c -> Clock.systemUTC())
                .registerComponent(Deadlines.class, c -> deadlines)
                .registerComponent(Catalogue.class, c -> catalogue);
        if (projecting) {
            configurer.registerComponent(
                    TokenStore.class,
                    c -> JdbcTokenStore.builder()
                            .connectionProvider(connections)
                            .serializer(serializer)
                            .build());
            configurer.eventProcessing(processing -> processing
                    .usingTrackingEventProcessors()
                    .registerTrackingEventProcessorConfiguration(
                            PROCESSOR,
                            // Not a replay: its token cannot be read back from JSON.
                            c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                    .registerEventHandler(c -> new StockProjections(new JdbcTemplate(database)))
                    .byDefaultAssignTo(PROCESSOR));
        }
        axon = configurer.buildConfiguration();
    }

    void createTables() {
        var jdbc = new JdbcTemplate(database);
        for (var table : List.of("domainevententry", "snapshotevententry", "tokenentry")) {
            jdbc.execute("drop table if exists " + table);
        }
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        jdbc.execute("drop schema if exists stock cascade");
        jdbc.execute(StockProjections.TABLES);
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .serializer(serializer)
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    void start() {
        axon.start();
    }

    /** The same events as ours, under the names that Axon gives. */
    void fill(List<StoredEvent> history) {
        for (var from = 0; from < history.size(); from += 1000) {
            engine.appendEvents(history.subList(from, Math.min(history.size(), from + 1000)).stream()
                    .map(event -> new GenericDomainEventMessage<>(
                            "Dossier",
                            event.stream(),
                            event.sequenceNumber(),
                            EventJson.payload(event),
                            MetaData.from(EventJson.provenance(event).asMap()),
                            event.eventId(),
                            event.recordedAt()))
                    .toList());
        }
    }

    org.axonframework.commandhandling.gateway.CommandGateway commands() {
        return axon.commandGateway();
    }

    /** Seconds until the default processor, started now, has read everything. */
    double catchUp(long head) {
        var begun = System.nanoTime();
        start();
        var processor = axon.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, TrackingEventProcessor.class)
                .orElseThrow();
        Await.until(
                Duration.ofMinutes(15),
                () -> processor.processingStatus().values().stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= head - 1));
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
