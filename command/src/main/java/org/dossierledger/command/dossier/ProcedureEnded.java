package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.procedure.Procedure;

/** The procedure was abolished, or its version had ended, by the day on which somebody asks for it. */
public final class ProcedureEnded extends Refusal {

    ProcedureEnded(Procedure version) {
        super(version.code(), version.effectiveTo(), version.abolishedBy() == null ? "–" : version.abolishedBy());
    }
}
