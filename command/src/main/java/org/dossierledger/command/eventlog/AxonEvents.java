package org.dossierledger.command.eventlog;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;

/** Between Axon's messages and what the log holds. An event without an aggregate is a stream of its own. */
public final class AxonEvents {

    /**
     * The stream's name alone says which aggregate it is, and whoever loads it knows the kind. Axon wants to be told one
     * all the same; it looks at it only where an aggregate has subclasses or loads by kind, and none here does.
     */
    private static final String AGGREGATE_TYPE = "Stream";

    private AxonEvents() {}

    public static List<NewEvent> drafts(List<? extends EventMessage<?>> events, Serializer serializer) {
        return events.stream().map(event -> draft(event, serializer)).toList();
    }

    public static NewEvent draft(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        var domain = event instanceof DomainEventMessage<?> it ? it : null;
        return new NewEvent(
                event.getIdentifier(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                payload.getData(),
                metadata.getData());
    }

    public static DomainEventData<byte[]> entry(NewEvent event) {
        var ofAggregate = !event.stream().equals(event.eventId());
        return new GenericDomainEventEntry<>(
                ofAggregate ? AGGREGATE_TYPE : null,
                ofAggregate ? event.stream() : null,
                event.sequenceNumber(),
                event.eventId(),
                event.recordedAt(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }
}
