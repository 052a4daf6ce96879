package org.dossierledger.command.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogReader;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.GrowingTree;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.Tile;

/**
 * Continues the Merkle tree over the event log and signs its head. Tiles, records and checkpoint become durable in one
 * transaction; several instances take turns. Nothing is signed that does not continue what was signed before: the tree
 * is taken up from its stored tiles and must lead to the last checkpoint, in the database and in the file beside it; where
 * the file is ahead, because an older backup of the database was restored, its log must lead to the file's.
 */
public final class Sealer {

    /** Some ten megabytes of records; one checkpoint for each when there is much to catch up. */
    private static final int BATCH = 20_000;

    private final DataSource database;
    private final EventLogReader log;
    private final Supplier<LogKeys> keys;
    private final KeptCheckpoint kept;
    private GrowingTree tree;
    private long keptSize;
    /** The kept checkpoint, when it is of more events than the database has sealed. */
    private SignedNote ahead;
    /** The kept checkpoint that the log does not lead to: found out at some cost, and for good. */
    private String otherHistory;

    /** @param keys asked for each time, so that a changed key is taken up */
    public Sealer(DataSource database, Supplier<LogKeys> keys, KeptCheckpoint kept) {
        this.database = database;
        this.log = new EventLogReader(database);
        this.keys = keys;
        this.kept = kept;
    }

    /**
     * Seals everything that is in the log now, unless another instance is at it.
     *
     * @return how many events are sealed
     * @throws SealingHalted when the log does not continue what was signed: nothing was signed
     */
    public synchronized long seal() {
        var head = log.head();
        var sealed = 0L;
        var before = -1L;
        while (sealed < head && sealed > before || before < 0) {
            before = sealed;
            sealed = round(head);
        }
        return sealed;
    }

    private long round(long head) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = round(connection, head);
                if (done.signed == null) {
                    connection.rollback();
                } else {
                    connection.commit();
                    keep(done.size, done.signed);
                }
                return done.size;
            } catch (SQLException | RuntimeException | Error e) {
                tree = null;
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** @param signed null when there was nothing to do */
    private record Done(long size, SignedNote signed) {}

    private Done round(Connection connection, long head) throws SQLException {
        var stored = new SealedTree(connection);
        if (!stored.lock()) {
            tree = null;
            return new Done(stored.head().map(SealedTree.Head::size).orElse(0L), null);
        }
        var last = stored.head().orElse(new SealedTree.Head(0, 0, null));
        if (head < last.size()) {
            throw new SealingHalted("truncated", last.size());
        }
        takeUp(stored, last);
        if (ahead != null) {
            return takeBack(stored, last, head);
        }
        if (head == last.size()) {
            if (keptSize < last.size()) {
                keep(last.size(), last.signed()); // it could not be written when it was signed
            }
            return new Done(last.size(), null);
        }
        var upTo = Math.min(head, last.size() + BATCH);
        grow(stored, upTo);
        var signing = keys.get();
        if (last.size() > 0
                && !signing.origin().equals(Checkpoint.of(last.signed()).origin())) {
            throw new SealingHalted("otherOrigin", last.size());
        }
        var note = signing.sign(new Checkpoint(signing.origin(), upTo, tree.root()));
        stored.sign(last.number() + 1, upTo, note);
        return new Done(upTo, note);
    }

    /**
     * The database is older than what was published, and its log has been caught up: what the log says now must lead to the
     * checkpoint that was kept. Then that one stands again where it stood. Nothing is signed, and all is one transaction.
     */
    private Done takeBack(SealedTree stored, SealedTree.Head last, long head) throws SQLException {
        var outside = Checkpoint.of(ahead);
        if (head < outside.size()) {
            throw new SealingHalted("restored", outside.size());
        }
        if (ahead.toString().equals(otherHistory)) {
            throw new SealingHalted("forked", outside.size());
        }
        refuseUnlessOurs(ahead, outside.size());
        if (!keys.get().origin().equals(outside.origin())) {
            throw new SealingHalted("otherOrigin", outside.size());
        }
        while (tree.size() < outside.size()) {
            grow(stored, Math.min(outside.size(), tree.size() + BATCH));
        }
        if (!Arrays.equals(tree.root(), outside.rootHash())) {
            otherHistory = ahead.toString();
            throw new SealingHalted("forked", outside.size());
        }
        stored.sign(last.number() + 1, outside.size(), ahead);
        var note = ahead;
        ahead = null;
        return new Done(outside.size(), note);
    }

    /** With tiles and records, as far as they have come. */
    private void grow(SealedTree stored, long upTo) throws SQLException {
        var bundles = new EntryBundles(tree.size(), edge(stored, tree.size()));
        log.between(tree.size(), upTo, event -> {
            if (event.globalIndex() != tree.size() + 1) {
                throw new SealingHalted("removed", tree.size() + 1);
            }
            var record = EventRecord.of(event).bytes();
            tree.append(MerkleHash.leaf(record));
            bundles.add(record);
        });
        if (tree.size() != upTo) {
            throw new SealingHalted("removed", tree.size() + 1);
        }
        stored.write(tree.changedTiles(), bundles.changed());
    }

    private void keep(long size, SignedNote checkpoint) {
        kept.write(checkpoint);
        keptSize = size;
    }

    private static byte[] edge(SealedTree stored, long size) throws SQLException {
        return size % Tile.WIDTH == 0 ? new byte[0] : stored.entries(size / Tile.WIDTH);
    }

    /** The tree in memory, or the stored one when somebody else continued it or nothing is in memory yet. */
    private void takeUp(SealedTree stored, SealedTree.Head last) {
        try {
            if (tree != null
                    && tree.size() == last.size()
                    && (last.size() == 0
                            || Arrays.equals(Checkpoint.of(last.signed()).rootHash(), tree.root()))) {
                return;
            }
            var taken = GrowingTree.load(last.size(), stored);
            if (last.size() > 0) {
                refuseUnlessSigned(last.signed(), taken);
            }
            compareWithKept(last.size(), taken, stored);
            tree = taken;
        } catch (EvidenceMalformed e) {
            throw new SealingHalted("alteredTile", last.size());
        }
    }

    private void refuseUnlessSigned(SignedNote note, GrowingTree taken) {
        refuseUnlessOurs(note, taken.size());
        if (!Arrays.equals(Checkpoint.of(note).rootHash(), taken.root())) {
            throw new SealingHalted("forked", taken.size());
        }
    }

    private void refuseUnlessOurs(SignedNote note, long size) {
        var known = keys.get().verifiers();
        if (note.signatures().stream()
                .noneMatch(each -> known.stream().anyMatch(key -> key.verifies(note.text(), each)))) {
            throw new SealingHalted("keyUnknown", size);
        }
    }

    private void compareWithKept(long size, GrowingTree taken, SealedTree stored) {
        ahead = null;
        keptSize = 0;
        var note = kept(size);
        if (note == null) {
            return;
        }
        var outside = Checkpoint.of(note);
        keptSize = outside.size();
        if (outside.size() > size) {
            ahead = note;
            return;
        }
        var root = outside.size() == size
                ? taken.root()
                : GrowingTree.load(outside.size(), stored).root();
        if (!Arrays.equals(root, outside.rootHash())) {
            throw new SealingHalted("forked", outside.size());
        }
    }

    /** Null when there is none. */
    private SignedNote kept(long size) {
        try {
            var note = kept.read();
            note.ifPresent(Checkpoint::of);
            return note.orElse(null);
        } catch (EvidenceMalformed e) {
            throw new SealingHalted("keptUnreadable", size);
        }
    }
}
