package org.dossierledger.command.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a row stood in the file before, by its hash. Eight bytes a row, doubled as they come: two million rows take
 * 32 MB. Rows that really repeat are few and counted beside.
 */
final class SeenRows {

    private long[] slots = new long[1 << 16];
    private int size;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** 0 for the first time. */
    int timesBefore(long hash) {
        var key = hash == 0 ? 1 : hash;
        if (add(slots, key)) {
            if (++size > slots.length / 2) {
                grow();
            }
            return 0;
        }
        return repeated.merge(key, 1, Integer::sum);
    }

    private static boolean add(long[] into, long key) {
        var at = (int) (key ^ key >>> 32) & into.length - 1;
        while (into[at] != 0) {
            if (into[at] == key) {
                return false;
            }
            at = at + 1 & into.length - 1;
        }
        into[at] = key;
        return true;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(key -> key != 0).forEach(key -> add(larger, key));
        slots = larger;
    }
}
