package org.dossierledger.command.denunciation;

import org.dossierledger.shared.Refusal;

/**
 * A denunciation ends by withdrawal only when everybody has withdrawn everything and nothing asks to go on with it: signs
 * of a violation, pressure, slander (Law on Denunciations 2018 art. 33.3; Decree 156/2026 art. 1).
 */
public final class MustGoOn extends Refusal {

    MustGoOn() {
        super();
    }
}
