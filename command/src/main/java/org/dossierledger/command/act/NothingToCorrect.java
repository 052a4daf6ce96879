package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;

/** The dossier has no such event, or the event has no such field. */
public final class NothingToCorrect extends Refusal {

    public NothingToCorrect(Object event, Object field) {
        super(event, field);
    }
}
