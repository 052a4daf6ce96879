package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.Subscription;
import io.kurrent.dbclient.SubscriptionListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a subscription has told. */
final class Listened extends SubscriptionListener {

    private final BlockingQueue<ResolvedEvent> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Throwable> cancelled = new CompletableFuture<>();

    @Override
    public void onEvent(Subscription subscription, ResolvedEvent event) {
        events.add(event);
    }

    @Override
    public void onCaughtUp(Subscription subscription, Instant timestamp, Long streamRevision, Position position) {
        caughtUp.complete(position == null ? streamRevision : (Long) position.getCommitUnsigned());
    }

    @Override
    public void onCancelled(Subscription subscription, Throwable exception) {
        cancelled.complete(exception == null ? new IllegalStateException("ended without a reason") : exception);
    }

    /** The next so many events of the stream, others left out. */
    List<ResolvedEvent> next(String stream, int count) throws InterruptedException {
        var found = new ArrayList<ResolvedEvent>();
        while (found.size() < count) {
            var event = events.poll(10, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("only " + found.size() + " of " + count + " events came");
            }
            if (event.getOriginalEvent().getStreamId().equals(stream)) {
                found.add(event);
            }
        }
        return found;
    }

    long caughtUp() throws Exception {
        return caughtUp.get(30, TimeUnit.SECONDS);
    }

    CompletableFuture<Throwable> cancelled() {
        return cancelled;
    }

    boolean heardMore() {
        return !events.isEmpty();
    }
}
