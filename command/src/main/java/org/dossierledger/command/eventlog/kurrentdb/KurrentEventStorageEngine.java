package org.dossierledger.command.eventlog.kurrentdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.dossierledger.command.eventlog.AxonEvents;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SequenceTaken;

/**
 * Axon's view of an EventStoreDB or KurrentDB cluster: a stream for each aggregate, the whole log as the order of all
 * events, expected revisions against concurrent writers. A token is one number, the position in the whole log: every
 * event has its own, and nothing can appear before one that has been read.
 *
 * <p>Snapshots lie in streams of their own, outside the order of all events. A dossier has some ten events, read in one
 * call and then held in a cache: the ledger itself makes none.
 */
public final class KurrentEventStorageEngine extends BatchingEventStorageEngine {

    private final KurrentLog log;
    private final EventAppender appender;
    private final KurrentSnapshots snapshots;
    /** So that a reader at the end does not read again and again what is not the ledger's. */
    private volatile Seen seen = new Seen(KurrentLog.BEGINNING, KurrentLog.BEGINNING);

    /** Nothing of the ledger's stands after one position up to another. */
    private record Seen(long after, long upTo) {}

    /** @param snapshots whether aggregates have any; each load then looks for one */
    public KurrentEventStorageEngine(
            KurrentConnection connection, EventAppender appender, Serializer serializer, boolean snapshots) {
        this(connection, appender, builder(serializer), snapshots);
    }

    KurrentEventStorageEngine(
            KurrentConnection connection, EventAppender appender, Builder builder, boolean snapshots) {
        super(builder);
        this.log = new KurrentLog(connection);
        this.appender = appender;
        this.snapshots = new KurrentSnapshots(connection, snapshots);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            appender.append(AxonEvents.drafts(events, serializer));
        } catch (SequenceTaken taken) {
            handlePersistenceException(taken, events.get(0));
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        var after =
                lastToken == null ? KurrentLog.BEGINNING : ((GlobalSequenceTrackingToken) lastToken).getGlobalIndex();
        var last = seen;
        var from = last.after == after ? last.upTo : after;
        var found = new ArrayList<TrackedEventData<?>>();
        KurrentLog.Page page;
        do {
            page = log.after(from);
            from = page.upTo();
            page.events().forEach(logged -> logged.written().ifPresent(event -> found.add(tracked(logged, event))));
        } while (found.size() < batchSize && !page.end());
        if (found.isEmpty()) {
            seen = new Seen(after, from);
        }
        return found;
    }

    private static TrackedEventData<?> tracked(Logged logged, NewEvent event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(logged.position()), AxonEvents.entry(event));
    }

    /**
     * Sequence numbers grow at least as fast as revisions: where the event at revision n has number n, all before it have
     * theirs too, and the stream is read from there; else from its beginning. What is not the ledger's is passed over, as
     * the copy of the log passes it over.
     */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int batchSize) {
        var page = log.stream(stream, first, batchSize);
        if (first > 0 && !startsAt(page, first)) {
            if (lastSequenceNumberFor(stream).orElse(-1L) < first) {
                return List.of();
            }
            page = log.stream(stream, 0, batchSize);
        }
        var found = new ArrayList<DomainEventData<?>>();
        var next = first;
        while (true) {
            for (var logged : page) {
                var event = logged.event();
                if (event != null && event.sequenceNumber() >= next) {
                    found.add(AxonEvents.entry(event));
                    next = event.sequenceNumber() + 1;
                }
            }
            if (page.size() < batchSize || found.size() >= batchSize) {
                return found;
            }
            page = log.stream(stream, page.get(page.size() - 1).revision() + 1, batchSize);
        }
    }

    private static boolean startsAt(List<Logged> events, long first) {
        return !events.isEmpty()
                && events.get(0).revision() == first
                && events.get(0)
                        .written()
                        .filter(event -> event.sequenceNumber() == first)
                        .isPresent();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastWritten(stream).map(NewEvent::sequenceNumber);
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(log.head());
    }

    /** Before the first event that was recorded at {@code at} or later. The log is read until it is found. */
    @Override
    public TrackingToken createTokenAt(Instant at) {
        var before = KurrentLog.BEGINNING;
        KurrentLog.Page page;
        do {
            page = log.after(before);
            for (var logged : page.events()) {
                if (logged.written()
                        .filter(event -> !event.recordedAt().isBefore(at))
                        .isPresent()) {
                    return token(before);
                }
                before = logged.position();
            }
            before = page.upTo();
        } while (!page.end());
        return createHeadToken();
    }

    private static TrackingToken token(long position) {
        return position == KurrentLog.BEGINNING ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(AxonEvents.draft(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots
                .of(stream)
                .sorted(Comparator.comparing(NewEvent::sequenceNumber).reversed())
                .map(AxonEvents::entry);
    }

    /** Axon's own settings: upcasters, filters of snapshots. */
    static Builder builder(Serializer serializer) {
        var builder = new Builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(SequenceTaken.class::isInstance)
                .batchSize(1_000);
        return builder;
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {}
}
