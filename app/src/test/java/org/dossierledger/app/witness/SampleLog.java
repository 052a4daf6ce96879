package org.dossierledger.app.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.GrowingTree;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.TiledTree;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/** A log of its own in memory, signed by one key or by two. */
final class SampleLog {

    private final String origin;
    private final List<SigningKey> keys = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();

    SampleLog(String origin) {
        this.origin = origin;
        keys.add(SigningKey.generate(origin, Kind.LOG));
    }

    /** Another history under the same key. */
    SampleLog another() {
        var other = new SampleLog(origin);
        other.keys.clear();
        other.keys.addAll(keys);
        other.leaves.addAll(leaves);
        return other;
    }

    SampleLog with(int more, String what) {
        for (var i = 0; i < more; i++) {
            leaves.add(MerkleHash.leaf((what + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    SigningKey key() {
        return keys.get(keys.size() - 1);
    }

    /** A second key signs beside the first. */
    SigningKey rotate() {
        keys.add(SigningKey.generate(origin, Kind.LOG));
        return key();
    }

    void retire() {
        keys.remove(0);
    }

    Checkpoint head() {
        return new Checkpoint(origin, leaves.size(), tree().root());
    }

    SignedNote checkpoint() {
        var text = head().text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /** The newest checkpoint, continuing an older one. */
    AddCheckpoint continuing(long oldSize) {
        return new AddCheckpoint(oldSize, tree().consistencyProof(oldSize), checkpoint());
    }

    private TiledTree tree() {
        var growing = new GrowingTree();
        Map<String, byte[]> tiles = new HashMap<>();
        leaves.forEach(growing::append);
        growing.changedTiles().forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile.hashes()));
        return new TiledTree(
                leaves.size(),
                (level, index, width) -> Arrays.copyOf(tiles.get(level + "/" + index), width * MerkleHash.BYTES));
    }
}
