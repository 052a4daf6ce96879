package org.dossierledger.shared.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees, tiles and proofs against the definitions of RFC 6962 section 2.1, written down naively below. */
class TreeTest {

    private static final int LARGEST = 70_000;

    @Test
    void an_empty_tree_has_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(new GrowingTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** From the reference implementation of Certificate Transparency. */
    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_certificate_transparency(int size, String root) {
        var leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var tree = new GrowingTree();
        leaves.stream()
                .limit(size)
                .map(HexFormat.of()::parseHex)
                .map(MerkleHash::leaf)
                .forEach(tree::append);
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
    }

    @Property(tries = 40)
    void tiles_hold_the_tree_that_the_definition_describes(@ForAll @IntRange(max = 1200) int size) {
        var log = Log.of(size);

        var tree = new TiledTree(size, log);

        assertThat(log.tree.root()).isEqualTo(log.root(0, size));
        assertThat(tree.root()).isEqualTo(log.root(0, size));
        assertThat(GrowingTree.load(size, log).root()).isEqualTo(log.root(0, size));
    }

    @Property(tries = 60)
    void what_is_in_the_tree_is_proved_and_nothing_else(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST) int any) {
        var index = any % size;
        var log = Log.of(LARGEST);
        var tree = new TiledTree(size, log);
        var root = tree.root();
        var leaf = log.leaves.get(index);

        var proof = tree.inclusionProof(index);

        assertThat(Proofs.included(leaf, index, size, proof, root)).isTrue();
        assertThat(Proofs.included(log.leaves.get(index + 1), index, size, proof, root))
                .isFalse();
        assertThat(Proofs.included(leaf, index + 1, size, proof, root)).isFalse();
        assertThat(Proofs.included(leaf, index, size, flipped(proof), root)).isEqualTo(proof.isEmpty());
        assertThat(Proofs.included(leaf, index, size, longer(proof), root)).isFalse();
        assertThat(Proofs.included(leaf, index, size, proof, MerkleHash.empty()))
                .isFalse();
        assertThat(Proofs.included(leaf, -1, size, proof, root)).isFalse();
    }

    @Property(tries = 60)
    void a_tree_that_goes_on_from_another_is_proved_and_a_fork_is_not(
            @ForAll @IntRange(min = 2, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST) int any) {
        var old = 1 + any % (size - 1);
        var log = Log.of(LARGEST);
        var tree = new TiledTree(size, log);
        var oldRoot = new TiledTree(old, log).root();

        var proof = tree.consistencyProof(old);

        assertThat(Proofs.consistent(old, oldRoot, size, tree.root(), proof)).isTrue();
        assertThat(Proofs.consistent(old, tree.root(), size, tree.root(), proof))
                .isFalse();
        assertThat(Proofs.consistent(old, oldRoot, size, oldRoot, proof)).isFalse();
        assertThat(Proofs.consistent(old, oldRoot, size, tree.root(), flipped(proof)))
                .isFalse();
        assertThat(Proofs.consistent(old, oldRoot, size, tree.root(), longer(proof)))
                .isFalse();
        assertThat(Proofs.consistent(old, oldRoot, size, tree.root(), List.of()))
                .isFalse();
        assertThat(Proofs.consistent(size, tree.root(), old, oldRoot, proof)).isFalse();
    }

    @Test
    void every_tree_goes_on_from_the_empty_one_and_from_itself() {
        var tree = new TiledTree(300, Log.of(300));

        assertThat(tree.consistencyProof(0)).isEmpty();
        assertThat(Proofs.consistent(0, MerkleHash.empty(), 300, tree.root(), List.of()))
                .isTrue();
        assertThat(Proofs.consistent(0, tree.root(), 300, tree.root(), List.of()))
                .isFalse();
        assertThat(Proofs.consistent(300, tree.root(), 300, tree.root(), tree.consistencyProof(300)))
                .isTrue();
    }

    /** The example of the specification. */
    @Test
    void a_tree_of_70_000_has_the_tiles_that_the_specification_counts() {
        assertThat(Tile.widthAt(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tile.widthAt(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tile.widthAt(1, 0, 70_000)).isEqualTo(256);
        assertThat(Tile.widthAt(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tile.widthAt(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tile.widthAt(3, 0, 70_000)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1234067, 256, tile/0/x001/x234/067", "1, 5, 7, tile/1/005.p/7", "-1, 0, 256, tile/entries/000"})
    void a_tile_has_one_address(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).contains(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/67",
        "tile/00/067",
        "tile/0/x000/067",
        "tile/64/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/007",
        "tile/0/../000",
        "tile/-1/000",
        "tile/entries/000/",
        "tile/0/1234"
    })
    void another_spelling_is_no_address(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    private static List<byte[]> flipped(List<byte[]> proof) {
        var copy = new ArrayList<>(proof);
        if (!copy.isEmpty()) {
            var hash = copy.get(copy.size() / 2).clone();
            hash[7] ^= 1;
            copy.set(copy.size() / 2, hash);
        }
        return copy;
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        var copy = new ArrayList<>(proof);
        copy.add(MerkleHash.empty());
        return copy;
    }

    /** A log in memory. */
    private static final class Log implements TileReader {

        private static final Map<Integer, Log> MADE = new HashMap<>();

        private final List<byte[]> leaves = new ArrayList<>();
        private final GrowingTree tree = new GrowingTree();
        private final Map<String, byte[]> tiles = new HashMap<>();

        static synchronized Log of(int size) {
            return MADE.computeIfAbsent(size, Log::new);
        }

        private Log(int size) {
            for (var i = 0; i <= size; i++) {
                leaves.add(MerkleHash.leaf(("event " + i).getBytes(StandardCharsets.UTF_8)));
            }
            for (var i = 0; i < size; i++) {
                tree.append(leaves.get(i));
                if (i % 97 == 0) {
                    keep();
                }
            }
            keep();
        }

        private void keep() {
            tree.changedTiles().forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile.hashes()));
        }

        @Override
        public byte[] read(int level, long index, int width) {
            return Arrays.copyOf(tiles.get(level + "/" + index), width * MerkleHash.BYTES);
        }

        /** MTH(D[start:end]). */
        byte[] root(int start, int end) {
            if (start == end) {
                return MerkleHash.empty();
            }
            if (end - start == 1) {
                return leaves.get(start);
            }
            var middle = start + Integer.highestOneBit(end - start - 1);
            return MerkleHash.node(root(start, middle), root(middle, end));
        }
    }
}
