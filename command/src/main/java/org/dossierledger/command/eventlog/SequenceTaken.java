package org.dossierledger.command.eventlog;

/** Somebody else appended to the stream first, or an event with this id is stored already: nothing was written. */
public final class SequenceTaken extends RuntimeException {

    SequenceTaken(String what) {
        super(what, null, false, false);
    }
}
