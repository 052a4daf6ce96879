package org.dossierledger.command.eventlog.kurrentdb;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who waits for a cluster that is not well. From the first failure on all callers try again, together, as long as an
 * election may take; then the cluster is known to be away, and everybody hears so at once, but for one a second who
 * looks whether it is back. Never do more than a few wait: the threads of the web server are for readers too.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final int MOST = 16;
    private static final long PLACE_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 8_000;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** What nobody has tried for so long may be well again. */
    private static final long FORGOTTEN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String what;
    private final long nanos;
    private final Supplier<Dial> finding;
    private final Semaphore places = new Semaphore(MOST);
    private int inside;
    private boolean troubled;
    private long troubledSince;
    private Throwable cause;
    private ClusterTrouble trouble; // null while nobody was told of any
    private long toldAt;
    private Dial dialled;
    private long dialledAt;
    private boolean away;
    private boolean looking;
    private long nextLook;

    /**
     * @param what for the log: reading, writing
     * @param finding what is wrong, when it is not known what; may take a moment
     */
    Patience(String what, Duration patience, Supplier<Dial> finding) {
        this.what = what;
        this.nanos = patience.toNanos();
        this.finding = finding;
    }

    /** Why nobody is answered; empty while all is well, or is still hoped to be. */
    synchronized Optional<ClusterTrouble> trouble() {
        return Optional.ofNullable(trouble).filter(told -> looking || System.nanoTime() - toldAt < FORGOTTEN_NANOS);
    }

    /** @throws EventLogUnavailable when another has just found out that the cluster is away */
    synchronized void refuseIfKnownToBeAway() {
        if (away && (looking || System.nanoTime() - nextLook < 0)) {
            throw new EventLogUnavailable(cause);
        }
    }

    /** @throws EventLogUnavailable when it is not worth waiting */
    Turn enter() {
        synchronized (this) {
            refuseIfKnownToBeAway();
            if (away) {
                looking = true;
                return new Turn(true);
            }
        }
        if (!place()) {
            crowded();
        }
        synchronized (this) {
            inside++;
            return new Turn(false);
        }
    }

    private boolean place() {
        try {
            return trouble().isPresent() ? places.tryAcquire() : places.tryAcquire(PLACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable(e);
        }
    }

    private synchronized void crowded() {
        tell(ClusterTrouble.CROWDED, MOST + " are waiting");
        throw new EventLogUnavailable(new TimeoutException(ClusterTrouble.CROWDED.sentence()));
    }

    private void tell(ClusterTrouble found, String detail) {
        if (trouble != found) {
            LOG.error("{}: {} ({})", what, found.sentence(), detail);
        }
        trouble = found;
        toldAt = System.nanoTime();
    }

    /** One caller's: it calls until it is answered, or may not try again. */
    final class Turn implements AutoCloseable {

        private final boolean look;
        private final long end = System.nanoTime() + nanos;

        private Turn(boolean look) {
            this.look = look;
        }

        /** How long the next attempt may take. Who looks has to connect first, and nobody waits for it. */
        long millis(long longest) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            return look ? LOOK_MILLIS : Math.max(PLACE_MILLIS, Math.min(longest, left));
        }

        /** The cluster said something, be it no. */
        void answered() {
            synchronized (Patience.this) {
                if (trouble != null) {
                    LOG.info("{}: the cluster answers again", what);
                }
                troubled = false;
                away = false;
                trouble = null;
                dialled = null;
            }
        }

        /** @throws EventLogUnavailable when it is not to be tried again */
        void failed(Throwable failure) {
            if (!hopes(failure)) {
                var found = ClusterTrouble.of(failure);
                gaveUp(failure, found == ClusterTrouble.AWAY ? dial() : new Dial(found, failure.toString()));
            }
        }

        /** One caller does it now and then, for all. */
        private Dial dial() {
            synchronized (Patience.this) {
                var now = System.nanoTime();
                if (dialled != null && now - dialledAt < FORGOTTEN_NANOS) {
                    return dialled;
                }
                dialled = new Dial(ClusterTrouble.AWAY, "no answer");
                dialledAt = now;
            }
            var found = finding.get();
            synchronized (Patience.this) {
                dialled = found;
            }
            return found;
        }

        private boolean hopes(Throwable failure) {
            synchronized (Patience.this) {
                var now = System.nanoTime();
                if (!troubled) {
                    troubled = true;
                    troubledSince = now;
                }
                return !look && !away && now - troubledSince < nanos && now - end < 0;
            }
        }

        /** Asking again would not help, and others would hear the same. */
        void refused(Throwable failure) {
            var found = ClusterTrouble.of(failure);
            if (found == ClusterTrouble.RIGHTS) { // other streams may be allowed
                synchronized (Patience.this) {
                    tell(found, failure.toString());
                }
                throw new EventLogUnavailable(failure);
            }
            gaveUp(failure, new Dial(found, failure.toString()));
        }

        private void gaveUp(Throwable failure, Dial found) {
            synchronized (Patience.this) {
                tell(found.trouble(), found.detail());
                away = true;
                cause = failure;
                nextLook = System.nanoTime() + SILENCE_NANOS;
            }
            throw new EventLogUnavailable(failure);
        }

        @Override
        public void close() {
            synchronized (Patience.this) {
                if (look) {
                    looking = false;
                    return;
                }
                inside--;
                if (inside == 0 && !away) {
                    troubled = false;
                }
            }
            places.release();
        }
    }
}
