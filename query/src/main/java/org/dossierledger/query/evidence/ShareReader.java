package org.dossierledger.query.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;

/** Reads a share of the log and all that was sealed about it, and compares what can be compared without the rest. */
final class ShareReader {

    private final KnownKeys keys;
    private final DocumentFiles documents;
    private final Set<String> read;
    private final long sealed;

    /**
     * @param documents null where they are not
     * @param sealed how many events the newest checkpoint is about
     */
    ShareReader(KnownKeys keys, Function<String, Path> documents, long sealed) {
        this.keys = keys;
        this.documents = documents == null ? null : new DocumentFiles(documents);
        this.sealed = sealed;
        this.read = documents == null ? Set.of() : DocumentFiles.TYPES;
    }

    /** The events alone, up to the first that is missing. */
    Share events(Connection connection, long first, int size) throws SQLException {
        return new Reading(connection, first, size, StoredParts.read(connection, first, first + size)).share();
    }

    Share all(Connection connection, long first, int size) throws SQLException {
        var stored = StoredParts.read(connection, first, first + size);
        var reading = new Reading(connection, first, size, stored);
        reading.check = new PartCheck(stored, reading.share, sealed);
        var share = reading.share();
        var range = "where size > " + first + " and size <= " + (first + share.count) + " order by size, number";
        SignedHead.read(connection, keys, range, share.heads::add);
        cosignatures(connection, share);
        return share;
    }

    private void cosignatures(Connection connection, Share share) throws SQLException {
        try (var query = connection.prepareStatement("""
                select c.size, left(line, 70000), left(note, 70000) from log.cosignature c
                left join log.checkpoint using (size) where c.size > ? and c.size <= ?""")) {
            query.setLong(1, share.first);
            query.setLong(2, share.first + share.count);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var size = rows.getLong(1);
                    var note = rows.getString(3);
                    var text = note == null || note.lastIndexOf("\n\n") < 0
                            ? ""
                            : note.substring(0, note.lastIndexOf("\n\n") + 1);
                    if (note == null) {
                        share.differences.add(
                                Difference.beside(DifferenceKind.missingCheckpoint, size, "cosigned", size));
                    } else if (!keys.mayCosign(String.valueOf(rows.getString(2)), text)) {
                        share.differences.add(
                                Difference.beside(DifferenceKind.alteredCosignature, size, "cosignature", size));
                    }
                }
            }
        }
    }

    /** One pass over the rows of one share; of several rows with one index the one that was sealed counts. */
    private final class Reading {

        private final Connection connection;
        private final StoredParts stored;
        private final Share share;
        private PartCheck check;
        private LogRow last;
        private boolean gap;

        Reading(Connection connection, long first, int size, StoredParts stored) {
            this.connection = connection;
            this.stored = stored;
            this.share = new Share(first, size);
        }

        Share share() throws SQLException {
            var copy = new LogCopy(connection, read);
            var odd = new OddRows(connection);
            while (next() <= share.first + share.size) {
                gap = false;
                copy.between(next() - 1, share.first + share.size, this::take);
                if (next() > share.first + share.size) {
                    break;
                }
                var rows = odd.at(next());
                if (rows.isEmpty()) {
                    break;
                }
                gap = false;
                rows.forEach(this::take);
            }
            place();
            if (check != null) {
                check.end();
            }
            return share;
        }

        /** The index that is due, when what was taken last is put in its place. */
        private long next() {
            return share.first + share.count + 1 + (last == null ? 0 : 1);
        }

        private void take(LogRow row) {
            if (gap) {
                return;
            }
            if (last != null && row.globalIndex() == last.globalIndex()) {
                second(row);
            } else if (row.globalIndex() == next()) {
                place();
                last = row;
            } else {
                gap = true;
            }
        }

        private void second(LogRow row) {
            var leaf = stored.tileLeaf(row.globalIndex() - 1);
            var meant = leaf != null && row.hasLeaf(leaf) && !last.hasLeaf(leaf) ? row : last;
            var other = meant == row ? last : row;
            share.differences.add(Difference.of(
                    DifferenceKind.inserted,
                    row.globalIndex(),
                    other.event().eventId(),
                    other.event().stream(),
                    "twice",
                    meant.event().eventId()));
            last = meant;
        }

        private void place() {
            if (last == null) {
                return;
            }
            var record = last.record();
            var leafHash = LogRow.leafHash(record);
            share.add(last, leafHash);
            if (check != null) {
                check.add(record, leafHash);
                beside(last, record);
            }
            last = null;
        }

        private void beside(LogRow row, byte[] record) {
            if (record == null) {
                share.differences.add(Difference.of(
                        DifferenceKind.alteredRecord,
                        row.globalIndex(),
                        row.event().eventId(),
                        row.event().stream(),
                        "notSealable"));
            }
            if (row.payload() != null) {
                documents.difference(row).ifPresent(share.differences::add);
            }
        }
    }
}
