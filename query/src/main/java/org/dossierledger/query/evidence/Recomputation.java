package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.dossierledger.query.evidence.Anchors.Anchor;
import org.dossierledger.shared.evidence.GrowingHeads;
import org.dossierledger.shared.tlog.GrowingTree;

/** Goes through the log once, in its order: the tree, every signed root on the way, every stream's numbers. */
final class Recomputation {

    private final GrowingTree tree = new GrowingTree();
    private final GrowingHeads streams = new GrowingHeads();
    private final Findings findings;
    private final Anchors anchors;
    private final HeadNumbers numbers;
    private final UpperTiles upper;
    private final HeadCommitments commitments;
    private final LongConsumer progress;
    private final long sealed;
    private long beyond;

    /** @param sealed how many events the newest checkpoint is about */
    Recomputation(Connection connection, Findings findings, List<Anchor> saved, long sealed, LongConsumer progress)
            throws SQLException {
        this.findings = findings;
        this.anchors = new Anchors(saved);
        if (anchors.nextSaved() == 0) {
            anchors.compareSaved(tree.root()); // kept from before there was any event
        }
        this.numbers = new HeadNumbers(connection, findings);
        this.commitments = new HeadCommitments(connection, findings);
        this.upper = new UpperTiles(connection, findings, sealed);
        this.progress = progress;
        this.sealed = sealed;
    }

    Anchors anchors() {
        return anchors;
    }

    /** How many events there are without a hole. */
    long size() {
        return tree.size();
    }

    /** How many events the lowest tiles are about, when that is more than the newest checkpoint says; else 0. */
    long beyond() {
        return beyond;
    }

    long checkpoints() {
        return numbers.checked();
    }

    /** @return whether to go on: after a hole nothing can be said */
    boolean take(Share share) throws SQLException {
        share.differences.forEach(findings::add);
        var heads = share.heads.iterator();
        var head = heads.hasNext() ? heads.next() : null;
        for (var place = 0; place < share.count; place++) {
            sequence(share, place);
            tree.append(share.leafHash(place));
            var size = tree.size();
            if (size == commitments.next()) {
                commitments.check(streams);
            }
            if (size == anchors.nextSaved()) {
                anchors.compareSaved(tree.root());
            }
            for (; head != null && head.size() == size; head = heads.hasNext() ? heads.next() : null) {
                numbers.check(head);
                if (head.holds()) {
                    anchors.compare(new Anchor(size, head.judged().checkpoint().rootHash(), null), tree.root());
                }
            }
            if (size == sealed) {
                upper.take(tree.changedTiles(), size);
            }
        }
        upper.take(tree.changedTiles(), 0);
        beyond = Math.max(beyond, share.beyond > sealed ? share.beyond : 0);
        progress.accept(tree.size());
        return !share.ends();
    }

    private void sequence(Share share, int place) {
        var found = share.sequences[place];
        var due = streams.add(share.streamKey(place), found) + 1;
        if (due != found) {
            var index = share.first + place + 1;
            findings.add(Difference.beside(DifferenceKind.sequenceGap, index, "sequence", found, due));
        }
    }

    /** Checkpoints about more events than there are: the first that holds ends the search. */
    void beyondTheEnd(Connection connection, KnownKeys keys) throws SQLException {
        var where = "where size > " + tree.size() + " order by size, number";
        SignedHead.read(connection, keys, where, head -> {
            numbers.check(head);
            if (head.holds()) {
                anchors.beyond(
                        new Anchor(head.size(), head.judged().checkpoint().rootHash(), null));
            }
            return !head.holds();
        });
        anchors.endOfLog();
        if (beyond == 0) {
            upper.longer().ifPresent(findings::add);
        }
    }
}
