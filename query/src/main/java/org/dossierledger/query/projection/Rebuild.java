package org.dossierledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.query.projection.Histories.Folding;
import org.dossierledger.shared.event.StoredEvent;

/**
 * Makes all read tables anew from the log, beside the ones that serve: scan, fold and COPY into fresh tables with
 * both cores, then, in one transaction that keeps the live projection out, take in what was recorded meanwhile, swap
 * the tables and hand the token on.
 *
 * <p>Streams are folded in shares, so that memory holds one share of them at a time.
 */
public final class Rebuild {

    /** What two threads hold folded at the same time takes a good half of the memory at most. */
    private static final long EVENTS_IN_MEMORY =
            Math.min(400_000, Runtime.getRuntime().maxMemory() / 2_500);

    private static final int COPY_CHARACTERS = 4_000_000;
    private static final int STREAMS_AT_ONCE = 5_000;

    private final DataSource database;
    private final EventLogScan log;
    private final List<StreamFold> folds;
    private final List<EventLines> lines;
    private final RebuiltTables rebuilt;
    private final ReadTables next;
    private final int threads;
    private final TokenWriter tokens;
    private final Map<String, Parked> parked = new ConcurrentHashMap<>();

    /** Puts the live processor's token at a global index, inside the given transaction. */
    public interface TokenWriter {
        void put(Connection connection, long globalIndex) throws SQLException;
    }

    /**
     * @param folds one for each kind of stream
     * @param lines about events, beside those of the timeline
     */
    public Rebuild(
            DataSource database, List<StreamFold> folds, List<EventLines> lines, int threads, TokenWriter tokens) {
        this.database = database;
        this.log = new EventLogScan(database);
        this.folds = List.copyOf(folds);
        this.lines = Timeline.and(lines);
        this.rebuilt = new RebuiltTables(this.folds, this.lines);
        this.next = new ReadTables(this.folds, this.lines, "_next");
        this.threads = threads;
        this.tokens = tokens;
    }

    /** @param parked streams with an event that cannot be folded: they stand as they did before it */
    public record Outcome(String projection, long events, double seconds, int parked) {}

    private record Parked(long globalIndex, RuntimeException error) {}

    /** @param progress told how many events were read so far, from several threads */
    public Outcome run(LongConsumer progress) {
        var begun = System.nanoTime();
        try {
            var head = log.head();
            parked.clear();
            makeMissing();
            execute(rebuilt.createNext());
            foldAll(head, progress);
            execute(rebuilt.countNext() + rebuilt.indexNext());
            var end = swap(head);
            return new Outcome(LedgerProjection.NAME, end, (System.nanoTime() - begun) / 1e9, parked.size());
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private void foldAll(long head, LongConsumer progress) {
        var parts = (int) (threads * (1 + head / EVENTS_IN_MEMORY));
        var read = new AtomicLong();
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<?>>();
            for (var part = 0; part < parts; part++) {
                var mine = part;
                running.add(workers.submit(() -> {
                    foldPart(mine, parts, head, () -> progress.accept(read.incrementAndGet()));
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rebuilding", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void foldPart(int part, int parts, long head, Runnable eachEvent) throws SQLException {
        var histories = new Histories(folds, lines);
        var rows = new Rows();
        try (var connection = database.getConnection()) {
            log.part(part, parts, head, stored -> {
                fold(stored, histories, rows);
                if (rows.length() > COPY_CHARACTERS) {
                    copyLines(connection, rows);
                }
                eachEvent.run();
            });
            next.lines(connection, rows);
            addInChunks(connection, histories.all());
        }
    }

    private void fold(StoredEvent stored, Histories histories, Rows rows) {
        if (parked.containsKey(stored.stream())) {
            return;
        }
        try {
            histories.add(stored.stream(), Fact.lean(stored), rows);
        } catch (RuntimeException e) {
            parked.put(stored.stream(), new Parked(stored.globalIndex(), e));
        }
    }

    private void copyLines(Connection connection, Rows rows) {
        try {
            next.lines(connection, rows);
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private void addInChunks(Connection connection, Map<String, Folding> histories) throws SQLException {
        var chunk = new LinkedHashMap<String, Folding>();
        for (var each : histories.entrySet()) {
            chunk.put(each.getKey(), each.getValue());
            if (chunk.size() == STREAMS_AT_ONCE) {
                next.add(connection, chunk);
                chunk.clear();
            }
        }
        next.add(connection, chunk);
    }

    /** What was recorded while we were folding goes in under a lock; the live projection waits, readers do not. */
    private long swap(long head) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // the live projection takes its token first too: in any other order the two could wait for each other
                tokens.put(connection, head);
                for (var table : rebuilt.names()) {
                    statement.execute("lock table read." + table + " in share row exclusive mode");
                }
                var end = log.head();
                takeIn(connection, head, end);
                statement.execute("delete from read.parked_event");
                for (var each : parked.entrySet()) {
                    new Parking(connection)
                            .park(
                                    each.getKey(),
                                    each.getValue().globalIndex(),
                                    each.getValue().error());
                }
                statement.execute(rebuilt.swap());
                tokens.put(connection, end);
                connection.commit();
                return end;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void takeIn(Connection connection, long head, long end) throws SQLException {
        var since = log.between(head, end);
        if (since.isEmpty()) {
            return;
        }
        var rows = new Rows();
        var streams = new HashSet<String>();
        since.forEach(stored -> streams.add(stored.stream()));
        var histories = new Histories(folds, lines);
        streams.removeAll(parked.keySet());
        log.streams(streams, end).forEach(stored -> fold(stored, histories, stored.globalIndex() > head ? rows : null));
        next.replace(connection, histories.all());
        next.lines(connection, rows);
    }

    /** Where a table was dropped, it is there again before it is made anew. */
    private void makeMissing() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from pg_tables where schemaname = 'read' and tablename = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", rebuilt.names().toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                if (rows.getInt(1) == rebuilt.names().size()) {
                    return;
                }
            }
        }
        execute(rebuilt.ifMissing());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
