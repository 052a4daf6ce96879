package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** A second complaint needs a decision, or a period that has run out (Law on Complaints art. 33). */
public final class SecondComplaintTooEarly extends Refusal {

    SecondComplaintTooEarly() {
        super();
    }
}
