package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;

/**
 * The end of $all, with or without a filter. The position to start from is exclusive; one beyond the end is waited for,
 * even if an older backup has come back meanwhile.
 */
final class AllTail implements Tail {

    private static final int BLOCK = 32;

    private final DurableLog log;
    private final Outlet outlet;
    private final ReadReq.Options options;
    private final EventFilter filter;
    private boolean live;
    private long seen;
    private long considered;
    private long checkpointed = -1;

    AllTail(DurableLog log, Outlet outlet, ReadReq.Options options) {
        this.log = log;
        this.outlet = outlet;
        this.options = options;
        this.filter = options.hasFilter() ? EventFilter.of(options.getFilter()) : null;
        seen = start(options.getAll());
    }

    private long start(ReadReq.Options.AllOptions all) {
        var position = all.getPosition().getCommitPosition();
        if (all.hasEnd() || all.hasPosition() && position < 0) {
            var last = AllPages.backwards(log, log.visible(), 1);
            return last.length == 0 ? -1 : last[0];
        }
        if (all.hasPosition() && !AllPages.isValid(log, position)) {
            throw Refusals.invalidPosition();
        }
        return all.hasPosition() ? position : -1;
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
        if (page.length == 0 && !live) {
            live = true;
            checkpoint();
        }
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

    /** Only filtered subscriptions have checkpoints; never the same or a lower one twice. */
    private void checkpoint() throws InterruptedException {
        if (filter != null && seen > checkpointed) {
            checkpointed = seen;
            outlet.send(ReadResp.newBuilder()
                    .setCheckpoint(ReadResp.Checkpoint.newBuilder()
                            .setCommitPosition(seen)
                            .setPreparePosition(seen)
                            .setTimestamp(Tail.now()))
                    .build());
        }
    }

    @Override
    public ReadResp.CaughtUp.Builder caughtUp() {
        var caughtUp = ReadResp.CaughtUp.newBuilder();
        return seen < 0
                ? caughtUp
                : caughtUp.setPosition(
                        ReadResp.Position.newBuilder().setCommitPosition(seen).setPreparePosition(seen));
    }
}
