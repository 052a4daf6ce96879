package org.dossierledger.app.trail;

import org.dossierledger.shared.Refusal;

/** No dossier, petition or visit has this id or code, or none of which the reader may know. */
public final class UnknownSubject extends Refusal {

    UnknownSubject(String idOrCode) {
        super(idOrCode);
    }
}
