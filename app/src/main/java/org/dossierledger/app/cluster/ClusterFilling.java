package org.dossierledger.app.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.Followed;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAppender;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.shared.event.StoredEvent;

/**
 * Brings a cluster's log up to the one in PostgreSQL. What is there already is compared, what was written is read back and
 * compared: so it can be ended at any moment and begun anew, and at its end each event was seen on both sides.
 */
final class ClusterFilling {

    private static final int BATCH = 2_000;
    private static final long BATCH_BYTES = 16 << 20;

    private final DataSource database;
    private final int maxAppend;
    private final KurrentAppender appender;
    private final LogComparison comparison;
    private final boolean continues;
    private final LongConsumer progress;
    private long appended;
    private long compared;
    private long reached;

    /**
     * @param maxAppend bytes that the cluster takes together
     * @param followed how far this cluster was copied; null when it holds no log of ours, or one that was not copied
     * @param strays what was put aside of it
     * @param progress told how many events were looked at, each once when it is written and once when it is compared
     */
    ClusterFilling(
            DataSource database,
            KurrentConnection connection,
            int maxAppend,
            Followed followed,
            Map<Long, String> strays,
            LongConsumer progress) {
        this.database = database;
        this.maxAppend = maxAppend;
        this.appender = new KurrentAppender(connection);
        this.progress = progress;
        var cluster = new KurrentLog(connection);
        this.continues = followed != null
                && cluster.at(followed.position())
                        .filter(logged -> logged.was(followed.eventId()))
                        .isPresent();
        this.comparison = new LogComparison(cluster, strays, KurrentLog.BEGINNING, index -> {
            compared = index;
            tell();
        });
    }

    private void tell() {
        progress.accept(compared + Math.max(compared, reached));
    }

    /**
     * Until the cluster has all that is in PostgreSQL now.
     *
     * @throws LogsDiffer when what it has is no beginning of that; then nothing was written
     * @throws org.dossierledger.command.eventlog.EventTooLarge when it would not take an event; likewise
     */
    void fill() {
        for (var done = false; !done; ) {
            try (var copy = CopiedLog.after(comparison.last().globalIndex(), database)) {
                comparison.walk(copy);
                refuseUnlessBeginning();
                done = copy.next() == null;
                if (!done) {
                    copy.large(maxAppend, event -> appender.refuseTooLarge(List.of(of(event))));
                    append(copy);
                }
            }
        }
    }

    private void refuseUnlessBeginning() {
        if (comparison.first() != null) {
            throw new LogsDiffer(comparison.first());
        }
        var unknown = comparison.strays().stream()
                .filter(stray -> !comparison.known(stray))
                .findFirst();
        if (unknown.isPresent()) {
            throw new LogsDiffer(unknown.get().difference());
        }
        var beyond = comparison.beyond();
        if (beyond != null && !continues) {
            throw new LogsDiffer(comparison.stray(beyond, "uncopied").difference());
        }
    }

    private void append(CopiedLog copy) {
        var batch = new ArrayList<NewEvent>();
        var bytes = 0L;
        for (; copy.next() != null; copy.advance()) {
            var event = copy.next();
            batch.add(of(event));
            bytes += event.payload().length + event.metadata().length;
            if (batch.size() == BATCH || bytes > BATCH_BYTES) {
                append(batch, event.globalIndex());
                bytes = 0;
            }
        }
        append(batch, copy.head());
    }

    private void append(List<NewEvent> batch, long upTo) {
        appender.appendInParts(batch);
        appended += batch.size();
        batch.clear();
        reached = upTo;
        tell();
    }

    private static NewEvent of(StoredEvent event) {
        return new NewEvent(
                event.eventId(),
                event.stream(),
                event.sequenceNumber(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata());
    }

    long appended() {
        return appended;
    }

    /** The last event that is on both sides. */
    LogComparison.Place last() {
        return comparison.last();
    }
}
