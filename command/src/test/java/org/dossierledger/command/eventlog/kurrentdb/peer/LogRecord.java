package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.ByteString;
import java.util.UUID;

/**
 * One record of the log.
 *
 * @param position byte offset in the log; commit and prepare position are the same
 * @param end      byte offset just after the record
 * @param revision place in its stream, {@link #TOMBSTONE} for the last event of a tombstoned stream
 * @param ticks    time of writing, in 100 ns since the UNIX epoch
 */
record LogRecord(long position, long end, String stream, long revision, UUID id, long ticks, NewEvent event) {

    static final long TOMBSTONE = Long.MAX_VALUE;
    static final int OVERHEAD = 96;

    /** What a writer asks to be stored; {@code properties} tells that the metadata is a protobuf Struct (protocol v2). */
    record NewEvent(UUID id, String type, boolean json, boolean properties, ByteString data, ByteString metadata) {

        static NewEvent json(String type, String data) {
            return new NewEvent(UUID.randomUUID(), type, true, false, ByteString.copyFromUtf8(data), ByteString.EMPTY);
        }
    }

    boolean isMetadata() {
        return stream.startsWith("$$");
    }
}
