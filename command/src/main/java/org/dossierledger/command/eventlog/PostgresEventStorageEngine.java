package org.dossierledger.command.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's view of {@code log.event_log}. A token is one number, the global index: indexes follow commits without gaps,
 * so nothing before a token can ever appear later.
 *
 * <p>A dossier has some ten events, read in one query and then held in a cache, so no snapshots are made by default; as
 * long as there are none, loading does not ask for any.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final String COLUMNS =
            "select global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata"
                    + " from log.event_log ";

    private final DataSource database;
    private final EventAppender appender;
    private volatile boolean snapshots;

    public PostgresEventStorageEngine(DataSource database, EventAppender appender, Serializer serializer) {
        this(database, appender, builder(serializer));
    }

    PostgresEventStorageEngine(DataSource database, EventAppender appender, Builder builder) {
        super(builder);
        this.database = database;
        this.appender = appender;
        this.snapshots = first("select 1::bigint from log.snapshot limit 1").isPresent();
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
        var after = lastToken == null ? 0 : ((GlobalSequenceTrackingToken) lastToken).getGlobalIndex();
        return query(
                COLUMNS + "where global_index > ? order by global_index limit ?",
                row -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(1)), entry(row)),
                after,
                batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int batchSize) {
        return query(
                COLUMNS + "where stream = ? and sequence_number >= ? order by sequence_number limit ?",
                PostgresEventStorageEngine::entry,
                stream,
                first,
                batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return first("select max(sequence_number) from log.event_log where stream = ?", stream).stream()
                .boxed()
                .findFirst();
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(first("select max(global_index) from log.event_log"));
    }

    /** Before the first event that was recorded at {@code at} or later. */
    @Override
    public TrackingToken createTokenAt(Instant at) {
        var next = first("select min(global_index) from log.event_log where recorded_at >= ?", Timestamp.from(at));
        return next.isPresent() ? token(OptionalLong.of(next.getAsLong() - 1)) : createHeadToken();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var draft = AxonEvents.draft(snapshot, serializer);
        update(
                "insert into log.snapshot values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                draft.stream(),
                draft.sequenceNumber(),
                draft.eventId(),
                draft.type(),
                draft.revision(),
                Timestamp.from(draft.recordedAt()),
                draft.payload(),
                draft.metadata());
        snapshots = true;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots
                ? query(
                        "select 0, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata"
                                + " from log.snapshot where stream = ? order by sequence_number desc",
                        PostgresEventStorageEngine::entry,
                        stream)
                        .stream()
                : Stream.empty();
    }

    private static TrackingToken token(OptionalLong index) {
        return index.isPresent() && index.getAsLong() > 0 ? new GlobalSequenceTrackingToken(index.getAsLong()) : null;
    }

    private static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return AxonEvents.entry(new NewEvent(
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getBytes(8),
                row.getBytes(9)));
    }

    private OptionalLong first(String sql, Object... parameters) {
        var found = query(sql, row -> (Long) row.getObject(1), parameters);
        return found.isEmpty() || found.get(0) == null ? OptionalLong.empty() : OptionalLong.of(found.get(0));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
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
