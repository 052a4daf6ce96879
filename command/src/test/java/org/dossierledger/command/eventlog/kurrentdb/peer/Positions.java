package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.Arrays;

/** A growing, ascending list of log positions. */
final class Positions {

    private long[] values = new long[8];
    private int size;

    void add(long position) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = position;
    }

    void forget(int index) {
        values[index] = -1;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return values[index];
    }

    long[] range(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    /** Index of the first position that is at least the given one. */
    int from(long position) {
        var found = Arrays.binarySearch(values, 0, size, position);
        return found >= 0 ? found : -found - 1;
    }

    boolean contains(long position) {
        return Arrays.binarySearch(values, 0, size, position) >= 0;
    }
}
