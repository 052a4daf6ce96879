package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One subscription: confirmation, what is there, caught up, then what comes. Positions and revisions to start from are
 * exclusive. It ends when the client goes or a fault says so.
 */
final class Subscribing {

    private static final int BLOCK = 32;
    private static final long LOOK_UP_MILLISECONDS = 20;

    private final DurableLog log;
    private final Members members;
    private final Faults faults;
    private final Outlet outlet;
    private final ReadReq.Options options;
    private final EventFilter filter;
    private volatile SubscriptionEnd end;
    private long considered;
    private long checkpointed = -1;
    private long seen = -1;

    Subscribing(DurableLog log, Members members, Faults faults, Outlet outlet, ReadReq.Options options) {
        this.log = log;
        this.members = members;
        this.faults = faults;
        this.outlet = outlet;
        this.options = options;
        this.filter = options.hasFilter() ? EventFilter.of(options.getFilter()) : null;
    }

    void run() throws InterruptedException {
        Consumer<SubscriptionEnd> ending = how -> end = how;
        faults.running().add(ending);
        try {
            outlet.send(ReadResp.newBuilder()
                    .setConfirmation(ReadResp.SubscriptionConfirmation.newBuilder()
                            .setSubscriptionId(UUID.randomUUID().toString()))
                    .build());
            if (options.hasStream()) {
                follow(new StreamTail());
            } else {
                follow(new AllTail());
            }
            finish();
        } finally {
            faults.running().remove(ending);
        }
    }

    private interface Tail {
        /** Sends a block of what follows; false when nothing follows yet. */
        boolean advance() throws InterruptedException;

        ReadResp.CaughtUp.Builder caughtUp();
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
                        .setCaughtUp(tail.caughtUp().setTimestamp(now()))
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

    private static Timestamp now() {
        var now = Instant.now();
        return Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
    }

    private final class StreamTail implements Tail {

        private final String name =
                options.getStream().getStreamIdentifier().getStreamName().toStringUtf8();

        StreamTail() {
            var stream = options.getStream();
            seen = stream.hasRevision()
                    ? stream.getRevision()
                    : stream.hasEnd() ? StreamView.of(log, name).last() : -1;
        }

        @Override
        public boolean advance() throws InterruptedException {
            var view = StreamView.of(log, name);
            if (view.tombstoned()) {
                throw Refusals.deleted(name);
            }
            if (!view.readable() || view.last() <= seen) {
                return false;
            }
            var until = Math.min(view.last(), Math.max(seen + 1, view.firstReadable()) + BLOCK);
            for (var revision = Math.max(seen + 1, view.firstReadable()); revision <= until; revision++) {
                if (view.position(revision) >= 0) {
                    outlet.send(Wire.event(log.at(view.position(revision)), options.getUuidOption()));
                }
            }
            seen = until;
            return true;
        }

        @Override
        public ReadResp.CaughtUp.Builder caughtUp() {
            var caughtUp = ReadResp.CaughtUp.newBuilder();
            return seen < 0 ? caughtUp : caughtUp.setStreamRevision(seen);
        }
    }

    private final class AllTail implements Tail {

        private boolean live;

        AllTail() {
            var all = options.getAll();
            var last = AllPages.backwards(log, log.visible(), 1);
            if (all.hasEnd() || all.hasPosition() && all.getPosition().getCommitPosition() < 0) {
                seen = last.length == 0 ? -1 : last[0];
            } else if (all.hasPosition()) {
                seen = start(all.getPosition().getCommitPosition());
            }
        }

        private long start(long position) {
            try {
                return AllPages.valid(log, position);
            } catch (io.grpc.StatusRuntimeException e) {
                throw Refusals.invalidPosition();
            }
        }

        @Override
        public boolean advance() throws InterruptedException {
            var page = AllPages.forwards(log, seen + 1, log.visible(), BLOCK);
            for (var position : page) {
                var frame = log.file().read(position);
                seen = position;
                if (Frame.kind(frame) == Frame.Kind.EVENT) {
                    consider(Frame.decode(frame, position));
                }
            }
            if (page.length == 0 && filter != null && !live) {
                checkpoint();
            }
            live |= page.length == 0;
            return page.length > 0;
        }

        private void consider(LogRecord stored) throws InterruptedException {
            if (filter == null || filter.passes().test(stored)) {
                outlet.send(Wire.event(stored, options.getUuidOption()));
            }
            if (filter != null && ++considered % filter.interval() == 0) {
                checkpoint();
            }
        }

        /** Never the same or a lower one twice. */
        private void checkpoint() throws InterruptedException {
            if (seen > checkpointed) {
                checkpointed = seen;
                outlet.send(ReadResp.newBuilder()
                        .setCheckpoint(ReadResp.Checkpoint.newBuilder()
                                .setCommitPosition(seen)
                                .setPreparePosition(seen)
                                .setTimestamp(now()))
                        .build());
            }
        }

        @Override
        public ReadResp.CaughtUp.Builder caughtUp() {
            var caughtUp = ReadResp.CaughtUp.newBuilder();
            return seen < 0
                    ? caughtUp
                    : caughtUp.setPosition(ReadResp.Position.newBuilder()
                            .setCommitPosition(seen)
                            .setPreparePosition(seen));
        }
    }
}
