package org.dossierledger.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.dossierledger.query.projection.Histories.Folding;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Keeps all read tables behind the log. Events of a batch are folded into the streams that they belong to, and the
 * streams written at the end, in the same transaction as the processor's token. One pass feeds the tables of every kind,
 * so they always agree with each other.
 *
 * <p>A stream whose event cannot be folded is parked with its later events; the others go on.
 */
public final class LedgerProjection {

    public static final String NAME = "ledger";

    private static final int EVENTS_REMEMBERED = 60_000;

    private final DataSource database;
    private final EventLogScan log;
    private final List<StreamFold> folds;
    private final List<EventLines> lines;
    private final ReadTables tables;
    private final Consumer<String> forget;
    /**
     * Streams of late, so that catching up does not read streams again; by number of events, so that long histories do
     * not fill the memory. Forgotten whenever a batch fails.
     */
    private final Cache<String, Folding> recent = Caffeine.newBuilder()
            .maximumWeight(EVENTS_REMEMBERED)
            .weigher((String stream, Folding folding) -> folding.history().size())
            .build();

    /**
     * @param folds one for each kind of stream
     * @param lines about events, beside those of the timeline
     * @param forget told the id of a key that was destroyed, so that nothing is opened with it from memory
     */
    public LedgerProjection(
            DataSource database, List<StreamFold> folds, List<EventLines> lines, Consumer<String> forget) {
        this.database = database;
        this.forget = forget;
        this.log = new EventLogScan(database);
        this.folds = List.copyOf(folds);
        this.lines = Timeline.and(lines);
        this.tables = new ReadTables(this.folds, this.lines, "");
    }

    /** Says only where the batch begins and ends: what the tables are made of is read in one go, as a rebuild reads it. */
    @EventHandler
    void on(DomainEventMessage<?> message, TrackingToken token) {
        batch().add(index(token));
    }

    private static long index(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) TrackingTokens.upper(token)).getGlobalIndex();
    }

    private List<Long> batch() {
        var unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(NAME, key -> {
            var indexes = new ArrayList<Long>();
            unitOfWork.onPrepareCommit(it -> write(indexes.get(0), indexes.get(indexes.size() - 1)));
            unitOfWork.onRollback(it -> recent.invalidateAll());
            return indexes;
        });
    }

    private void write(long first, long last) {
        var byStream = new LinkedHashMap<String, List<StoredEvent>>();
        log.between(first - 1, last)
                .forEach(event -> byStream.computeIfAbsent(event.stream(), key -> new ArrayList<>())
                        .add(event));
        var connection = DataSourceUtils.getConnection(database);
        try {
            var parked = new Parking(connection);
            byStream.keySet().removeAll(parked.among(byStream.keySet()));
            var histories = before(byStream, parked);
            var rows = new Rows();
            for (var each : byStream.entrySet()) {
                fold(each.getKey(), each.getValue(), histories, parked, rows);
            }
            reread(Erased.among(byStream.values()), last, histories, parked);
            tables.replace(connection, histories.all());
            tables.lines(connection, byStream.keySet(), first, rows);
            recent.putAll(histories.all());
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Up to the first event that cannot be folded; what was there before stays in the tables. */
    private static void fold(String stream, List<StoredEvent> events, Histories histories, Parking parked, Rows rows)
            throws SQLException {
        for (var stored : events) {
            var history = histories.of(stream);
            var known =
                    history != null && stored.sequenceNumber() <= history.last().sequenceNumber();
            try {
                if (!known) {
                    histories.add(stream, Fact.lean(stored), rows);
                }
            } catch (RuntimeException e) {
                parked.park(stream, stored.globalIndex(), e);
                return;
            }
        }
    }

    /** What the streams were before this batch. */
    private Histories before(Map<String, List<StoredEvent>> batch, Parking parked) throws SQLException {
        var histories = new Histories(folds, lines);
        var unknown = new HashSet<String>();
        batch.forEach((stream, events) -> {
            var folding = recent.getIfPresent(stream);
            var first = events.get(0).sequenceNumber();
            if (folding != null && folding.history().last().sequenceNumber() == first - 1) {
                histories.put(stream, folding);
            } else if (first > 0) {
                unknown.add(stream);
            }
        });
        recent.invalidateAll(batch.keySet());
        read(unknown, batch, histories, parked);
        return histories;
    }

    /** Their rows are written anew: names that can not be read any more can not be looked for any more. */
    private void reread(List<Erased> erasures, long upTo, Histories histories, Parking parked) throws SQLException {
        var others = new HashSet<String>();
        erasures.forEach(erased -> {
            forget.accept(erased.keyId());
            others.addAll(erased.streams());
        });
        others.removeIf(stream -> histories.of(stream) != null);
        others.removeAll(parked.among(others));
        for (var stored : log.streams(others, upTo)) {
            histories.add(stored.stream(), Fact.lean(stored));
        }
    }

    private void read(
            Collection<String> streams, Map<String, List<StoredEvent>> batch, Histories histories, Parking parked)
            throws SQLException {
        if (streams.isEmpty()) {
            return;
        }
        for (var stored : log.streams(streams, Long.MAX_VALUE)) {
            var events = batch.get(stored.stream());
            if (events != null && stored.sequenceNumber() < events.get(0).sequenceNumber()) {
                try {
                    histories.add(stored.stream(), Fact.lean(stored));
                } catch (RuntimeException e) {
                    parked.park(stored.stream(), stored.globalIndex(), e);
                    batch.remove(stored.stream());
                    histories.remove(stored.stream());
                }
            }
        }
    }
}
