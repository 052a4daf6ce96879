package org.dossierledger.shared.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of stream heads against its definition in docs/proofs.md, written down naively below. */
class StreamHeadsTest {

    @Test
    void no_streams_are_zeros_and_a_single_one_is_its_leaf() {
        assertThat(new GrowingHeads().root()).containsOnly(0).hasSize(32);
        assertThat(heads(Map.of("a", 7L)).root())
                .isEqualTo(MerkleHash.leaf(("dossierledger.org/stream-head@v1\n"
                                + "key ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\nlast 7\n")
                        .getBytes(StandardCharsets.US_ASCII)));
    }

    @Property(tries = 60)
    void a_root_is_what_the_definition_says_however_it_came_about(
            @ForAll @IntRange(max = 3000) int events, @ForAll long seed) {
        var log = Log.of(events, seed);

        assertThat(heads(log.last).root()).isEqualTo(log.root());
        assertThat(log.growing.root()).isEqualTo(log.root());
        assertThat(log.growing.streams()).isEqualTo(log.last.size());
        assertThat(Log.top(log.buckets()).root()).isEqualTo(log.root());
    }

    @Property(tries = 30)
    void each_head_is_proved_and_no_other(@ForAll @IntRange(min = 1, max = 2000) int events, @ForAll long seed) {
        var log = Log.of(events, seed);
        var root = log.root();
        var all = heads(log.last);
        var buckets = log.buckets();
        var top = Log.top(buckets);

        log.last.forEach((stream, last) -> {
            var path = all.path(StreamHead.keyOf(stream), 0);
            assertThat(new StreamProof(stream, last, path).leadsTo(root)).isTrue();
            assertThat(new StreamProof(stream, last - 1, path).leadsTo(root)).isFalse();
            assertThat(new StreamProof(stream, last + 1, path).leadsTo(root)).isFalse();
            assertThat(new StreamProof(stream + "x", last, path).leadsTo(root)).isFalse();
            assertThat(new StreamProof(stream, last, altered(path, seed)).leadsTo(root))
                    .isFalse();
            assertThat(Log.path(stream, buckets, top))
                    .usingRecursiveComparison()
                    .isEqualTo(path);
        });
    }

    @Property(tries = 20)
    void the_same_proof_never_holds_for_the_heads_of_another_time(@ForAll long seed) {
        var log = Log.of(400, seed);
        var stream = log.last.keySet().iterator().next();
        var proof =
                new StreamProof(stream, log.last.get(stream), heads(log.last).path(StreamHead.keyOf(stream), 0));
        var before = log.root();

        log.add(stream);

        assertThat(proof.leadsTo(before)).isTrue();
        assertThat(proof.leadsTo(log.root())).isFalse();
    }

    @Test
    void a_stream_that_is_not_there_has_no_proof() {
        assertThatThrownBy(() -> heads(Map.of("a", 1L)).path(StreamHead.keyOf("b"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_there_before_is_told_to_whoever_looks_for_gaps() {
        var heads = new GrowingHeads();

        assertThat(heads.add("a", 0)).isEqualTo(-1);
        assertThat(heads.add("a", 1)).isZero();
        assertThat(heads.add("b", 0)).isEqualTo(-1);
        assertThat(heads.add("a", 5)).isEqualTo(1);
    }

    @Test
    void a_proof_is_written_and_read_alike() {
        var proof = new StreamProof("exports:đơn 1", 3, List.of(MerkleHash.empty(), MerkleHash.sha256(new byte[1])));

        var file = proof.toString();

        assertThat(file)
                .startsWith("dossierledger.org/stream-proof@v1\nstream exports%3A%C4%91%C6%A1n%201\nlast 3\n")
                .endsWith("=\n");
        assertThat(StreamProof.parse(file)).usingRecursiveComparison().isEqualTo(proof);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "dossierledger.org/stream-proof@v1\nstream a\nlast 1",
                "dossierledger.org/stream-proof@v1\nstream a\nlast 01\n",
                "dossierledger.org/stream-proof@v1\nstream a\nlast -1\n",
                "dossierledger.org/stream-proof@v1\nstream a b\nlast 1\n",
                "dossierledger.org/stream-proof@v1\nstream a%\nlast 1\n",
                "dossierledger.org/stream-proof@v1\nstream %61\nlast 1\n",
                "dossierledger.org/stream-proof@v1\nstream a\nlast 1\nAAAA\n",
                "dossierledger.org/stream-proof@v2\nstream a\nlast 1\n"
            })
    void what_is_no_proof_is_refused(String file) {
        assertThatThrownBy(() -> StreamProof.parse(file)).isInstanceOf(EvidenceMalformed.class);
    }

    private static List<byte[]> altered(List<byte[]> path, long seed) {
        if (path.isEmpty()) {
            return List.of(new byte[MerkleHash.BYTES]);
        }
        var altered = new ArrayList<>(path);
        var place = (int) Math.floorMod(seed, (long) path.size());
        var hash = path.get(place).clone();
        hash[(int) Math.floorMod(seed, 32L)] ^= 1;
        altered.set(place, hash);
        return altered;
    }

    private static StreamHeads heads(Map<String, Long> last) {
        return StreamHeads.of(last.entrySet().stream()
                .map(each -> StreamHead.of(each.getKey(), each.getValue()))
                .toList());
    }

    /** Events of random streams, few of them or many. */
    private static final class Log {
        private final Map<String, Long> last = new HashMap<>();
        private final GrowingHeads growing = new GrowingHeads();

        static Log of(int events, long seed) {
            var log = new Log();
            var random = new Random(seed);
            var streams = 1 + random.nextInt(Math.max(1, events));
            for (var i = 0; i < events; i++) {
                log.add("stream-" + random.nextInt(streams));
                if (random.nextInt(200) == 0) {
                    assertThat(log.growing.root()).isEqualTo(log.root()); // a root on the way changes nothing later
                }
            }
            return log;
        }

        void add(String stream) {
            growing.add(stream, last.merge(stream, 0L, (before, none) -> before + 1));
        }

        static HeadBuckets top(Map<Integer, StreamHeads> buckets) {
            var top = new HeadBuckets();
            buckets.forEach((bucket, heads) -> top.put(bucket, heads.size(), heads.hash(HeadBuckets.BITS)));
            return top;
        }

        /** By the first sixteen bits, as they are stored. */
        Map<Integer, StreamHeads> buckets() {
            var buckets = new HashMap<Integer, StreamHeads>();
            last.forEach((stream, number) -> {
                var key = StreamHead.keyOf(stream);
                buckets.computeIfAbsent(HeadBuckets.of(key), none -> new StreamHeads())
                        .put(key, number);
            });
            return buckets;
        }

        static List<byte[]> path(String stream, Map<Integer, StreamHeads> buckets, HeadBuckets top) {
            var key = StreamHead.keyOf(stream);
            var bucket = HeadBuckets.of(key);
            var path = new ArrayList<>(top.path(bucket));
            path.addAll(buckets.get(bucket).path(key, HeadBuckets.BITS));
            return path;
        }

        byte[] root() {
            return naive(
                    last.entrySet().stream()
                            .map(each -> StreamHead.of(each.getKey(), each.getValue()))
                            .toList(),
                    0);
        }

        private static byte[] naive(List<StreamHead> heads, int depth) {
            if (heads.size() < 2) {
                return heads.isEmpty() ? new byte[32] : heads.get(0).leafHash();
            }
            var left = heads.stream().filter(head -> bit(head, depth) == '0').toList();
            var right = heads.stream().filter(head -> bit(head, depth) == '1').toList();
            return MerkleHash.node(naive(left, depth + 1), naive(right, depth + 1));
        }

        private static char bit(StreamHead head, int depth) {
            var nibble = HexFormat.of().formatHex(head.key()).charAt(depth / 4);
            var bits = "000" + Integer.toBinaryString(Character.digit(nibble, 16));
            return bits.charAt(bits.length() - 4 + depth % 4);
        }
    }
}
