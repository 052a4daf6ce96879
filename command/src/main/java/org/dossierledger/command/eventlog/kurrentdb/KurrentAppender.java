package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.StreamState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTooLarge;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SequenceTaken;
import org.dossierledger.command.eventlog.StreamsApart;

/**
 * Appends to the cluster, each stream at the place that its events say. A repeated append has the same ids at the same
 * place, which the server knows as done already: so after an answer that was lost nothing is stored twice.
 */
public final class KurrentAppender implements EventAppender {

    private final KurrentConnection connection;
    private final KurrentLog log;
    private final Runnable before;
    private final ObjLongConsumer<List<NewEvent>> appended;

    /** For a log that nobody follows yet. */
    public KurrentAppender(KurrentConnection connection) {
        this(connection, () -> {}, (events, position) -> {});
    }

    /**
     * @param before asked before each append; it throws what forbids it
     * @param appended told what was appended and the position of its last event, so that whoever follows the log need not
     *     wait for the next look; it may throw that this will not be part of the log
     */
    public KurrentAppender(KurrentConnection connection, Runnable before, ObjLongConsumer<List<NewEvent>> appended) {
        this.connection = connection;
        this.log = new KurrentLog(connection);
        this.before = before;
        this.appended = appended;
    }

    @Override
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        refuseImpossible(events);
        var streams = new LinkedHashMap<String, List<NewEvent>>();
        events.forEach(event -> streams.computeIfAbsent(event.stream(), key -> new ArrayList<>())
                .add(event));
        refuseTooLarge(events);
        before.run();
        appended.accept(events, append(streams));
    }

    /** @throws EventTooLarge when the cluster does not take these together */
    public void refuseTooLarge(List<NewEvent> events) {
        var max = connection.settings().maxAppend();
        if (events.stream().mapToLong(KurrentAppender::atMost).sum() > max
                && events.stream().mapToLong(KurrentAppender::size).sum() > max) {
            throw tooLarge(events);
        }
    }

    /**
     * The server takes a megabyte at a time, and each stream once: a part ends where a stream would come back, so that the
     * whole log has the order given.
     */
    @Override
    public void appendInParts(List<NewEvent> events) {
        var part = new ArrayList<NewEvent>();
        var streams = new HashSet<String>();
        var last = "";
        var size = 0L;
        for (var event : events) {
            var full = size + atMost(event) > connection.settings().maxAppend();
            if (full || !event.stream().equals(last) && !streams.add(onTheServer(event.stream()))) {
                appendPart(part);
                part.clear();
                streams = new HashSet<>(Set.of(onTheServer(event.stream())));
                size = 0;
            }
            part.add(event);
            last = event.stream();
            size += atMost(event);
        }
        appendPart(part);
    }

    /** One append has no two streams whose names differ by case alone. */
    private static String onTheServer(String stream) {
        return stream.toLowerCase(Locale.ROOT);
    }

    private void appendPart(List<NewEvent> part) {
        try {
            append(part);
        } catch (StreamsApart e) {
            for (var first = 0; first < part.size(); ) {
                var next = first;
                while (next < part.size() && part.get(next).stream().equals(part.get(first).stream())) {
                    next++;
                }
                append(part.subList(first, next));
                first = next;
            }
        }
    }

    private void refuseImpossible(List<NewEvent> events) {
        var ids = new HashSet<String>();
        var last = new LinkedHashMap<String, Long>();
        var names = new HashMap<String, String>();
        for (var event : events) {
            if (!log.takes(event)) { // the server would take it, and nobody ever find it in the log
                throw new IllegalArgumentException("the event log cannot hold this event");
            }
            if (!names.computeIfAbsent(onTheServer(event.stream()), name -> event.stream())
                    .equals(event.stream())) {
                throw new IllegalArgumentException("two streams whose names differ by case alone");
            }
            var before = last.put(event.stream(), event.sequenceNumber());
            if (before != null && event.sequenceNumber() <= before) {
                throw taken(event);
            }
            if (!ids.add(event.eventId())) {
                throw new SequenceTaken(event.stream(), "event " + event.eventId() + " is given twice");
            }
        }
    }

    private long append(Map<String, List<NewEvent>> streams) {
        var expected = new LinkedHashMap<String, StreamState>();
        streams.forEach(
                (stream, events) -> expected.put(stream, before(events.get(0).sequenceNumber())));
        try {
            return attempt(streams, expected);
        } catch (KurrentRefusal refused) {
            if (refused.failure() != KurrentFailure.CONFLICT) {
                throw translated(refused, streams);
            }
            streams.forEach((stream, events) -> expected.put(stream, stateBefore(events.get(0))));
            try {
                return attempt(streams, expected);
            } catch (KurrentRefusal again) {
                throw translated(again, streams);
            }
        }
    }

    /** Sequence numbers of the ledger's own streams are the server's revisions. */
    private static StreamState before(long sequenceNumber) {
        return sequenceNumber == 0 ? StreamState.noStream() : StreamState.streamRevision(sequenceNumber - 1);
    }

    /**
     * They need not be: a stream may begin late or leave numbers out, and a stranger may have written into it. What counts
     * is that the number is not taken.
     */
    private StreamState stateBefore(NewEvent first) {
        var last = log.last(first.stream());
        if (log.lastWritten(first.stream())
                .filter(event -> event.sequenceNumber() >= first.sequenceNumber())
                .isPresent()) {
            throw taken(first);
        }
        return last.map(event -> StreamState.streamRevision(event.revision())).orElseGet(StreamState::noStream);
    }

    /** The position of what was appended. */
    private long attempt(Map<String, List<NewEvent>> streams, Map<String, StreamState> expected) {
        if (streams.size() == 1) {
            var stream = streams.keySet().iterator().next();
            var options = AppendToStreamOptions.get().streamState(expected.get(stream));
            var data = data(streams.get(stream));
            var written = connection
                    .write(client -> client.appendToStream(name(stream), options, data.iterator()))
                    .getLogPosition();
            return written == null ? KurrentLog.BEGINNING : written.getCommitUnsigned();
        }
        return connection
                .write(client -> client.multiStreamAppend(streams.entrySet().stream()
                        .map(each -> new AppendStreamRequest(
                                name(each.getKey()), data(each.getValue()).iterator(), expected.get(each.getKey())))
                        .iterator()))
                .getPosition();
    }

    private String name(String stream) {
        return connection.settings().prefix() + stream;
    }

    private static List<EventData> data(List<NewEvent> events) {
        return events.stream()
                .map(event -> EventData.builderAsJson(EventIds.onTheWire(event), event.type(), event.payload())
                        .metadataAsBytes(Envelope.write(event))
                        .build())
                .toList();
    }

    private RuntimeException translated(KurrentRefusal refused, Map<String, List<NewEvent>> streams) {
        var first = streams.values().iterator().next().get(0);
        return switch (refused.failure()) {
            case CONFLICT -> taken(first);
            case TOO_LARGE ->
                tooLarge(streams.values().stream().flatMap(List::stream).toList());
            case UNSUPPORTED -> new StreamsApart(streams.size());
            case INVALID, TOMBSTONED -> new IllegalArgumentException("the event log cannot hold this event", refused);
            default -> new EventLogUnavailable(refused);
        };
    }

    private static SequenceTaken taken(NewEvent event) {
        return new SequenceTaken(
                event.stream(),
                "sequence number " + event.sequenceNumber() + " of stream " + event.stream() + " is taken");
    }

    private EventTooLarge tooLarge(List<NewEvent> events) {
        var largest =
                events.stream().max((a, b) -> Long.compare(size(a), size(b))).orElseThrow();
        return new EventTooLarge(largest.type(), connection.settings().maxAppend());
    }

    /** What the server counts, and a little more: payload, metadata, names. */
    private static long size(NewEvent event) {
        return event.payload().length + Envelope.write(event).length + names(event) + 100;
    }

    /** The same, without writing it: the metadata may stand twice in the envelope, once with all its quotes escaped. */
    private static long atMost(NewEvent event) {
        return event.payload().length + 4L * event.metadata().length + 2 * names(event) + 600;
    }

    private static long names(NewEvent event) {
        return (event.type() + event.stream() + event.eventId()).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The connection is closed by whoever opened it. */
    @Override
    public void close() {}
}
