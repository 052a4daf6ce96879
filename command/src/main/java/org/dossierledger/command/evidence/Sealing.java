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

    private final Sealer sealer;
    private final Thread thread = new Thread(this::run, "sealing");
    private volatile SealingHalted halted;
    private boolean closed;

    public Sealing(Sealer sealer) {
        this.sealer = sealer;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why nothing is sealed any more; empty when all is well. */
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
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
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

    /** False when there is no use in trying again soon. */
    private boolean attempt() {
        try {
            sealer.seal();
            halted = null;
        } catch (SealingHalted e) {
            if (halted == null || !halted.problem().equals(e.problem())) {
                LOG.error("sealing has stopped: {}", e.getMessage());
            }
            halted = e;
            return false;
        } catch (RuntimeException e) {
            LOG.warn("not sealed, trying again", e);
        }
        return true;
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
