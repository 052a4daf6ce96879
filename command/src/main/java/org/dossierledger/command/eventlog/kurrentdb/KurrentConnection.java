package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.Refusal;

/**
 * The connection to the cluster, mended whenever it breaks: the client closes itself for good after three failed
 * attempts, and stays with a node that hangs. A call that may be repeated is repeated while there is {@link Patience}:
 * one for reading and one for writing, since a cluster without a quorum may do the one and not the other.
 */
public final class KurrentConnection implements AutoCloseable {

    private static final long CALL_MILLIS = 5_000;
    private static final long FIRST_PAUSE_MILLIS = 30;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final KurrentSettings settings;
    private final Continuity continuity; // null where no log is continued
    private final Patience reading;
    private final Patience writing;
    private KurrentDBClient client;
    private boolean closed;

    /** For whoever reads, or fills a cluster that nobody follows. */
    public KurrentConnection(KurrentSettings settings) {
        this(settings, null);
    }

    /** For whoever appends to a log that is copied. */
    public KurrentConnection(KurrentSettings settings, Continuity continuity) {
        this.settings = settings;
        this.continuity = continuity;
        this.reading = new Patience("reading", settings.patience(), () -> Dial.all(settings.client()));
        this.writing = new Patience("writing", settings.patience(), () -> Dial.all(settings.client()));
    }

    KurrentSettings settings() {
        return settings;
    }

    /** Why the cluster cannot be read; empty when that was never tried, too. */
    public Optional<ClusterTrouble> readingTrouble() {
        return reading.trouble();
    }

    /** Why nothing can be appended; empty when that was not tried since it could not be. */
    public Optional<ClusterTrouble> writingTrouble() {
        return writing.trouble();
    }

    /** Whether the last that was heard of the cluster was an answer. */
    boolean answers() {
        return readingTrouble().isEmpty() && writingTrouble().isEmpty();
    }

    /**
     * What the call answers; it is made again, from the beginning, as long as that may help.
     *
     * @throws EventLogUnavailable when the cluster did not answer in time, or refuses us
     * @throws KurrentRefusal for everything else that a server can say
     */
    <T> T call(Function<KurrentDBClient, CompletableFuture<T>> call) {
        return call(answer(call), reading);
    }

    /**
     * The same for much at a time, over a line that may be slow.
     *
     * @throws TookTooLong when it takes longer, which says nothing about the cluster
     */
    <T> T call(Function<KurrentDBClient, CompletableFuture<T>> call, Duration longest) {
        return call((client, millis) -> patiently(call.apply(client), longest), reading);
    }

    /** The cluster may be well all the same. */
    static final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TookTooLong(TimeoutException cause) {
            super(cause);
        }
    }

    /**
     * The same for a call that appends; not even tried while nothing can be read.
     *
     * @throws FollowingHalted when the cluster no longer holds what was copied of it
     */
    <T> T write(Function<KurrentDBClient, CompletableFuture<T>> call) {
        reading.refuseIfKnownToBeAway();
        return call(continuity == null ? answer(call) : continued(call), writing);
    }

    private interface Attempt<T> {
        T with(KurrentDBClient client, long millis) throws ExecutionException, TimeoutException, InterruptedException;
    }

    private static <T> Attempt<T> answer(Function<KurrentDBClient, CompletableFuture<T>> call) {
        return (client, millis) -> call.apply(client).get(millis, TimeUnit.MILLISECONDS);
    }

    /** Each attempt may be on another client, and on another server than the one before. */
    private <T> Attempt<T> continued(Function<KurrentDBClient, CompletableFuture<T>> call) {
        return (client, millis) -> {
            continuity.confirm(client, millis);
            return answer(call).with(client, millis);
        };
    }

    private <T> T call(Attempt<T> attempt, Patience patience) {
        try (var turn = patience.enter()) {
            for (var pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
                var used = (KurrentDBClient) null;
                try {
                    used = client();
                    var answer = attempt.with(used, turn.millis(CALL_MILLIS));
                    answered(turn);
                    return answer;
                } catch (TookTooLong e) {
                    doubt(KurrentFailure.AGAIN);
                    throw e;
                } catch (Refusal e) {
                    throw e;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EventLogUnavailable(e);
                } catch (ExecutionException | TimeoutException | RuntimeException e) {
                    failed(cause(e), used, turn);
                }
                pause(pause);
            }
        }
    }

    private static <T> T patiently(CompletableFuture<T> answer, Duration longest)
            throws ExecutionException, InterruptedException {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new TookTooLong(e);
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
            var failure = KurrentFailure.of(cause);
            doubt(failure);
            throw new KurrentRefusal(failure, cause);
        }
    }

    /** Returns when the call may be made again. */
    private void failed(Throwable cause, KurrentDBClient used, Patience.Turn turn) {
        var failure = KurrentFailure.of(cause);
        if (cause instanceof ConnectionClosed) {
            throw new EventLogUnavailable(cause);
        }
        doubt(failure);
        if (failure == KurrentFailure.REFUSED) {
            turn.refused(cause);
        }
        if (failure != KurrentFailure.AGAIN) {
            answered(turn);
            throw new KurrentRefusal(failure, cause);
        }
        if (ClusterTrouble.of(cause) == ClusterTrouble.AWAY) {
            renew(used);
        }
        turn.failed(cause);
    }

    private void answered(Patience.Turn turn) {
        turn.answered();
        if (continuity != null) {
            continuity.answered();
        }
    }

    /** Who did not answer as a server does may be another one when it answers next. */
    private void doubt(KurrentFailure failure) {
        if (continuity != null && (failure == KurrentFailure.AGAIN || failure == KurrentFailure.REFUSED)) {
            continuity.failed();
        }
    }

    static Throwable cause(Throwable e) {
        var cause = e;
        while ((cause instanceof ExecutionException
                        || cause instanceof CompletionException
                        || cause.getClass() == RuntimeException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Nobody needs to try again. */
    private static final class ConnectionClosed extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    private synchronized KurrentDBClient client() {
        if (closed) {
            throw new ConnectionClosed();
        }
        if (client == null || client.isShutdown()) {
            client = KurrentDBClient.create(settings.client());
        }
        return client;
    }

    /** Another one looks for the leader anew; whoever is still waiting for the old one is answered. */
    private synchronized void renew(KurrentDBClient broken) {
        if (broken != null && client == broken) {
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
