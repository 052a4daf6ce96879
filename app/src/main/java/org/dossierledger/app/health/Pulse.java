package org.dossierledger.app.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dossierledger.app.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks once a second at the event store and at the read models, each on a thread of its own, so that one that hangs keeps
 * nobody else waiting. Whoever asks gets what was last seen: no request waits for it, and many probes cost nothing.
 */
@Component
public class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long PERIOD_MILLIS = 1_000;
    /** What was not seen for so long is away. */
    private static final long AWAY_NANOS = Duration.ofSeconds(5).toNanos();

    /** A head of the log, and when it was one. */
    private record Head(long index, Instant at, long nanos) {}

    private record Seen<T>(T standing, long nanos) {}

    private final Ledger ledger;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService eyes = Executors.newScheduledThreadPool(2, work -> {
        var thread = new Thread(work, "pulse");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Seen<StoreStanding> store;
    private volatile Seen<ReadStanding> reads;
    private volatile Head newest;
    private volatile Head complete;
    private Head awaited;

    Pulse(Ledger ledger) {
        this.ledger = ledger;
        look("event store", this::lookAtStore);
        look("read models", this::lookAtReads);
        every(() -> look("event store", this::lookAtStore));
        every(() -> look("read models", this::lookAtReads));
    }

    private void every(Runnable look) {
        eyes.scheduleWithFixedDelay(look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void look(String at, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException away) {
            LOG.warn("{} away: {}", at, away.toString());
        }
    }

    private void lookAtStore() {
        var at = ledger.clock().instant();
        var nanos = System.nanoTime();
        var seen = ledger.storeStanding();
        if (seen.current()) {
            newest = new Head(seen.head(), at, nanos);
        }
        store = new Seen<>(seen, System.nanoTime());
    }

    /** What was the head a moment ago is waited for until it is in the tables: then they are complete as of that moment. */
    private void lookAtReads() {
        var seen = ReadStanding.of(ledger.reads());
        if (awaited == null) {
            awaited = newest;
        }
        if (awaited != null && seen.index() >= awaited.index()) {
            complete = awaited;
            awaited = newest;
        }
        reads = new Seen<>(seen, System.nanoTime());
    }

    /** Empty when it is away. */
    Optional<StoreStanding> store() {
        return fresh(store);
    }

    /** Empty when they are away. */
    Optional<ReadStanding> reads() {
        return fresh(reads);
    }

    private static <T> Optional<T> fresh(Seen<T> seen) {
        return Optional.ofNullable(seen)
                .filter(it -> System.nanoTime() - it.nanos < AWAY_NANOS)
                .map(Seen::standing);
    }

    /** Grows while the tables are behind, and while the event store is away: nobody knows then what they lack. */
    public ReadAge age() {
        var as = complete;
        var nanos = System.nanoTime() - (as == null ? began : as.nanos);
        var head = newest == null ? 0 : newest.index();
        var index = reads == null ? 0 : reads.standing.index();
        return new ReadAge(as == null ? null : as.at, TimeUnit.NANOSECONDS.toSeconds(nanos), Math.max(0, head - index));
    }

    @Override
    public void close() throws InterruptedException {
        eyes.shutdownNow();
        eyes.awaitTermination(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
}
