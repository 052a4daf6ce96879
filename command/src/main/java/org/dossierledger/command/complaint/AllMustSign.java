package org.dossierledger.command.complaint;

import org.dossierledger.shared.Refusal;

/**
 * Accepted only once every complainant has signed and designated who speaks for them (Law on Complaints art. 11.5; Decree
 * 155/2026, art. 16.1).
 */
public final class AllMustSign extends Refusal {

    AllMustSign() {
        super();
    }
}
