package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** The account is in no team of this inspection. */
public final class NotInTeam extends Refusal {

    NotInTeam(Object member) {
        super(member);
    }
}
