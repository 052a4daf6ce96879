package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** An account is in a team once. */
public final class AlreadyInTeam extends Refusal {

    AlreadyInTeam(Object member) {
        super(member);
    }
}
