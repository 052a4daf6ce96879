package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to the cluster, mended whenever it breaks: the client closes itself for good after three failed
 * attempts, and stays with a node that hangs. A call that may be repeated is repeated while there is patience; once the
 * cluster is known to be away, callers hear so at once, and one attempt a second finds out when it is back.
 */
public final class KurrentConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KurrentConnection.class);
    private static final long CALL_MILLIS = 5_000;
    private static final long FIRST_PAUSE_MILLIS = 30;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final long KNOWN_TO_BE_AWAY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KurrentSettings settings;
    private KurrentDBClient client;
    private boolean closed;
    private volatile Away away;

    /** @param until nobody needs to try before, as {@link System#nanoTime} */
    private record Away(Throwable cause, long until) {}

    public KurrentConnection(KurrentSettings settings) {
        this.settings = settings;
    }

    KurrentSettings settings() {
        return settings;
    }

    /** Whether the last that was heard of the cluster was an answer. */
    public boolean answers() {
        return away == null;
    }

    /**
     * What the call answers; it is made again, from the beginning, as long as that may help.
     *
     * @throws EventLogUnavailable when the cluster did not answer in time, or refuses us
     * @throws KurrentRefusal for everything else that a server can say
     */
    <T> T call(Function<KurrentDBClient, CompletableFuture<T>> call) {
        return call(call, settings.patience());
    }

    /** @param patience from when on it is not tried again; one attempt is always made, unless one just failed */
    <T> T call(Function<KurrentDBClient, CompletableFuture<T>> call, Duration patience) {
        var known = away;
        if (known != null && System.nanoTime() - known.until < 0) {
            throw new EventLogUnavailable(known.cause);
        }
        var end = System.nanoTime() + (known == null ? patience.toNanos() : 0);
        for (var pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            var used = client();
            try {
                var answer = call.apply(used).get(CALL_MILLIS, TimeUnit.MILLISECONDS);
                heard();
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventLogUnavailable(e);
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                var cause = cause(e);
                var failure = KurrentFailure.of(cause);
                if (failure == KurrentFailure.REFUSED) {
                    throw gaveUp(cause, 0);
                }
                if (failure != KurrentFailure.AGAIN) {
                    heard();
                    throw new KurrentRefusal(failure, cause);
                }
                renew(used);
                if (System.nanoTime() - end >= 0) {
                    throw gaveUp(cause, KNOWN_TO_BE_AWAY_NANOS);
                }
                pause(pause);
            }
        }
    }

    /**
     * What the call answers at the first attempt, whatever that says about the cluster.
     *
     * @throws KurrentRefusal for everything else
     */
    <T> T ask(Function<KurrentDBClient, CompletableFuture<T>> call) {
        try {
            return call.apply(client()).get(CALL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            var cause = cause(e);
            throw new KurrentRefusal(KurrentFailure.of(cause), cause);
        }
    }

    private void heard() {
        if (away != null) {
            away = null;
            LOG.info("the cluster answers again");
        }
    }

    private EventLogUnavailable gaveUp(Throwable cause, long silence) {
        if (away == null) {
            LOG.error("the cluster does not take what it is asked: {}", cause.toString());
        }
        away = new Away(cause, System.nanoTime() + silence);
        return new EventLogUnavailable(cause);
    }

    private static Throwable cause(Throwable e) {
        var cause = e;
        while ((cause instanceof ExecutionException
                        || cause instanceof CompletionException
                        || cause.getClass() == RuntimeException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private synchronized KurrentDBClient client() {
        if (closed) {
            throw new EventLogUnavailable(new IllegalStateException("the connection is closed"));
        }
        if (client == null || client.isShutdown()) {
            client = KurrentDBClient.create(settings.client());
        }
        return client;
    }

    /** Another one looks for the leader anew; whoever is still waiting for the old one is answered. */
    private synchronized void renew(KurrentDBClient broken) {
        if (client == broken) {
            client = null;
            broken.shutdown();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventLogUnavailable(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdown();
            client = null;
        }
    }
}
