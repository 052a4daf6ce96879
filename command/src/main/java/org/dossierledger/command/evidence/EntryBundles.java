package org.dossierledger.command.evidence;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dossierledger.shared.tlog.Tile;

/** Records of events in bundles of 256, each with its length before it in two bytes (c2sp.org/tlog-tiles). */
final class EntryBundles {

    private static final int BYTE = 8;
    private static final int MOST_BYTES = 0xffff;

    private final Map<Long, byte[]> bundles = new LinkedHashMap<>();
    private final ByteArrayOutputStream edge = new ByteArrayOutputStream();
    private long size;

    /** @param edge what the bundle at the right edge holds already */
    EntryBundles(long size, byte[] edge) {
        this.size = size;
        this.edge.writeBytes(edge);
    }

    void add(byte[] record) {
        if (record.length > MOST_BYTES) {
            throw new IllegalArgumentException("a record of " + record.length + " bytes");
        }
        edge.write(record.length >>> BYTE);
        edge.write(record.length);
        edge.writeBytes(record);
        if (++size % Tile.WIDTH == 0) {
            bundles.put(size / Tile.WIDTH - 1, edge.toByteArray());
            edge.reset();
        }
    }

    /** Those that have changed, by index. */
    Map<Long, byte[]> changed() {
        if (edge.size() > 0) {
            bundles.put(size / Tile.WIDTH, edge.toByteArray());
        }
        return bundles;
    }
}
