package org.dossierledger.command.petition;

import java.util.Collection;
import org.dossierledger.shared.event.Irregularity;

/** @param workingDays 0 when not late, or late by less than a day */
public record Lateness(boolean late, int workingDays) {

    static final Lateness NONE = new Lateness(false, 0);

    public void flag(Collection<Irregularity> flags) {
        if (late) {
            flags.add(Irregularity.DONE_LATE);
        }
    }
}
