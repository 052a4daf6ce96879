package org.dossierledger.query.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.LogUnreadable;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Keeps register, late list and timeline behind the log. Events of a batch are folded into the dossiers that they
 * belong to, and the dossiers written at the end, in the same transaction as the processor's token. One fold feeds the
 * three tables, so they always agree with each other.
 *
 * <p>A dossier whose event cannot be folded is parked with its later events; the others go on.
 */
public final class DossierProjection {

    public static final String NAME = "dossier";

    private static final int EVENTS_REMEMBERED = 60_000;

    private final DataSource database;
    private final EventLogScan log;
    private final DossierTables tables;
    /**
     * Dossiers of late, so that catching up does not read streams again; by number of events, so that long histories do
     * not fill the memory. Forgotten whenever a batch fails.
     */
    private final Cache<String, DossierHistory> recent = Caffeine.newBuilder()
            .maximumWeight(EVENTS_REMEMBERED)
            .weigher((String stream, DossierHistory history) -> history.size())
            .build();

    public DossierProjection(DataSource database, NameTokens names) {
        this.database = database;
        this.log = new EventLogScan(database);
        this.tables = new DossierTables(names, "");
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
            var lines = new CopyText();
            var folded = new LinkedHashMap<String, DossierHistory>();
            for (var each : byStream.entrySet()) {
                var history = histories.computeIfAbsent(each.getKey(), key -> new DossierHistory());
                fold(each.getValue(), history, parked, lines);
                if (history.last() != null) {
                    folded.put(each.getKey(), history);
                }
            }
            tables.replace(connection, folded);
            tables.timeline(connection, folded.keySet(), first, lines);
            recent.putAll(folded);
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Up to the first event that cannot be folded; what was there before stays in the tables. */
    private static void fold(List<StoredEvent> events, DossierHistory history, Parking parked, CopyText lines)
            throws SQLException {
        for (var stored : events) {
            var known = history.last() != null
                    && stored.sequenceNumber() <= history.last().sequenceNumber();
            try {
                if (!known) {
                    var fact = Fact.lean(stored);
                    history.add(fact.anonymous());
                    DossierRows.timeline(lines, stored.stream(), fact);
                }
            } catch (RuntimeException e) {
                parked.park(stored.stream(), stored.globalIndex(), e);
                return;
            }
        }
    }

    /** What the dossiers were before this batch. */
    private Map<String, DossierHistory> before(Map<String, List<StoredEvent>> batch, Parking parked)
            throws SQLException {
        var histories = new LinkedHashMap<String, DossierHistory>();
        var unknown = new HashSet<String>();
        batch.forEach((stream, events) -> {
            var history = recent.getIfPresent(stream);
            var first = events.get(0).sequenceNumber();
            if (history != null && history.last().sequenceNumber() == first - 1) {
                histories.put(stream, history);
            } else if (first > 0) {
                unknown.add(stream);
            }
        });
        recent.invalidateAll(batch.keySet());
        read(unknown, batch, histories, parked);
        return histories;
    }

    private void read(
            Collection<String> streams,
            Map<String, List<StoredEvent>> batch,
            Map<String, DossierHistory> histories,
            Parking parked)
            throws SQLException {
        if (streams.isEmpty()) {
            return;
        }
        for (var stored : log.streams(streams, Long.MAX_VALUE)) {
            var events = batch.get(stored.stream());
            if (events != null && stored.sequenceNumber() < events.get(0).sequenceNumber()) {
                try {
                    histories
                            .computeIfAbsent(stored.stream(), key -> new DossierHistory())
                            .add(Fact.lean(stored).anonymous());
                } catch (RuntimeException e) {
                    parked.park(stored.stream(), stored.globalIndex(), e);
                    batch.remove(stored.stream());
                }
            }
        }
    }
}
