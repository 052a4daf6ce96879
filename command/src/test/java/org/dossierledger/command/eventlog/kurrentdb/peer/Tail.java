package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.Timestamp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.time.Instant;

/** What a subscription follows. Used by one thread. */
interface Tail {

    /** Sends a block of what follows; false when nothing follows yet. */
    boolean advance() throws InterruptedException;

    /** How far this is, told once when it goes live. */
    ReadResp.CaughtUp.Builder caughtUp();

    static Timestamp now() {
        var now = Instant.now();
        return Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
    }
}
