package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventPutAside;
import org.dossierledger.command.eventlog.NewEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the copy behind the cluster's log: at once after an append of this instance, ten times a second for those of
 * others, and again by itself after whatever went wrong.
 */
public final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long PERIOD_MILLIS = 100;
    private static final long TURN_MILLIS = 5;
    private static final long TROUBLE_MILLIS = 500;
    private static final long HALTED_MILLIS = 10_000;
    private static final long UNTIL_READABLE_SECONDS = 2;

    private final LogFollower follower;
    private final KurrentLog cluster;
    private final Clock clock;
    private final Uncopied uncopied = new Uncopied();
    private final Runnable before;
    private final Thread thread = new Thread(this::run, "following");
    private volatile FollowingHalted halted;
    private volatile Instant upToDateAt;
    private boolean failing;
    private boolean woken;
    private boolean closed;

    /** @param before asked before each look; while it throws nothing is copied */
    public Following(LogFollower follower, KurrentLog cluster, Clock clock, Runnable before) {
        this.follower = follower;
        this.cluster = cluster;
        this.clock = clock;
        this.before = before;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /**
     * Something was appended; returns when it can be read in the copy, or after two seconds all the same: it is stored.
     *
     * @param position of the last of these events, in the cluster's log
     * @throws EventPutAside when it never will be
     */
    public void appended(List<NewEvent> events, long position) {
        var append = uncopied.await(
                position, events.stream().map(EventIds::onTheWire).collect(Collectors.toSet()));
        synchronized (this) {
            woken = true;
            notifyAll();
        }
        if (fate(append, events) == Fate.PUT_ASIDE) {
            throw new EventPutAside(events.get(events.size() - 1).stream());
        }
    }

    private Fate fate(Uncopied.Append append, List<NewEvent> events) {
        try {
            var fate = append.fate().get(UNTIL_READABLE_SECONDS, TimeUnit.SECONDS);
            return fate == Fate.UNKNOWN ? follower.fate(append.position(), events) : fate;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | SQLException e) {
            // the copy is late, or cannot be asked
        } finally {
            uncopied.forget(append);
        }
        return Fate.UNKNOWN;
    }

    /** Why nothing is copied any more; empty when all is well, or the cluster is only away. */
    public Optional<FollowingHalted> halted() {
        return Optional.ofNullable(halted);
    }

    /** When this instance last saw that there was nothing more to copy; empty when it never did. */
    public Optional<Instant> upToDateAt() {
        return Optional.ofNullable(upToDateAt);
    }

    /** Somebody has found this out, be it before the next look; as long as looks find the same. */
    public void halt(FollowingHalted found) {
        if (halted == null || !halted.problem().equals(found.problem())) {
            LOG.error("following has stopped: {}", found.getMessage());
        }
        halted = found;
    }

    /** @throws FollowingHalted when nothing may be appended: it would continue another log than the one that is sealed */
    public void refuseIfHalted() {
        if (halted != null) {
            throw halted;
        }
    }

    /**
     * Waits until what is on the cluster now is copied, helping along.
     *
     * @return false when it takes longer
     * @throws FollowingHalted when it never will be
     * @throws EventLogUnavailable when the cluster or the database is away
     */
    public boolean settle(Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        var head = cluster.head();
        while (head != KurrentLog.BEGINNING && look().position() < head) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(10);
        }
        return true;
    }

    private LogFollower.Copied look() {
        var copied = follower.follow();
        if (copied.end()) {
            upToDateAt = clock.instant();
        }
        uncopied.answer(copied);
        return copied;
    }

    private void run() {
        while (!isClosed()) {
            pause(attempt());
        }
    }

    /** How long to wait for the next one. Whatever goes wrong, the thread must go on. */
    long attempt() {
        try {
            synchronized (this) {
                woken = false;
            }
            before.run();
            var copied = look();
            halted = null;
            failing = false;
            if (copied.position() == KurrentLog.BEGINNING) {
                return uncopied.isEmpty() ? PERIOD_MILLIS : TURN_MILLIS;
            }
            return copied.end() ? PERIOD_MILLIS : 0;
        } catch (FollowingHalted e) {
            halt(e);
            return HALTED_MILLIS;
        } catch (Throwable e) {
            if (!failing && e instanceof EventLogUnavailable) {
                LOG.warn("nothing is copied from the cluster, trying again: {}", String.valueOf(e.getCause()));
            } else if (!failing) {
                LOG.warn("nothing is copied from the cluster, trying again", e);
            }
            failing = true;
            return TROUBLE_MILLIS;
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause(long millis) {
        try {
            if (!closed && !woken && millis > 0) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
