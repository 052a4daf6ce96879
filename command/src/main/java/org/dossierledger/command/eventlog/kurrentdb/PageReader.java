package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadMessage;
import io.kurrent.dbclient.ResolvedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Reads a page of the whole log, and no more of it than there is memory and time for: events may be large and the line
 * slow. However slow, a page brings one event further.
 */
final class PageReader implements Subscriber<ReadMessage> {

    static final Read NOTHING = new Read(List.of(), true);

    private static final long MOST_BYTES = 16 << 20;
    private static final long LONG_ENOUGH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CompletableFuture<Read> answer = new CompletableFuture<>();
    private final List<ResolvedEvent> events = new ArrayList<>();
    private final long began = System.nanoTime();
    private final long after;
    private final long most;
    private Subscription subscription;
    private long bytes;

    /** @param end whether there was nothing more when it was read */
    record Read(List<ResolvedEvent> events, boolean end) {}

    private PageReader(long after, long most) {
        this.after = after;
        this.most = most;
    }

    /** @param after the position that is known already; with the event there alone nothing would be gained */
    static CompletableFuture<Read> read(KurrentDBClient client, ReadAllOptions options, long after, long most) {
        var reader = new PageReader(after, most);
        client.readAllReactive(options).subscribe(reader);
        return reader.answer;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(ReadMessage message) {
        if (answer.isDone()) { // given up by whoever waited for it
            subscription.cancel();
            return;
        }
        if (!message.hasEvent()) {
            return;
        }
        events.add(message.getEvent());
        var event = message.getEvent().getOriginalEvent();
        bytes += event.getEventData().length + event.getUserMetadata().length;
        if (event.getPosition().getCommitUnsigned() > after
                && (bytes >= MOST_BYTES || System.nanoTime() - began >= LONG_ENOUGH_NANOS)) {
            subscription.cancel();
            answer.complete(new Read(events, false));
        }
    }

    @Override
    public void onError(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        answer.complete(new Read(events, events.size() < most));
    }
}
