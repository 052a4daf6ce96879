package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/** Lodged after the limitation; it is accepted with a good reason only (Law on Complaints arts 9, 11.6). */
public final class OutOfTimeWithoutReason extends Refusal {

    OutOfTimeWithoutReason(Object limitation) {
        super(limitation);
    }
}
