package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.time.Duration;

/** A stream as it stood when a read began. */
record StreamView(long[] positions, boolean tombstoned, StreamLimits limits) {

    static StreamView of(DurableLog log, String name) {
        var visible = log.visible();
        return log.locked(() -> {
            var stream = log.index().stream(name);
            var size = stream.positions.size();
            while (size > 0 && stream.positions.at(size - 1) >= visible) {
                size--;
            }
            return new StreamView(
                    stream.positions.range(0, size),
                    stream.tombstoned,
                    log.index().limits(name));
        });
    }

    boolean readable() {
        return last() >= 0 && !limits.softDeleted();
    }

    long last() {
        return positions.length - 1;
    }

    long firstReadable() {
        return limits.firstReadable(last());
    }

    long position(long revision) {
        return positions[(int) revision];
    }

    Duration maxAge() {
        return limits.maxAge();
    }
}
