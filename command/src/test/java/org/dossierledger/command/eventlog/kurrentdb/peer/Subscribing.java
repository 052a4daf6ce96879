package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.grpc.Status;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One subscription: confirmation, what is there, caught up, then what comes. It ends when the client goes or a fault
 * says so.
 */
final class Subscribing {

    private static final long LOOK_UP_MILLISECONDS = 20;

    private final DurableLog log;
    private final Members members;
    private final Faults faults;
    private final Outlet outlet;
    private final ReadReq.Options options;
    private volatile SubscriptionEnd end;

    Subscribing(DurableLog log, Members members, Faults faults, Outlet outlet, ReadReq.Options options) {
        this.log = log;
        this.members = members;
        this.faults = faults;
        this.outlet = outlet;
        this.options = options;
    }

    void run() throws InterruptedException {
        Consumer<SubscriptionEnd> ending = how -> end = how;
        faults.running().add(ending);
        try {
            outlet.send(ReadResp.newBuilder()
                    .setConfirmation(ReadResp.SubscriptionConfirmation.newBuilder()
                            .setSubscriptionId(UUID.randomUUID().toString()))
                    .build());
            follow(options.hasStream() ? new StreamTail(log, outlet, options) : new AllTail(log, outlet, options));
            finish();
        } finally {
            faults.running().remove(ending);
        }
    }

    private void follow(Tail tail) throws InterruptedException {
        var live = false;
        while (end == null && !log.isClosed()) {
            outlet.checkPresence();
            var before = log.visible();
            if (tail.advance()) {
                continue;
            }
            if (!live) {
                live = true;
                outlet.send(ReadResp.newBuilder()
                        .setCaughtUp(tail.caughtUp().setTimestamp(Tail.now()))
                        .build());
            }
            log.await(before, LOOK_UP_MILLISECONDS);
        }
        if (end == null) {
            throw new Outlet.Gone();
        }
    }

    private void finish() {
        switch (end) {
            case COMPLETION -> outlet.complete();
            case CANCELLED -> outlet.fail(Status.CANCELLED.asRuntimeException());
            case UNAVAILABLE -> outlet.fail(Refusals.of(Trouble.UNAVAILABLE, members.leader()));
            case NOT_LEADER -> outlet.fail(Refusals.of(Trouble.NOT_LEADER, members.leader()));
        }
    }
}
