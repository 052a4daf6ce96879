package org.dossierledger.app.inspection;

import org.dossierledger.shared.Refusal;

/** Only accounts of inspectors can be in a team: access is granted to them. */
public final class NoInspector extends Refusal {

    NoInspector(Object account) {
        super(account);
    }
}
