package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.UUID;
import java.util.function.LongFunction;

/** Whether a stream's new events may be written, were written already, or must be refused. */
final class AppendCheck {

    enum Decision {
        WRITE,
        WRITTEN_ALREADY,
        REFUSE
    }

    /** With the stream's current revision; when written already, the last revision and position of then. */
    record Result(Decision decision, long current, boolean softDeleted, long writtenLast, long writtenPosition) {}

    private final LogIndex index;
    private final LongFunction<LogRecord> read;

    AppendCheck(LogIndex index, LongFunction<LogRecord> read) {
        this.index = index;
        this.read = read;
    }

    Result check(Append append) {
        var stream = index.stream(append.stream());
        var current = stream.last();
        if (stream.tombstoned) {
            return refuse(current);
        }
        var deleted = stream.limits.softDeleted();
        if (append.expected() == Expected.EXISTS && (deleted || !exists(append.stream(), current))) {
            return refuse(current);
        }
        if (append.events().isEmpty()) {
            return append.expected() < Expected.NO_STREAM || append.expected() == current || recreates(append, deleted)
                    ? write(current, deleted)
                    : refuse(current);
        }
        if (append.expected() < Expected.NO_STREAM) {
            return recentlyWritten(append, current, deleted);
        }
        return append.expected() < current
                ? writtenThere(append, stream, current, deleted)
                : append.expected() == current ? write(current, deleted) : refuse(current);
    }

    private boolean exists(String stream, long current) {
        return current >= 0 || index.stream("$$" + stream).last() >= 0;
    }

    private static boolean recreates(Append append, boolean deleted) {
        return append.expected() == Expected.NO_STREAM && deleted;
    }

    /** No place is named: only what is still remembered is found. */
    private Result recentlyWritten(Append append, long current, boolean deleted) {
        LogIndex.Recent last = null;
        for (var event : append.events()) {
            var found = index.recent(event.id());
            var same = found != null && found.stream().equals(append.stream());
            if (!same) {
                return last == null ? write(current, deleted) : refuse(current);
            }
            last = found;
        }
        return written(current, last.revision(), last.position());
    }

    /** A place is named: the events must lie there, all of them. */
    private Result writtenThere(Append append, LogIndex.Stream stream, long current, boolean deleted) {
        var revision = append.expected();
        for (var event : append.events()) {
            revision++;
            if (!lies(event.id(), stream, revision)) {
                var first = revision == append.expected() + 1;
                return first && recreates(append, deleted) ? write(current, true) : refuse(current);
            }
        }
        return written(current, revision, stream.positions.at((int) revision));
    }

    private boolean lies(UUID id, LogIndex.Stream stream, long revision) {
        if (revision >= stream.positions.size()) {
            return false;
        }
        var position = stream.positions.at((int) revision);
        return position >= 0 && read.apply(position).id().equals(id);
    }

    private static Result write(long current, boolean deleted) {
        return new Result(Decision.WRITE, current, deleted, -1, -1);
    }

    private static Result refuse(long current) {
        return new Result(Decision.REFUSE, current, false, -1, -1);
    }

    private static Result written(long current, long last, long position) {
        return new Result(Decision.WRITTEN_ALREADY, current, false, last, position);
    }
}
