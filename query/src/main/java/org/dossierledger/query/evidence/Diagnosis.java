package org.dossierledger.query.evidence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.dossierledger.query.evidence.Anchors.Anchor;
import org.dossierledger.shared.tlog.GrowingTree;

/**
 * Finds the first event that is not the one that was sealed. What was sealed stands twice beside the events, as hashes in
 * the tiles and as records in the bundles; whichever leads to the signed root is believed. When both were changed too,
 * the word of two out of three counts, where they still differ.
 */
final class Diagnosis {

    private final Snapshot snapshot;
    private final ShareReader reader;
    private final int shareSize;

    Diagnosis(Snapshot snapshot, ShareReader reader, int shareSize) {
        this.snapshot = snapshot;
        this.reader = reader;
        this.shareSize = shareSize;
    }

    /** @param leafHash what was sealed at that place; null when that is lost */
    @SuppressWarnings("ArrayRecordComponent")
    record Place(long globalIndex, byte[] leafHash) {}

    /**
     * @param reached how many events are proved to be those that were signed
     * @param signed the root that is not reached; null when nobody signed what the tiles say
     * @param upTo how many events to look at
     */
    Optional<Place> first(long reached, Anchor signed, long upTo) throws SQLException {
        var search = new Search(reached, signed, upTo);
        snapshot.inOrder(upTo, shareSize, reader::events, search::take);
        return Optional.ofNullable(search.result());
    }

    /** One source of what was sealed: does it lead to the root, and where does it first differ from the events? */
    private static final class Source {
        private final GrowingTree tree = new GrowingTree();
        private boolean whole = true;
        private Place difference;

        void take(long leaf, byte[] sealed, byte[] actual, boolean proved) {
            var meant = proved ? actual : sealed;
            whole = whole && meant != null;
            if (whole) {
                tree.append(meant);
            }
            if (!proved && difference == null && sealed != null && !Arrays.equals(sealed, actual)) {
                difference = new Place(leaf + 1, sealed);
            }
        }

        boolean leadsTo(Anchor signed) {
            return whole && tree.size() == signed.size() && Arrays.equals(tree.root(), signed.root());
        }
    }

    private final class Search {
        private final long reached;
        private final Anchor signed;
        private final long upTo;
        private final Source tiles = new Source();
        private final Source records = new Source();
        private Place voted;
        private boolean holed;

        Search(long reached, Anchor signed, long upTo) {
            this.reached = reached;
            this.signed = signed;
            this.upTo = upTo;
        }

        /** Ends where neither events nor anything that was sealed is left. */
        boolean take(Share share) throws SQLException {
            var stored = StoredParts.read(snapshot.connection(), share.first, share.first + share.size);
            for (var place = 0; place < share.size; place++) {
                var leaf = share.first + place;
                holed = holed || place >= share.count;
                var actual = holed ? null : share.leafHash(place);
                var tile = stored.tileLeaf(leaf);
                var bytes = stored.record(leaf);
                var record = bytes == null ? null : LogRow.leafHash(bytes);
                if (actual == null && tile == null && record == null) {
                    vote(leaf, null, null, null);
                    return false;
                }
                tiles.take(leaf, tile, actual, leaf < reached);
                records.take(leaf, record, actual, leaf < reached);
                if (leaf >= reached) {
                    vote(leaf, actual, tile, record);
                }
            }
            return true;
        }

        private void vote(long leaf, byte[] actual, byte[] tile, byte[] record) {
            var confirmed = actual != null && (Arrays.equals(actual, tile) || Arrays.equals(actual, record));
            // Nobody signed: then one word against that of the event is not enough.
            var unknown =
                    actual != null && (signed == null ? !Arrays.equals(tile, record) : tile == null && record == null);
            if (voted == null && !confirmed && !unknown && leaf < upTo) {
                voted = new Place(leaf + 1, tile == null ? record : tile);
            }
        }

        Place result() {
            if (signed != null && tiles.leadsTo(signed)) {
                return tiles.difference;
            }
            return signed != null && records.leadsTo(signed) ? records.difference : voted;
        }
    }
}
