package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.procedure.Procedure;

/** The procedure was not yet in force on the day on which somebody asks for it. */
public final class ProcedureNotYet extends Refusal {

    ProcedureNotYet(Procedure first) {
        super(first.code(), first.effectiveFrom());
    }
}
