package org.dossierledger.query.evidence;

/** The last sequence number of every stream met so far, in some forty bytes each. */
final class StreamSequences {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] last = new long[FIRST_CAPACITY];
    private int streams;

    /**
     * Takes the next event of a stream.
     *
     * @param high first eight bytes of the SHA-256 of the stream's name
     * @param low the eight bytes after them
     * @return the number that it should have had
     */
    long expected(long high, long low, long sequenceNumber) {
        if (streams >= last.length / 3 * 2) {
            grow();
        }
        var place = place(high, low);
        var due = empty(place) ? 0 : last[place] + 1;
        streams += empty(place) ? 1 : 0;
        put(place, high, low, sequenceNumber);
        return due;
    }

    private void put(int place, long streamHigh, long streamLow, long sequenceNumber) {
        high[place] = streamHigh;
        low[place] = streamLow;
        last[place] = sequenceNumber;
    }

    private int place(long streamHigh, long streamLow) {
        var place = (int) streamHigh & last.length - 1;
        while (!empty(place) && (high[place] != streamHigh || low[place] != streamLow)) {
            place = place + 1 & last.length - 1;
        }
        return place;
    }

    private boolean empty(int place) {
        return high[place] == 0 && low[place] == 0;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldLast = last;
        high = new long[2 * oldHigh.length];
        low = new long[high.length];
        last = new long[high.length];
        for (var each = 0; each < oldHigh.length; each++) {
            if (oldHigh[each] != 0 || oldLow[each] != 0) {
                put(place(oldHigh[each], oldLow[each]), oldHigh[each], oldLow[each], oldLast[each]);
            }
        }
    }
}
