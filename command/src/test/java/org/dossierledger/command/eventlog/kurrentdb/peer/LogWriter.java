package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Outcome;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Refused;
import org.dossierledger.command.eventlog.kurrentdb.peer.Append.Stored;
import org.dossierledger.command.eventlog.kurrentdb.peer.AppendCheck.Decision;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** Checks and writes, one request after another. Called under the log's lock, by the log's writing thread. */
final class LogWriter {

    private final LogFile file;
    private final LogIndex index;
    private final AppendCheck check;
    private final Clock clock;

    LogWriter(LogFile file, LogIndex index, AppendCheck check, Clock clock) {
        this.file = file;
        this.index = index;
        this.check = check;
        this.clock = clock;
    }

    Outcome append(List<Append> appends) {
        var results = appends.stream().map(check::check).toList();
        if (results.stream().allMatch(result -> result.decision() == Decision.WRITTEN_ALREADY)) {
            return new Stored(
                    results.stream().map(AppendCheck.Result::writtenLast).toList(),
                    results.stream()
                            .mapToLong(AppendCheck.Result::writtenPosition)
                            .max()
                            .orElseThrow());
        }
        for (var i = 0; i < results.size(); i++) {
            if (results.get(i).decision() != Decision.WRITE) {
                return new Refused(i, results.get(i).current());
            }
        }
        return write(appends, results);
    }

    private Outcome write(List<Append> appends, List<AppendCheck.Result> results) {
        var transaction = new Transaction();
        var revisions = new ArrayList<Long>();
        for (var i = 0; i < appends.size(); i++) {
            var revision = results.get(i).current();
            for (var event : appends.get(i).events()) {
                transaction.add(Frame.Kind.EVENT, appends.get(i).stream(), ++revision, event);
            }
            revisions.add(revision);
        }
        if (transaction.isEmpty()) {
            transaction.add(Frame.Kind.EMPTY, appends.get(0).stream(), revisions.get(0), NewEvent.json("", ""));
        }
        var recreated = appends.stream().filter(this::ofDeleted).toList();
        var position = transaction.write();
        for (var i = 0; i < appends.size(); i++) {
            if (results.get(i).softDeleted()) {
                truncateBefore(appends.get(i).stream(), results.get(i).current() + 1);
            }
        }
        for (var append : recreated) {
            var original = append.stream().substring(2);
            truncateBefore(original, index.stream(original).last() + 1);
        }
        return new Stored(revisions, position);
    }

    /** New metadata brings a soft-deleted stream back, as new events do, without what was deleted. */
    private boolean ofDeleted(Append append) {
        return append.stream().startsWith("$$")
                && index.stream(append.stream().substring(2)).limits.softDeleted();
    }

    private void truncateBefore(String name, long revision) {
        var metadata = index.stream(name).limits.truncatedBefore(revision);
        single("$$" + name, index.stream("$$" + name).last() + 1, NewEvent.json("$metadata", metadata));
    }

    Outcome delete(String name, long expected, boolean hard) {
        var marker = NewEvent.json("$streamDeleted", "");
        var result = check.check(new Append(name, expected, List.of(marker)));
        if (result.decision() != Decision.WRITE) {
            return new Refused(0, result.current());
        }
        if (hard) {
            return stored(single(name, LogRecord.TOMBSTONE, marker));
        }
        var metadata = "$$" + name;
        var last = index.stream(metadata).last();
        if (result.current() < 0 && last < 0) {
            return new Refused(0, -1);
        }
        return stored(single(metadata, last + 1, NewEvent.json("$metadata", "{\"$tb\":" + Long.MAX_VALUE + "}")));
    }

    private static Stored stored(long position) {
        return new Stored(List.of(), position);
    }

    private long single(String stream, long revision, NewEvent event) {
        var transaction = new Transaction();
        transaction.add(Frame.Kind.EVENT, stream, revision, event);
        return transaction.write();
    }

    private final class Transaction {

        private record Item(Frame.Kind kind, String stream, long revision, NewEvent event) {}

        private final List<Item> items = new ArrayList<>();

        boolean isEmpty() {
            return items.isEmpty();
        }

        void add(Frame.Kind kind, String stream, long revision, NewEvent event) {
            items.add(new Item(kind, stream, revision, Objects.requireNonNull(event)));
        }

        /** Writes all in one go and answers the position of the last. */
        long write() {
            var now = clock.instant();
            var ticks = now.getEpochSecond() * 10_000_000 + now.getNano() / 100;
            var frames = new ArrayList<ByteBuffer>();
            for (var item : items) {
                frames.add(Frame.encode(
                        item.kind, frames.size() == items.size() - 1, item.stream, item.revision, ticks, item.event));
            }
            var joined = ByteBuffer.allocate(
                    frames.stream().mapToInt(ByteBuffer::limit).sum());
            frames.forEach(frame -> joined.put(frame.duplicate()));
            var position = file.end();
            var last = position;
            try {
                file.append(joined.flip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (var i = 0; i < items.size(); i++) {
                var written = Frame.decode(frames.get(i), position);
                index.add(items.get(i).kind, written);
                index.remember(written);
                last = position;
                position = written.end();
            }
            return last;
        }
    }
}
