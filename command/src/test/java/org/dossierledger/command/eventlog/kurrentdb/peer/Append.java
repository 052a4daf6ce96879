package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.List;
import org.dossierledger.command.eventlog.kurrentdb.peer.LogRecord.NewEvent;

/** The events that one request means for one stream. */
record Append(String stream, long expected, List<NewEvent> events) {

    /** What became of a request. */
    sealed interface Outcome {}

    /** Stored now, or found stored already; one last revision for each stream, the last event's position. */
    record Stored(List<Long> revisions, long position) implements Outcome {}

    /** Nothing was stored: the stream of this index is at another revision, or tombstoned. */
    record Refused(int index, long actual) implements Outcome {

        boolean tombstoned() {
            return actual == LogRecord.TOMBSTONE;
        }
    }
}
