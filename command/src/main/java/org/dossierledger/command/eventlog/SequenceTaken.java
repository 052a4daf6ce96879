package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/** Somebody else appended to the stream first, or an event with this id is stored already: nothing was written. */
public final class SequenceTaken extends Refusal {

    private final String what;

    /** @param what for the log of the program */
    public SequenceTaken(String stream, String what) {
        super(stream);
        this.what = what;
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String getMessage() {
        return what;
    }
}
