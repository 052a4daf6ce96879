package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Writes what a call asks for, and gives the answer: now, late, never, or with the connection reset instead. */
final class Answers {

    private final DurableLog log;
    private final Faults faults;
    private final Connections connections;
    private final Runnable crash;

    Answers(DurableLog log, Faults faults, Connections connections, Runnable crash) {
        this.log = log;
        this.faults = faults;
        this.connections = connections;
        this.crash = crash;
    }

    <A> void append(Call call, List<Append> appends, StreamObserver<A> client, Function<Append.Outcome, A> answer) {
        write(call, writer -> writer.append(appends), client, answer);
    }

    <A> void write(
            Call call,
            Function<LogWriter, Append.Outcome> write,
            StreamObserver<A> client,
            Function<Append.Outcome, A> answer) {
        if (faults.diskFull().hits(call)) {
            CompletableFuture.runAsync(crash);
            return;
        }
        var swallowed = faults.swallowed().hits(call);
        var lost = faults.acknowledgementLost().hits(call);
        var connection = CallHeaders.CLIENT.get();
        var context = Context.current();
        // a client that has gone before its turn comes is forgotten; one that goes later is not waited for
        log.submit(writer -> context.isCancelled() ? null : write.apply(writer)).whenComplete((outcome, error) -> {
            if (connections.isDead()) {
                return;
            }
            if (error != null) {
                later(() -> client.onError(error));
            } else if (lost) {
                connections.reset(connection);
            } else if (outcome != null && !swallowed) {
                later(() -> give(outcome, client, answer));
            }
        });
    }

    private static <A> void give(Append.Outcome outcome, StreamObserver<A> client, Function<Append.Outcome, A> answer) {
        A message;
        try {
            message = answer.apply(outcome);
        } catch (RuntimeException e) {
            client.onError(e);
            return;
        }
        client.onNext(message);
        client.onCompleted();
    }

    void later(Runnable answer) {
        var delay = faults.delay();
        if (delay.isZero()) {
            answer.run();
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(answer);
        }
    }
}
