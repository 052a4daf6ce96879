package org.dossierledger.query.projection;

import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.procedure.ProcedureCode;

/**
 * The procedure under which a dossier stands after each of its events, as it was recorded: a trail shows what officers went
 * by, and a correction counts from itself on. It stands beside each line, for a join to the register could not be paged
 * by time.
 */
final class ProcedureSoFar {

    private String code;
    private String saidBy;

    void see(LedgerEvent event) {
        if (event instanceof DossierSubmitted submitted) {
            take(event, submitted.procedure());
        } else if (event instanceof DossierReceived received) {
            take(event, received.procedure());
        } else if (event instanceof ActionImported imported) {
            take(event, imported.procedure());
        } else if (event instanceof DossierCorrected corrected
                && corrected.field().equals("procedure")
                && corrected.correctedType().equals(saidBy)) {
            code = corrected.value();
        }
    }

    private void take(LedgerEvent by, ProcedureCode procedure) {
        if (procedure != null) {
            code = procedure.value();
            saidBy = by.getClass().getSimpleName();
        }
    }

    /** Null for what is no dossier. */
    String code() {
        return code;
    }
}
