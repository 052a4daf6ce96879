package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** How a record lies on disk: length, kind, end-of-transaction mark, checksum, body. */
final class Frame {

    /** Empty writes and scavenged records keep their place in the log, but nobody reads them. */
    enum Kind {
        EVENT,
        EMPTY,
        SCAVENGED
    }

    static final int HEADER = 10;

    private Frame() {}

    static ByteBuffer encode(Kind kind, boolean last, String stream, long revision, long ticks, NewEvent event) {
        var streamName = stream.getBytes(StandardCharsets.UTF_8);
        var type = event.type().getBytes(StandardCharsets.UTF_8);
        var length = HEADER
                + 50
                + streamName.length
                + type.length
                + event.metadata().size()
                + event.data().size();
        var frame = ByteBuffer.allocate(length);
        frame.putInt(length)
                .put((byte) kind.ordinal())
                .put((byte) (last ? 1 : 0))
                .putInt(0);
        frame.putLong(revision).putLong(ticks);
        frame.putLong(event.id().getMostSignificantBits()).putLong(event.id().getLeastSignificantBits());
        frame.put((byte) (event.json() ? 1 : 0)).put((byte) (event.properties() ? 1 : 0));
        put(frame, ByteString.copyFrom(streamName));
        put(frame, ByteString.copyFrom(type));
        put(frame, event.metadata());
        frame.putInt(event.data().size());
        event.data().copyTo(frame.array(), frame.position());
        frame.putInt(6, checksum(frame.array()));
        return frame.rewind();
    }

    private static void put(ByteBuffer frame, ByteString bytes) {
        frame.putInt(bytes.size());
        bytes.copyTo(frame.array(), frame.position());
        frame.position(frame.position() + bytes.size());
    }

    static int checksum(byte[] frame) {
        var sum = new CRC32C();
        sum.update(frame, 4, 2);
        sum.update(frame, HEADER, frame.length - HEADER);
        return (int) sum.getValue();
    }

    static boolean whole(ByteBuffer frame) {
        return frame.getInt(6) == checksum(frame.array());
    }

    static Kind kind(ByteBuffer frame) {
        return Kind.values()[frame.get(4)];
    }

    static boolean endsTransaction(ByteBuffer frame) {
        return frame.get(5) == 1;
    }

    static LogRecord decode(ByteBuffer frame, long position) {
        frame.position(HEADER);
        var revision = frame.getLong();
        var ticks = frame.getLong();
        var id = new UUID(frame.getLong(), frame.getLong());
        var json = frame.get() == 1;
        var properties = frame.get() == 1;
        var stream = take(frame).toStringUtf8();
        var type = take(frame).toStringUtf8();
        var metadata = take(frame);
        var event = new NewEvent(id, type, json, properties, take(frame), metadata);
        return new LogRecord(position, position + frame.limit(), stream, revision, id, ticks, event);
    }

    private static ByteString take(ByteBuffer frame) {
        var size = frame.getInt();
        var bytes = ByteString.copyFrom(frame.array(), frame.position(), size);
        frame.position(frame.position() + size);
        return bytes;
    }
}
