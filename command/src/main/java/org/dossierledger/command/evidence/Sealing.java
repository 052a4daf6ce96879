package org.dossierledger.command.evidence;

import java.time.Duration;
import java.util.Optional;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps sealing behind the log: what is stored is sealed half a second later, and what is left when this is closed, too. */
public final class Sealing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long PERIOD_MILLIS = 500;
    private static final long HALTED_MILLIS = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sealer sealer;
    private final Duration patience;
    private final Thread thread = new Thread(this::run, "sealing");
    private volatile SealingHalted halted;
    private long sealed;
    private Long failingSince;
    private boolean closed;

    public Sealing(Sealer sealer) {
        this(sealer, PATIENCE);
    }

    /** @param patience how long it may fail before that is called a halt */
    Sealing(Sealer sealer, Duration patience) {
        this.sealer = sealer;
        this.patience = patience;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why nothing is sealed any more, or not for ten seconds; empty when all is well. */
    public Optional<SealingHalted> halted() {
        return Optional.ofNullable(halted);
    }

    /**
     * Waits until an event is sealed, helping along.
     *
     * @return how many events are sealed
     * @throws SealingHalted when the log does not continue what was signed
     * @throws EventLogUnavailable when it takes longer than ten seconds
     */
    public long upTo(long globalIndex) {
        return upTo(globalIndex, PATIENCE);
    }

    /** As {@link #upTo(long)}, for who has less time. @param longest what one attempt takes comes on top of it */
    public long upTo(long globalIndex, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        var sealed = sealer.seal();
        while (sealed < globalIndex) {
            if (System.nanoTime() > end) {
                throw new EventLogUnavailable(new IllegalStateException("sealed only " + sealed));
            }
            pause(20);
            sealed = sealer.seal();
        }
        return sealed;
    }

    private void run() {
        while (!isClosed()) {
            pause(attempt() ? PERIOD_MILLIS : HALTED_MILLIS);
        }
    }

    /** False when there is no use in trying again soon. Whatever goes wrong, the thread must go on. */
    boolean attempt() {
        try {
            sealed = sealer.seal();
            failingSince = null;
            halted = null;
        } catch (SealingHalted e) {
            if (halted == null || !halted.problem().equals(e.problem())) {
                LOG.error("sealing has stopped: {}", e.getMessage());
            }
            halted = e;
            return false;
        } catch (Throwable e) {
            failed(e);
        }
        return true;
    }

    /** Told when it begins, and when it has lasted too long to be called a hiccup. */
    private void failed(Throwable e) {
        var now = System.nanoTime();
        if (failingSince == null) {
            failingSince = now;
            LOG.warn("not sealed, trying again", e);
        }
        if (halted == null && now - failingSince >= patience.toNanos()) {
            LOG.error("sealing fails", e);
            halted = new SealingHalted("failing", sealed);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause(long millis) {
        try {
            if (!closed) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt();
    }
}
