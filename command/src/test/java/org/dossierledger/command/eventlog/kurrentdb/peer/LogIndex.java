package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is where in the log. Guarded by the log's lock. */
final class LogIndex {

    /** As many recently written ids as the server remembers; they are forgotten by a restart. */
    private static final int RECENT = 100_000;

    private final Positions all = new Positions();
    private final Map<String, Stream> streams = new HashMap<>();
    private final Map<UUID, Recent> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Recent> eldest) {
            return size() > RECENT;
        }
    };

    record Recent(String stream, long revision, long position) {}

    /** Positions by revision; -1 where an event was scavenged. */
    static final class Stream {
        final Positions positions = new Positions();
        StreamLimits limits = StreamLimits.NONE;
        boolean tombstoned;

        long last() {
            return tombstoned ? LogRecord.TOMBSTONE : positions.size() - 1;
        }
    }

    void add(Frame.Kind kind, LogRecord written) {
        all.add(written.position());
        if (kind != Frame.Kind.EVENT) {
            return;
        }
        var stream = streams.computeIfAbsent(written.stream(), name -> new Stream());
        if (written.revision() == LogRecord.TOMBSTONE) {
            stream.tombstoned = true;
            return;
        }
        while (stream.positions.size() < written.revision()) {
            stream.positions.add(-1);
        }
        stream.positions.add(written.position());
        if (written.isMetadata()) {
            streams.computeIfAbsent(written.stream().substring(2), name -> new Stream()).limits =
                    StreamLimits.of(written.event().data());
        }
    }

    void remember(LogRecord written) {
        recent.put(written.id(), new Recent(written.stream(), written.revision(), written.position()));
    }

    Recent recent(UUID id) {
        return recent.get(id);
    }

    Positions all() {
        return all;
    }

    /** The stream, or an empty one when nobody ever wrote to it. A stream's metadata is deleted with it. */
    Stream stream(String name) {
        var stream = streams.getOrDefault(name, new Stream());
        if (name.startsWith("$$") && stream(name.substring(2)).tombstoned) {
            stream.tombstoned = true;
        }
        return stream;
    }

    StreamLimits limits(String name) {
        return name.startsWith("$$") ? StreamLimits.OF_METADATA : stream(name).limits;
    }

    Iterable<Map.Entry<String, Stream>> streams() {
        return streams.entrySet();
    }
}
