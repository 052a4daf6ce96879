package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;

/** The end of one stream, which need not exist yet. The revision to start from is exclusive. */
final class StreamTail implements Tail {

    private static final int BLOCK = 32;

    private final DurableLog log;
    private final Outlet outlet;
    private final ReadReq.Options options;
    private final String name;
    private long seen;

    StreamTail(DurableLog log, Outlet outlet, ReadReq.Options options) {
        this.log = log;
        this.outlet = outlet;
        this.options = options;
        var stream = options.getStream();
        name = stream.getStreamIdentifier().getStreamName().toStringUtf8();
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
        var from = Math.max(seen + 1, view.firstReadable());
        var until = Math.min(view.last(), from + BLOCK);
        for (var revision = from; revision <= until; revision++) {
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
