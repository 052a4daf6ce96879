package org.dossierledger.command.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;

/**
 * Appends to the log: concurrent appends are taken together into one transaction, each is stored whole or not at all,
 * and a conflict of one does not touch the others. What is guaranteed: docs/adr/0002-event-log-on-postgresql.md.
 */
public final class GroupAppender implements EventAppender {

    /** Keeps a transaction in the megabytes; one append alone may be larger. */
    private static final int LARGEST_GROUP = 5_000;

    private static final long PATIENCE_MILLIS = 10_000;
    private static final Append END = Append.of(List.of());

    private final GroupTransaction transaction;
    private final LinkedBlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "event-log-writer");
    private boolean closed;

    public GroupAppender(DataSource database) {
        transaction = new GroupTransaction(database);
        writer.setDaemon(true);
        writer.start();
    }

    /** Thousands at once are welcome. */
    @Override
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var append = Append.of(events);
        enter(append);
        try {
            append.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    @Override
    public void appendInParts(List<NewEvent> events) {
        append(events);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(END);
        }
        try {
            writer.join(PATIENCE_MILLIS);
            writer.interrupt();
            writer.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Behind {@link #END} nobody would be served. */
    private synchronized void enter(Append append) {
        if (closed) {
            throw closed();
        }
        waiting.add(append);
    }

    private void write() {
        try (transaction) {
            var group = new ArrayList<Append>();
            while (collect(group)) {
                transaction.store(group);
                group.clear();
            }
            transaction.store(group);
        } catch (InterruptedException impatient) {
            // whoever still waits hears it below
        } finally {
            waiting.forEach(append -> append.failed(closed()));
        }
    }

    /** Takes what is waiting; false when that was the last. */
    private boolean collect(List<Append> group) throws InterruptedException {
        var events = 0;
        for (var next = waiting.take(); next != null; next = events < LARGEST_GROUP ? waiting.poll() : null) {
            if (next == END) {
                return false;
            }
            group.add(next);
            events += next.events().size();
        }
        return true;
    }

    private static EventLogUnavailable closed() {
        return new EventLogUnavailable(new IllegalStateException("the event log is closed"));
    }
}
