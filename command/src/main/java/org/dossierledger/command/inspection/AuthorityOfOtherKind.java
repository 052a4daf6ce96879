package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Inspectorates decide on inspections; heads of bodies and steering committees on checks. */
public final class AuthorityOfOtherKind extends Refusal {

    AuthorityOfOtherKind(Object authority) {
        super(authority);
    }
}
