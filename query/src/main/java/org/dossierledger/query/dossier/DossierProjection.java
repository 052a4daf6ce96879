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
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.Provenance;
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

    @EventHandler
    void on(DossierEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var unitOfWork = CurrentUnitOfWork.get();
        List<Fact> batch = unitOfWork.getOrComputeResource(NAME, key -> {
            var facts = new ArrayList<Fact>();
            unitOfWork.onPrepareCommit(it -> write(facts));
            unitOfWork.onRollback(it -> recent.invalidateAll());
            return facts;
        });
        var by = Provenance.of(message.getMetaData());
        batch.add(new Fact(
                ((GlobalSequenceTrackingToken) TrackingTokens.upper(token)).getGlobalIndex(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                message.getTimestamp(),
                by.occurredAt(message.getTimestamp()),
                by,
                event));
    }

    private void write(List<Fact> batch) {
        var byStream = new LinkedHashMap<String, List<Fact>>();
        batch.forEach(fact -> byStream.computeIfAbsent(fact.event().dossierId().value(), key -> new ArrayList<>())
                .add(fact));
        var connection = DataSourceUtils.getConnection(database);
        try {
            var parked = new Parking(connection);
            byStream.keySet().removeAll(parked.among(byStream.keySet()));
            var histories = before(byStream);
            var lines = new CopyText();
            var folded = new LinkedHashMap<String, DossierHistory>();
            for (var each : byStream.entrySet()) {
                try {
                    var history = histories.computeIfAbsent(each.getKey(), key -> new DossierHistory());
                    var fresh = each.getValue().stream()
                            .filter(fact -> history.last() == null
                                    || fact.sequenceNumber() > history.last().sequenceNumber())
                            .toList();
                    fresh.forEach(history::add);
                    fresh.forEach(fact -> DossierRows.timeline(lines, each.getKey(), fact));
                    folded.put(each.getKey(), history);
                } catch (RuntimeException e) {
                    parked.park(each.getKey(), each.getValue().get(0).globalIndex(), e);
                }
            }
            tables.replace(connection, folded);
            tables.timeline(connection, folded.keySet(), batch.get(0).globalIndex(), lines);
            recent.putAll(folded);
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** What the dossiers were before this batch. */
    private Map<String, DossierHistory> before(Map<String, List<Fact>> batch) {
        var histories = new LinkedHashMap<String, DossierHistory>();
        var unknown = new HashSet<String>();
        batch.forEach((stream, facts) -> {
            var history = recent.getIfPresent(stream);
            var first = facts.get(0).sequenceNumber();
            if (history != null && history.last().sequenceNumber() == first - 1) {
                histories.put(stream, history);
            } else if (first > 0) {
                unknown.add(stream);
            }
        });
        recent.invalidateAll(batch.keySet());
        read(unknown, batch, histories);
        return histories;
    }

    private void read(
            Collection<String> streams, Map<String, List<Fact>> batch, Map<String, DossierHistory> histories) {
        if (streams.isEmpty()) {
            return;
        }
        for (var stored : log.streams(streams, Long.MAX_VALUE)) {
            if (stored.sequenceNumber() < batch.get(stored.stream()).get(0).sequenceNumber()) {
                histories
                        .computeIfAbsent(stored.stream(), key -> new DossierHistory())
                        .add(Fact.lean(stored));
            }
        }
    }
}
