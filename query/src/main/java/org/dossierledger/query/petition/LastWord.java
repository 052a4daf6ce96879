package org.dossierledger.query.petition;

/** A value of which the act that was recorded last has the last word, whenever it is claimed to have happened. */
final class LastWord<T> {

    private T value;
    private long sequence = -1;

    /** @param said null when the act says nothing of it */
    void said(T said, long bySequence) {
        if (said != null && bySequence > sequence) {
            value = said;
            sequence = bySequence;
        }
    }

    /** Null as long as nobody has said anything. */
    T value() {
        return value;
    }
}
