package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One finite read of a stream or of $all. */
final class Reading {

    private static final int PAGE = 32;
    private static final int BLOCK = 512;

    private final DurableLog log;
    private final Faults faults;
    private final Outlet outlet;
    private final ReadReq.Options options;
    private long left;

    Reading(DurableLog log, Faults faults, Outlet outlet, ReadReq.Options options) {
        this.log = log;
        this.faults = faults;
        this.outlet = outlet;
        this.options = options;
        this.left = options.getCount() < 0 ? Long.MAX_VALUE : options.getCount();
    }

    void run() throws InterruptedException {
        var backwards = options.getReadDirection() == ReadReq.Options.ReadDirection.Backwards;
        if (options.hasStream()) {
            readStream(backwards);
        } else if (backwards) {
            allBackwards();
        } else {
            allForwards();
        }
        outlet.complete();
    }

    private void readStream(boolean backwards) throws InterruptedException {
        var name = options.getStream().getStreamIdentifier().getStreamName().toStringUtf8();
        var view = StreamView.of(log, name);
        if (view.tombstoned()) {
            throw Refusals.deleted(name);
        }
        if (!view.readable()) {
            outlet.send(ReadResp.newBuilder()
                    .setStreamNotFound(ReadResp.StreamNotFound.newBuilder().setStreamIdentifier(Wire.stream(name)))
                    .build());
            return;
        }
        if (backwards) {
            streamBackwards(view);
        } else {
            streamForwards(view);
        }
        outlet.send(ReadResp.newBuilder().setLastStreamPosition(view.last()).build());
    }

    private void streamForwards(StreamView view) throws InterruptedException {
        var from = options.getStream().hasEnd()
                ? view.last() + 1
                : options.getStream().hasRevision() ? options.getStream().getRevision() : 0;
        var first = view.firstReadable();
        if (from + Math.min(PAGE, left) - 1 < first) {
            firstPosition(first);
        } else if (Math.max(from, first) > view.last() && from != view.last() + 1) {
            firstPosition(view.last() + 1);
        }
        for (var revision = Math.max(from, first); revision <= view.last() && left > 0; revision++) {
            sendRevision(view, revision);
        }
    }

    private void streamBackwards(StreamView view) throws InterruptedException {
        var from = options.getStream().hasRevision()
                ? Math.min(options.getStream().getRevision(), view.last())
                : options.getStream().hasStart() ? 0 : view.last();
        for (var revision = from; revision >= view.firstReadable() && left > 0; revision--) {
            sendRevision(view, revision);
        }
    }

    private void firstPosition(long revision) throws InterruptedException {
        outlet.send(ReadResp.newBuilder().setFirstStreamPosition(revision).build());
    }

    private void sendRevision(StreamView view, long revision) throws InterruptedException {
        var position = view.position(revision);
        if (position >= 0) {
            var stored = log.at(position);
            if (!expired(stored, view.maxAge())) {
                send(stored);
            }
        }
    }

    private static boolean expired(LogRecord stored, Duration maxAge) {
        return maxAge != null
                && Instant.EPOCH
                        .plusNanos(stored.ticks() * 100)
                        .isBefore(Instant.now().minus(maxAge));
    }

    private void allForwards() throws InterruptedException {
        var all = options.getAll();
        var visible = log.visible();
        var at = all.hasPosition() ? valid(all.getPosition().getCommitPosition()) : 0;
        if (all.hasEnd() || at < 0 || at >= visible) {
            return;
        }
        while (left > 0) {
            var page = AllPages.forwards(log, at, visible, BLOCK);
            for (var position : page) {
                sendIfWanted(position);
            }
            if (page.length < BLOCK) {
                return;
            }
            at = page[page.length - 1] + 1;
        }
    }

    private long valid(long position) {
        if (!AllPages.isValid(log, position)) {
            throw Refusals.unknownPosition();
        }
        return position;
    }

    /** Backwards the position is exclusive: the event that ends there is the first. */
    private void allBackwards() throws InterruptedException {
        var all = options.getAll();
        if (all.hasStart()) {
            return;
        }
        var before = log.visible();
        if (all.hasPosition() && all.getPosition().getCommitPosition() >= 0) {
            before = Math.min(before, valid(all.getPosition().getCommitPosition()));
        }
        while (left > 0) {
            var page = AllPages.backwards(log, before, BLOCK);
            for (var i = page.length - 1; i >= 0; i--) {
                sendIfWanted(page[i]);
            }
            if (page.length < BLOCK) {
                return;
            }
            before = page[0];
        }
    }

    private void sendIfWanted(long position) throws InterruptedException {
        var frame = log.file().read(position);
        if (left > 0 && Frame.kind(frame) == Frame.Kind.EVENT) {
            var stored = Frame.decode(frame, position);
            if (wanted().test(stored)) {
                send(stored);
            }
        }
    }

    private Predicate<LogRecord> wanted() {
        return options.hasFilter() ? EventFilter.of(options.getFilter()).passes() : stored -> true;
    }

    private void send(LogRecord stored) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(faults.slowLine().toNanos());
        outlet.send(Wire.event(stored, options.getUuidOption()));
        left--;
    }
}
