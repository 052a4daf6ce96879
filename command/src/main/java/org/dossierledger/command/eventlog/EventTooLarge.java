package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/** An event, or what one command would write, is larger than the store takes: nothing was written. */
public final class EventTooLarge extends Refusal {

    /** @param bytes what the store takes at most */
    public EventTooLarge(String type, long bytes) {
        super(type, bytes);
    }
}
