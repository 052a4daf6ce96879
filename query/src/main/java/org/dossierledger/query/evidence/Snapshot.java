package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The database at one moment, read by several connections at once, while others go on writing. */
final class Snapshot implements AutoCloseable {

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> readers;
    private final ExecutorService threads;
    private final int ahead;

    Snapshot(DataSource database, int threads) throws SQLException {
        this.readers = new ArrayBlockingQueue<>(threads);
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "verification");
            thread.setDaemon(true);
            return thread;
        });
        this.ahead = 2 * threads;
        try {
            open(database, threads);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(DataSource database, int threads) throws SQLException {
        var first = begin(database);
        var name = "";
        try (var query = first.createStatement();
                var row = query.executeQuery("select pg_export_snapshot()")) {
            row.next();
            name = row.getString(1);
        }
        for (var each = 0; each < threads; each++) {
            var reader = begin(database);
            try (var query = reader.createStatement()) {
                query.execute("set transaction snapshot '" + name + "'");
            }
            readers.add(reader);
        }
    }

    private Connection begin(DataSource database) throws SQLException {
        var connection = database.getConnection();
        all.add(connection);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    /** For single questions, in the thread that asks them. */
    Connection connection() {
        return all.get(0);
    }

    interface Reading {
        Share read(Connection connection, long first, int size) throws SQLException;
    }

    interface Taking {
        /** @return whether to go on */
        boolean take(Share share) throws SQLException;
    }

    /**
     * Reads in all threads and hands over in order.
     *
     * @param end leaves from 0 to before this
     * @throws CancellationException when this thread is interrupted
     */
    void inOrder(long end, int size, Reading reading, Taking taking) throws SQLException {
        var running = new ArrayDeque<Future<Share>>();
        var next = 0L;
        try {
            while (next < end || !running.isEmpty()) {
                while (next < end && running.size() < ahead) {
                    var first = next;
                    var count = (int) Math.min(size, end - first);
                    running.add(threads.submit(() -> read(reading, first, count)));
                    next += count;
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException(); // shares that are ready are handed over without a pause
                }
                if (!taking.take(running.remove().get())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            running.forEach(each -> each.cancel(false));
        }
    }

    private Share read(Reading reading, long first, int count) throws Exception {
        var reader = readers.take();
        try {
            return reading.read(reader, first, count);
        } finally {
            readers.add(reader);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        awaitReaders();
        for (var connection : all) {
            connection.close();
        }
    }

    /** They are at most a share away from their end, and use the connections until then. */
    private void awaitReaders() {
        var interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
