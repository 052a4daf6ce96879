package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** Somebody opened a dossier with this id already. */
public final class DossierAlreadyExists extends Refusal {

    DossierAlreadyExists(Object dossierId) {
        super(dossierId);
    }
}
