package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.ResolvedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;

/**
 * Reads the cluster: its whole log in its order, and streams. The server's own events, links and the snapshots of
 * aggregates are passed over; not so what it writes when somebody deletes one of the ledger's streams or limits it.
 *
 * <p>Pages are asked for; nothing is subscribed to, because the client does not always say that a subscription has ended.
 */
public final class KurrentLog {

    /** Before the first event. */
    public static final long BEGINNING = -1;

    /** Followed by the aggregate's id; no aggregate may be called so. */
    static final String SNAPSHOTS = "snapshot-";

    /** What the server writes when somebody deletes a stream for good, or gives it a limit, or deletes it. */
    private static final String TOMBSTONE = "$streamDeleted";

    private static final String METADATA = "$$";

    static final int PAGE = 2_000;
    /** It ends sooner where it is large or slow, but not within an event. */
    private static final Duration SLOWEST_PAGE = Duration.ofSeconds(15);

    private static final int STREAM_PAGE = 200;
    private static final int STRANGERS = 1_000;

    private final KurrentConnection connection;
    private final String prefix;

    public KurrentLog(KurrentConnection connection) {
        this.connection = connection;
        this.prefix = connection.settings().prefix();
    }

    /**
     * Part of the log.
     *
     * @param events the ledger's, in order; others that stand in its streams too
     * @param upTo where to go on: nothing of the ledger's stands between the last event and here
     * @param end whether there was nothing more when it was read
     * @param last what the server calls the event there, whoever wrote it; null when there is none
     * @param follows whether the event after which was read still stands exactly there
     */
    public record Page(List<Logged> events, long upTo, boolean end, UUID last, boolean follows) {}

    /** What comes after a position. */
    public Page after(long position) {
        return after(position, null);
    }

    /**
     * @param last of the page before, null for any. After a restore another event may stand at the same position: where a
     *     backup ended, the server goes on.
     */
    Page after(long position, UUID last) {
        var events = new ArrayList<Logged>();
        var page = page(position);
        var upTo = position;
        var id = last;
        for (var resolved : page.events()) {
            upTo = position(resolved);
            id = resolved.getOriginalEvent().getEventId();
            if (upTo > position) {
                ours(resolved.getOriginalEvent()).ifPresent(events::add);
            }
        }
        var follows = position == BEGINNING
                || !page.events().isEmpty()
                        && position(page.events().get(0)) == position
                        && (last == null
                                || last.equals(
                                        page.events().get(0).getOriginalEvent().getEventId()));
        return new Page(events, upTo, page.end(), id, follows);
    }

    /** That the line is slow is nothing that a command must hear of: whether the cluster is there is asked for by itself. */
    private PageReader.Read page(long position) {
        try {
            return connection.call(
                    client -> PageReader.read(client, options(position, PAGE), position, PAGE), SLOWEST_PAGE);
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.INVALID) {
                return PageReader.NOTHING; // a position that this log does not have
            }
            throw new EventLogUnavailable(refused);
        } catch (KurrentConnection.TookTooLong e) {
            head();
            throw new EventLogUnavailable(e);
        }
    }

    private static ReadAllOptions options(long position, int most) {
        var options = ReadAllOptions.get().forwards().maxCount(most);
        return position == BEGINNING
                ? options.fromStart()
                : options.fromPosition(new Position(position, position)); // that one too
    }

    private List<ResolvedEvent> read(long position) {
        try {
            return connection
                    .call(client -> client.readAll(options(position, 1)))
                    .getEvents();
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.INVALID) {
                return List.of(); // a position that this log does not have
            }
            throw new EventLogUnavailable(refused);
        }
    }

    /** What stands exactly there, when it is the ledger's. */
    public Optional<Logged> at(long position) {
        return read(position).stream()
                .filter(resolved -> position(resolved) == position)
                .findFirst()
                .flatMap(resolved -> ours(resolved.getOriginalEvent()));
    }

    /** The position of the last event, of whatever kind; {@link #BEGINNING} when there is none. */
    public long head() {
        var options = ReadAllOptions.get().backwards().fromEnd().maxCount(1);
        try {
            return connection.call(client -> client.readAll(options)).getEvents().stream()
                    .map(KurrentLog::position)
                    .findFirst()
                    .orElse(BEGINNING);
        } catch (KurrentRefusal refused) {
            throw new EventLogUnavailable(refused);
        }
    }

    /** Whether the event can still be read in its stream. */
    public boolean has(String stream, String eventId) {
        var page = readable(stream, 0);
        while (page.size() == STREAM_PAGE && page.stream().noneMatch(logged -> logged.was(eventId))) {
            page = readable(stream, page.get(STREAM_PAGE - 1).revision() + 1);
        }
        return page.stream().anyMatch(logged -> logged.was(eventId));
    }

    /** Whether nothing can be read in the stream, because it was deleted or never was. */
    public boolean isEmpty(String stream) {
        return readable(stream, 0).isEmpty();
    }

    private List<Logged> readable(String stream, long revision) {
        try {
            return stream(stream, revision, STREAM_PAGE);
        } catch (EventLogUnavailable e) {
            if (e.getCause() instanceof KurrentRefusal refused && refused.failure() == KurrentFailure.TOMBSTONED) {
                return List.of(); // deleted for good
            }
            throw e;
        }
    }

    /** Events of one stream, from a revision on. */
    List<Logged> stream(String stream, long revision, int most) {
        var options = ReadStreamOptions.get().forwards().fromRevision(revision).maxCount(most);
        return readStream(stream, options);
    }

    /** The last event of one stream. */
    Optional<Logged> last(String stream) {
        return last(stream, 1).stream().findFirst();
    }

    /** The last event of one stream that the ledger wrote, unless very many others stand behind it. */
    Optional<NewEvent> lastWritten(String stream) {
        return last(stream)
                .flatMap(Logged::written)
                .or(() -> last(stream, STRANGERS).stream()
                        .flatMap(logged -> logged.written().stream())
                        .findFirst());
    }

    /** The last events of one stream, the last one first. */
    List<Logged> last(String stream, int most) {
        return readStream(stream, ReadStreamOptions.get().backwards().fromEnd().maxCount(most));
    }

    private List<Logged> readStream(String stream, ReadStreamOptions options) {
        try {
            return connection.call(client -> client.readStream(prefix + stream, options)).getEvents().stream()
                    .map(resolved -> Logged.of(resolved.getOriginalEvent(), stream))
                    .toList();
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.NO_STREAM) {
                return List.of();
            }
            throw new EventLogUnavailable(refused);
        }
    }

    private Optional<Logged> ours(RecordedEvent event) {
        var stream = event.getStreamId();
        if (ofLedger(stream)
                && (!event.getEventType().startsWith("$")
                        || event.getEventType().equals(TOMBSTONE))) {
            return Optional.of(Logged.of(event, stream.substring(prefix.length())));
        }
        return stream.startsWith(METADATA) && ofLedger(stream.substring(METADATA.length()))
                ? Optional.of(Logged.of(event, stream))
                : Optional.empty();
    }

    private boolean ofLedger(String stream) {
        return stream.startsWith(prefix) && !stream.startsWith("$") && !stream.startsWith(SNAPSHOTS, prefix.length());
    }

    /** Whether this event, once it stands in the log, will be read as one of the ledger's. */
    boolean takes(NewEvent event) {
        return Envelope.storable(event)
                && ofLedger(prefix + event.stream())
                && !event.type().startsWith("$");
    }

    private static long position(ResolvedEvent resolved) {
        return resolved.getOriginalEvent().getPosition().getCommitUnsigned();
    }
}
