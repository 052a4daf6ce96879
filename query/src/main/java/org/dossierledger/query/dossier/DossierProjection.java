package org.dossierledger.query.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
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
            var folded = folded(byStream, parked);
            var lines = new CopyText();
            folded.forEach((stream, dossier) -> dossier.lines(lines, stream));
            var before = connection.setSavepoint();
            try {
                put(connection, folded, lines, first);
            } catch (SQLException e) {
                if (!isOfTheData(e)) {
                    throw e;
                }
                connection.rollback(before);
                putOneByOne(connection, folded, first, parked);
            }
            folded.forEach((stream, dossier) -> recent.put(stream, dossier.history()));
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** A dossier as it is after this batch, and what is new on its timeline. */
    private record Folded(DossierHistory history, List<Fact> added) {

        void lines(CopyText lines, String stream) {
            added.forEach(fact -> DossierRows.timeline(lines, stream, fact));
        }
    }

    private Map<String, Folded> folded(Map<String, List<StoredEvent>> batch, Parking parked) throws SQLException {
        var histories = before(batch, parked);
        var folded = new LinkedHashMap<String, Folded>();
        for (var each : batch.entrySet()) {
            var history = histories.computeIfAbsent(each.getKey(), key -> new DossierHistory());
            var added = fold(each.getValue(), history, parked);
            if (history.last() != null) {
                folded.put(each.getKey(), new Folded(history, added));
            }
        }
        return folded;
    }

    /** Up to the first event that cannot be folded; what was there before stays in the tables. */
    private static List<Fact> fold(List<StoredEvent> events, DossierHistory history, Parking parked)
            throws SQLException {
        var added = new ArrayList<Fact>();
        for (var stored : events) {
            var known = history.last() != null
                    && stored.sequenceNumber() <= history.last().sequenceNumber();
            try {
                if (!known) {
                    var fact = Fact.lean(stored);
                    history.add(fact.anonymous());
                    added.add(fact);
                }
            } catch (RuntimeException e) {
                parked.park(stored.stream(), stored.globalIndex(), e);
                break;
            }
        }
        return added;
    }

    private void put(Connection connection, Map<String, Folded> folded, CopyText lines, long first)
            throws SQLException {
        var histories = new LinkedHashMap<String, DossierHistory>();
        folded.forEach((stream, dossier) -> histories.put(stream, dossier.history()));
        tables.replace(connection, histories);
        tables.timeline(connection, folded.keySet(), first, lines);
    }

    /** One of them holds what the database cannot: it is parked as it stood before, and takes no other with it. */
    private void putOneByOne(Connection connection, Map<String, Folded> folded, long first, Parking parked)
            throws SQLException {
        for (var each : new LinkedHashMap<>(folded).entrySet()) {
            var before = connection.setSavepoint();
            var lines = new CopyText();
            each.getValue().lines(lines, each.getKey());
            try {
                put(connection, Map.of(each.getKey(), each.getValue()), lines, first);
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!isOfTheData(e)) {
                    throw e;
                }
                connection.rollback(before);
                parked.park(
                        each.getKey(),
                        each.getValue().history().last().globalIndex(),
                        new IllegalStateException(e.getMessage(), e));
                folded.remove(each.getKey());
            }
        }
    }

    /** SQL states of class 22, data exception. */
    static boolean isOfTheData(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("22");
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
