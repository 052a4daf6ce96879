package org.dossierledger.command.sealing;

import org.dossierledger.shared.Refusal;

/** A line of the journal of erasures cannot be read: nothing is opened before somebody has looked. */
public final class ErasuresUnreadable extends Refusal {

    public ErasuresUnreadable(Object file, int line) {
        super(file, line);
    }
}
