package org.dossierledger.app;

import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.dossierledger.app.cluster.ClusterStore;
import org.dossierledger.command.dossier.Dossier;
import org.dossierledger.command.eventlog.DecideAgain;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventSerializer;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.PostgresEventStorageEngine;
import org.dossierledger.command.evidence.Erasure;
import org.dossierledger.command.evidence.EvidencePacks;
import org.dossierledger.command.evidence.ProcessLogs;
import org.dossierledger.command.inspection.Inspection;
import org.dossierledger.command.inspection.Recommendation;
import org.dossierledger.command.petition.Petition;
import org.dossierledger.command.petition.PetitionViews;
import org.dossierledger.command.reception.Reception;
import org.dossierledger.command.rules.RulesOnRecord;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.evidence.ErasureCommand;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.ExportEvidencePack;
import org.dossierledger.shared.evidence.ExportProcessLog;
import org.dossierledger.shared.inspection.InspectionCommand;
import org.dossierledger.shared.inspection.RecommendationCommand;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.petition.ViewInInspection;
import org.dossierledger.shared.petition.ViewPetition;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.rules.RecordRules;

/** Axon, assembled without its Spring support: command bus, aggregates, and the event log below them. */
final class WriteSide implements AutoCloseable {

    private final EventAppender appender;
    private final Configuration axon;
    private final EmbeddedEventStore read;
    private final Projecting projecting;

    private WriteSide(EventAppender appender, Configuration axon, EmbeddedEventStore read, Projecting projecting) {
        this.appender = appender;
        this.axon = axon;
        this.read = read;
        this.projecting = projecting;
    }

    static WriteSide start(Ledger ledger) {
        // It would call out of the house and write into the home directory.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var serializer = new EventSerializer(EventTypes.ALL);
        var cluster = ledger.cluster();
        cluster.ifPresent(ClusterStore::follow);
        EventAppender appender =
                cluster.map(ClusterStore::appender).orElseGet(() -> new GroupAppender(ledger.dataSource()));
        var table = new PostgresEventStorageEngine(ledger.dataSource(), appender, serializer);
        // Where the log is on a cluster, commands decide on it and everything that is read follows the copy.
        var read = tailed(table);
        var decided = cluster.map(it -> tailed(it.engine(appender, serializer))).orElse(read);
        var general = Jackson3Serializer.builder().build();
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> general)
                .configureMessageSerializer(c -> general)
                .configureEventSerializer(c -> serializer)
                .configureEventStore(c -> decided)
                .registerComponent(Clock.class, c -> ledger.clock())
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> MultiParameterResolverFactory.ordered(
                                new CatalogueInUse(ledger),
                                ClasspathParameterResolverFactory.forClass(WriteSide.class),
                                new ConfigurationParameterResolverFactory(c)))
                .registerComponent(Deadlines.class, c -> ledger.deadlines())
                .configureAggregate(aggregate(Dossier.class))
                .configureAggregate(aggregate(Petition.class))
                .configureAggregate(aggregate(PetitionViews.class))
                .configureAggregate(aggregate(EvidencePacks.class))
                .configureAggregate(aggregate(ProcessLogs.class))
                .configureAggregate(aggregate(Reception.class))
                .configureAggregate(aggregate(Inspection.class))
                .configureAggregate(aggregate(Recommendation.class))
                .configureAggregate(aggregate(Erasure.class))
                .configureAggregate(aggregate(RulesOnRecord.class))
                .registerComponent(
                        CommandGateway.class,
                        c -> DefaultCommandGateway.builder()
                                .commandBus(c.commandBus())
                                .retryScheduler(new DecideAgain())
                                .build())
                .buildConfiguration();
        axon.start();
        if (!(axon.eventBus() instanceof EventStore)) {
            throw new IllegalStateException("events would not be stored");
        }
        return new WriteSide(appender, axon, read, new Projecting(ledger, read, general));
    }

    private static <T> AggregateConfigurer<T> aggregate(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCache(c -> new WeakReferenceCache())
                .configureCommandTargetResolver(c -> WriteSide::target);
    }

    /** What Axon would find out by reflection for each command. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(streamOf(command.getPayload()), null);
    }

    private static Object streamOf(Object command) {
        if (command instanceof PetitionCommand petition) {
            return petition.petitionId();
        }
        if (command instanceof ReceptionCommand reception) {
            return reception.receptionId();
        }
        if (command instanceof InspectionCommand inspection) {
            return inspection.inspectionId();
        }
        if (command instanceof RecommendationCommand recommendation) {
            return recommendation.recommendationId();
        }
        if (command instanceof ViewInInspection view) {
            return ViewEvent.streamOf(view.subject());
        }
        if (command instanceof ErasureCommand erasure) {
            return EvidenceEvent.erasureOf(erasure.keyId());
        }
        if (command instanceof ExportEvidencePack export) {
            return EvidenceEvent.exportsOf(export.subject());
        }
        if (command instanceof RecordRules rules) {
            return rules.stream();
        }
        if (command instanceof ExportProcessLog) {
            return EvidenceEvent.PROCESS_LOGS;
        }
        return command instanceof ViewPetition view
                ? ViewEvent.streamOf(view.petitionId())
                : ((DossierCommand) command).dossierId();
    }

    /** Readers here are woken by what is appended here; what other instances append is seen this soon. */
    private static EmbeddedEventStore tailed(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(50)
                .cachedEvents(2_000)
                .build();
    }

    CommandGateway commands() {
        return axon.commandGateway();
    }

    EventAppender appender() {
        return appender;
    }

    EventStore events() {
        return axon.eventStore();
    }

    void project() {
        projecting.start();
    }

    @Override
    public void close() {
        projecting.stop();
        read.shutDown();
        axon.shutdown();
        appender.close();
    }
}
