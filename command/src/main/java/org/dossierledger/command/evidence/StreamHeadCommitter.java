package org.dossierledger.command.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SequenceTaken;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.evidence.HeadBuckets;
import org.dossierledger.shared.evidence.StreamHead;
import org.dossierledger.shared.evidence.StreamProof;
import org.dossierledger.shared.tlog.Base64Text;

/**
 * Commits the last sequence number of every stream in the log itself, and proves it for some of them
 * (docs/adr/0013-completeness.md). Follows what is sealed; several instances take turns.
 */
public final class StreamHeadCommitter {

    private static final int BATCH = 50_000;

    /** Held in memory at once: some tens of megabytes. */
    private static final int MOST_STREAMS = 200_000;

    private final DataSource database;
    private final EventAppender appender;
    private final Clock clock;

    public StreamHeadCommitter(DataSource database, EventAppender appender, Clock clock) {
        this.database = database;
        this.appender = appender;
        this.clock = clock;
    }

    /**
     * What was committed.
     *
     * @param sequenceNumber of the event in the stream {@link EvidenceEvent#HEADS}
     * @param proofs of the streams that were asked for, for exactly these heads
     */
    public record Commitment(long sequenceNumber, StreamHeadsCommitted heads, List<StreamProof> proofs) {}

    /**
     * Commits the heads of all that is sealed now.
     *
     * @param streams to prove; each must have an event that is sealed
     * @throws org.dossierledger.shared.tlog.EvidenceMalformed when the sealed records cannot be read
     */
    public Commitment commit(Collection<String> streams) {
        return append(follow(streams));
    }

    /**
     * Commits the heads unless the last time is not that long ago, or nothing has happened since.
     *
     * @return whether it did
     */
    public boolean commitAfter(Duration pause) {
        var last = last();
        if (last.at.plus(pause).isAfter(clock.instant()) || !last.changed) {
            return false;
        }
        commit(List.of());
        return true;
    }

    /** @param next for the event's sequence number, as far as is known */
    private record Followed(long next, StreamHeadsCommitted heads, List<StreamProof> proofs) {}

    private Followed follow(Collection<String> streams) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var followed = follow(connection, streams);
                connection.commit();
                return followed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private Followed follow(Connection connection, Collection<String> streams) throws SQLException {
        var tables = new StreamHeadTables(connection);
        var from = tables.lockAndSize();
        var records = new SealedRecords(connection);
        var size = records.size();
        var top = tables.top();
        if (!isCommitted(tables, top, from, size) || !catchUp(tables, top, records, from, size, streams)) {
            tables.clear();
            top = new HeadBuckets();
            catchUp(tables, top, records, 0, size, List.of());
        }
        tables.putSize(size);
        var proofs = new ArrayList<StreamProof>();
        for (var stream : streams) {
            proofs.add(proof(stream, top, tables));
        }
        var own = StreamHead.keyOf(EvidenceEvent.HEADS);
        var next = tables.bucket(HeadBuckets.of(own)).last(own) + 1;
        return new Followed(
                next,
                new StreamHeadsCommitted(size, top.streams(), Base64Text.encode(top.root())),
                List.copyOf(proofs));
    }

    /** The tables can be changed by whoever can write at all; the log cannot, and it has their last root. */
    private static boolean isCommitted(StreamHeadTables tables, HeadBuckets top, long from, long size)
            throws SQLException {
        return from > 0
                && from <= size
                && tables.committed(from)
                        .filter(heads -> heads.root().equals(Base64Text.encode(top.root())))
                        .isPresent();
    }

    /**
     * @param proved streams whose heads are read, too
     * @return false when what is in the tables is not what was put there: nothing is right then
     */
    private static boolean catchUp(
            StreamHeadTables tables,
            HeadBuckets top,
            SealedRecords records,
            long from,
            long size,
            Collection<String> proved)
            throws SQLException {
        var touched = new BitSet(HeadBuckets.COUNT);
        if (from > 0 && !tables.hold(bucketsOf(proved), top)) {
            return false;
        }
        Map<String, Long> last = new HashMap<>();
        for (var at = from; at < size; at += BATCH) {
            var upTo = Math.min(size, at + BATCH);
            records.between(at, upTo, record -> last.put(record.stream(), record.sequenceNumber()));
            if (last.size() >= MOST_STREAMS || upTo == size) {
                var heads = heads(last);
                var next = new BitSet(HeadBuckets.COUNT);
                heads.forEach(head -> next.set(HeadBuckets.of(head.key())));
                next.andNot(touched);
                if (from > 0 && !tables.hold(next, top)) {
                    return false;
                }
                touched.or(next);
                tables.put(heads);
                last.clear();
            }
        }
        tables.rehash(touched, top);
        return true;
    }

    /** With that of the heads themselves. */
    private static BitSet bucketsOf(Collection<String> streams) {
        var buckets = new BitSet(HeadBuckets.COUNT);
        buckets.set(HeadBuckets.of(StreamHead.keyOf(EvidenceEvent.HEADS)));
        streams.forEach(stream -> buckets.set(HeadBuckets.of(StreamHead.keyOf(stream))));
        return buckets;
    }

    /** In the order of their keys: the index of the table grows in one direction. */
    private static List<StreamHead> heads(Map<String, Long> last) {
        return last.entrySet().stream()
                .map(each -> StreamHead.of(each.getKey(), each.getValue()))
                .sorted((one, other) -> Arrays.compareUnsigned(one.key(), other.key()))
                .toList();
    }

    private static StreamProof proof(String stream, HeadBuckets top, StreamHeadTables tables) throws SQLException {
        var key = StreamHead.keyOf(stream);
        var bucket = HeadBuckets.of(key);
        var heads = tables.bucket(bucket);
        var path = new ArrayList<>(top.path(bucket));
        path.addAll(heads.path(key, HeadBuckets.BITS));
        return new StreamProof(stream, heads.last(key), List.copyOf(path));
    }

    /** Somebody may have committed heads that are not sealed yet: then ours come after theirs. */
    private Commitment append(Followed followed) {
        for (var sequenceNumber = followed.next; ; sequenceNumber++) {
            try {
                appender.append(List.of(event(sequenceNumber, followed.heads)));
                return new Commitment(sequenceNumber, followed.heads, followed.proofs);
            } catch (SequenceTaken e) {
                continue;
            }
        }
    }

    private NewEvent event(long sequenceNumber, StreamHeadsCommitted heads) {
        var by = Provenance.bySystem("heads:" + heads.size());
        return new NewEvent(
                UUID.randomUUID().toString(),
                EvidenceEvent.HEADS,
                sequenceNumber,
                EventTypes.ALL.nameOf(heads.getClass()),
                EventTypes.ALL.revisionOf(heads.getClass()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                EventJson.MAPPER.writeValueAsBytes(heads),
                EventJson.MAPPER.writeValueAsBytes(by.asMap()));
    }

    /** @param changed whether anything but heads has been recorded since */
    private record Last(Instant at, boolean changed) {}

    private Last last() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        with heads as (
                            select recorded_at, convert_from(payload, 'UTF8')::json ->> 'size' as size
                            from log.event_log where stream = ? order by sequence_number desc limit 1)
                        select (select recorded_at from heads),
                               exists (select 1 from log.event_log where stream <> ?
                                       and global_index > coalesce((select size from heads)::bigint, 0))""")) {
            query.setString(1, EvidenceEvent.HEADS);
            query.setString(2, EvidenceEvent.HEADS);
            try (var rows = query.executeQuery()) {
                rows.next();
                var at = rows.getObject(1, OffsetDateTime.class);
                return new Last(at == null ? Instant.EPOCH : at.toInstant(), rows.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }
}
