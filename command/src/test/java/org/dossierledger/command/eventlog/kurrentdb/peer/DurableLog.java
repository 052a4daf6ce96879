package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The log on disk: one thread writes, many read. What was asked for at the same time is forced to disk together, and
 * nothing is answered or shown before it is.
 */
final class DurableLog implements AutoCloseable {

    private static final int TOGETHER = 500;

    private record Work(Function<LogWriter, Append.Outcome> write, CompletableFuture<Append.Outcome> answer) {}

    private final LogFile file;
    private final LogIndex index = new LogIndex();
    private final LogWriter writer;
    private final boolean force;
    private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private final SystemEvents system = new SystemEvents();
    private long visible;

    private DurableLog(Path path, Clock clock, boolean force) {
        this.force = force;
        this.file = new LogFile(path);
        file.recover((position, frame) -> index.add(Frame.kind(frame), Frame.decode(frame, position)));
        visible = file.end();
        writer = new LogWriter(file, index, new AppendCheck(index, this::at), clock);
        thread = new Thread(this::write, "peer-log");
        thread.setDaemon(true);
    }

    /** Reads what is durable, and writes what a server writes when it starts. */
    static DurableLog open(Path path, Clock clock, boolean force) {
        var log = new DurableLog(path, clock, force);
        log.system.start(log.writer, log.visible == 0);
        log.visible = log.file.end();
        log.thread.start();
        return log;
    }

    /** Leaves half a record at the end of a log that nobody has open, as a full disk or a lost machine does. */
    static void tear(Path path) {
        var half = Frame.encode(Frame.Kind.EVENT, true, "torn", 0, 0, LogRecord.NewEvent.json("torn", "\"torn\""));
        try {
            Files.write(path, Arrays.copyOf(half.array(), half.limit() / 2), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompletableFuture<Append.Outcome> submit(Function<LogWriter, Append.Outcome> write) {
        var work = new Work(write, new CompletableFuture<>());
        waiting.add(work);
        return work.answer;
    }

    private void write() {
        var together = new ArrayList<Work>();
        try {
            while (!closed) {
                together.add(waiting.take());
                waiting.drainTo(together, TOGETHER);
                if (!closed) {
                    writeTogether(together);
                }
                together.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeTogether(List<Work> together) {
        var outcomes = new ArrayList<Append.Outcome>();
        try {
            synchronized (this) {
                for (var work : together) {
                    outcomes.add(work.write.apply(writer));
                    system.appended(writer);
                }
            }
            if (force) {
                file.force();
            }
            synchronized (this) {
                visible = file.end();
                notifyAll();
            }
            for (var i = 0; i < outcomes.size(); i++) {
                together.get(i).answer.complete(outcomes.get(i));
            }
        } catch (IOException | RuntimeException e) {
            together.forEach(work -> work.answer.completeExceptionally(e));
        }
    }

    /** Reads or changes under the log's lock. */
    synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    /** Writes at once, without waiting for a turn. Called under the log's lock. */
    void system(String stream, String type, String data) {
        SystemEvents.write(writer, stream, type, data);
        visible = file.end();
        notifyAll();
    }

    LogIndex index() {
        return index;
    }

    LogFile file() {
        return file;
    }

    /** Everything before this position is durable and may be shown. */
    synchronized long visible() {
        return visible;
    }

    LogRecord at(long position) {
        return Frame.decode(file.read(position), position);
    }

    /** Waits until there is something to show after the given position, or the time is over. */
    synchronized void await(long seen, long milliseconds) throws InterruptedException {
        if (visible <= seen && !closed) {
            wait(milliseconds);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Stops at once; what waits is never written nor answered. */
    @Override
    public void close() {
        closed = true;
        // never interrupt: that would close the file under the readers
        submit(nothing -> null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            file.close();
            notifyAll();
        }
    }
}
