package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A denunciation without a name, or under a false one, is not handled as one (Law on Denunciations art. 25). */
public final class AnonymousIsNoDenunciation extends Refusal {

    public AnonymousIsNoDenunciation() {
        super();
    }
}
