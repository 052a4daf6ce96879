package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A petition is not the same content as itself. */
public final class JoinedWithItself extends Refusal {

    JoinedWithItself() {
        super();
    }
}
