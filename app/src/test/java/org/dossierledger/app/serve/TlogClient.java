package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Somebody outside who knows nothing but an address, c2sp.org/tlog-tiles and RFC 6962, and none of our code. */
final class TlogClient {

    private static final int WIDTH = 256;

    private final RunningServer server;

    TlogClient(RunningServer server) {
        this.server = server;
    }

    /** What the log says of itself. */
    record Head(long size, String root) {}

    Head head() {
        var lines = new String(get(null, "checkpoint").body()).split("\n");
        return new Head(Long.parseLong(lines[1]), lines[2]);
    }

    HttpResponse<byte[]> get(String user, String path) {
        return server.bytes(server.as(user, "/tlog/" + path).GET());
    }

    /** All hashes of a level in a tree of this size, full tiles and the partial one. */
    List<byte[]> level(int level, long size) {
        var nodes = size >> 8 * level;
        var hashes = new ArrayList<byte[]>();
        for (var index = 0L; index * WIDTH < nodes; index++) {
            var tile = get(null, path(String.valueOf(level), index, nodes)).body();
            for (var at = 0; at < tile.length; at += 32) {
                hashes.add(Arrays.copyOfRange(tile, at, at + 32));
            }
        }
        assertThat(hashes).hasSize((int) nodes);
        return hashes;
    }

    /** The records themselves. */
    List<byte[]> entries(String user, long size) {
        var entries = new ArrayList<byte[]>();
        for (var index = 0L; index * WIDTH < size; index++) {
            var bundle = ByteBuffer.wrap(get(user, path("entries", index, size)).body());
            while (bundle.hasRemaining()) {
                var entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                entries.add(entry);
            }
        }
        return entries;
    }

    private static String path(String level, long index, long nodes) {
        var width = Math.min(WIDTH, nodes - index * WIDTH);
        assertThat(index).isLessThan(1000);
        return "tile/%s/%03d".formatted(level, index) + (width < WIDTH ? ".p/" + width : "");
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    /** MTH of RFC 6962, section 2.1, over hashes of leaves. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
