package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** What a database's operator can do to a log behind its clients' backs. */
final class Tampering {

    private Tampering() {}

    static void scavenge(DurableLog log) {
        log.locked(() -> {
            log.index().streams().forEach(entry -> scavenge(log, entry.getKey(), entry.getValue()));
            log.system("$scavenges-" + UUID.randomUUID(), "$scavengeCompleted", "{\"result\":\"Success\"}");
            return null;
        });
    }

    private static void scavenge(DurableLog log, String name, LogIndex.Stream stream) {
        var last = stream.positions.size() - 1;
        var keptFrom = stream.tombstoned ? last + 1 : log.index().limits(name).firstReadable(last);
        var age = log.index().limits(name).maxAge();
        for (var revision = 0; revision <= last; revision++) {
            var position = stream.positions.at(revision);
            var kept = revision >= keptFrom || revision == last && !stream.tombstoned;
            if (position < 0 || kept && (age == null || revision == last || !olderThan(log, position, age))) {
                continue;
            }
            var frame = log.file().read(position);
            frame.put(4, (byte) Frame.Kind.SCAVENGED.ordinal());
            Arrays.fill(frame.array(), Frame.HEADER, frame.limit(), (byte) 0);
            overwrite(log, position, frame);
            stream.positions.forget(revision);
        }
    }

    private static boolean olderThan(DurableLog log, long position, Duration age) {
        return Instant.EPOCH
                .plusNanos(log.at(position).ticks() * 100)
                .isBefore(Instant.now().minus(age));
    }

    static void redact(DurableLog log, long position) {
        var data = new byte[log.at(position).event().data().size()];
        Arrays.fill(data, (byte) 0xFF);
        rewrite(log, position, data);
    }

    static void rewrite(DurableLog log, long position, byte[] data) {
        log.locked(() -> {
            var before = log.at(position);
            var event = before.event();
            if (data.length > event.data().size()) {
                throw new IllegalArgumentException(
                        "There is room for " + event.data().size() + " bytes");
            }
            var after = new NewEvent(
                    event.id(),
                    event.type(),
                    event.json(),
                    event.properties(),
                    ByteString.copyFrom(data),
                    event.metadata());
            var old = log.file().read(position);
            var encoded = Frame.encode(
                    Frame.Kind.EVENT,
                    Frame.endsTransaction(old),
                    before.stream(),
                    before.revision(),
                    before.ticks(),
                    after);
            System.arraycopy(encoded.array(), Frame.HEADER, old.array(), Frame.HEADER, encoded.limit() - Frame.HEADER);
            overwrite(log, position, old);
            return null;
        });
    }

    private static void overwrite(DurableLog log, long position, ByteBuffer frame) {
        try {
            log.file().overwrite(position, checked(frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record before the cut ends its transaction then, or the whole of it would count as torn. */
    static void truncate(Path path, long position) {
        try (var file = new LogFile(path)) {
            var last = new long[] {-1};
            file.recover((at, frame) -> last[0] = at < position ? at : last[0]);
            if (last[0] >= 0) {
                var frame = file.read(last[0]);
                frame.put(5, (byte) 1);
                file.overwrite(last[0], checked(frame));
            }
            file.truncate(position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer checked(ByteBuffer frame) {
        frame.putInt(6, Frame.checksum(frame.array()));
        return frame.rewind();
    }
}
