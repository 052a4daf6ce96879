package org.dossierledger.command.dossier;

import java.time.Instant;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierCommand.SubmitDossier;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.ProcedureCode;

/**
 * What a new dossier must be, whatever else it is. Asked at the desk too, before a code is allotted and a person sealed:
 * a refusal leaves neither behind.
 */
public final class ReceiptRules {

    private ReceiptRules() {}

    /** @param submitted whether it was submitted online before, so that the applicant is known */
    public static void check(
            ReceiveDossier c, Catalogue catalogue, Instant occurredAt, Instant now, boolean submitted) {
        if (occurredAt.isAfter(now)) {
            throw new HappensInTheFuture(occurredAt);
        }
        inForce(catalogue, c.procedure(), occurredAt);
        UnknownUnit.ifUnknown(catalogue, c.receivingUnit(), occurredAt);
        UnknownUnit.ifUnknown(catalogue, c.competentUnit(), occurredAt);
        if (!submitted) {
            InvalidField.ifMissing("applicant", c.applicant());
        }
        if (c.promised() != null && !c.promised().isAfter(occurredAt)) {
            throw new PromiseBeforeReceipt(c.promised(), occurredAt);
        }
    }

    public static void check(SubmitDossier c, Catalogue catalogue, Instant occurredAt, Instant now) {
        if (occurredAt.isAfter(now)) {
            throw new HappensInTheFuture(occurredAt);
        }
        inForce(catalogue, c.procedure(), occurredAt);
        UnknownUnit.ifUnknown(catalogue, c.receivingUnit(), occurredAt);
    }

    /** The version of the procedure that was in force then. */
    static Procedure inForce(Catalogue catalogue, ProcedureCode procedure, Instant at) {
        known(catalogue, procedure);
        var on = Moment.dateOf(at);
        var procedures = catalogue.procedures();
        return procedures
                .inForce(procedure, on)
                .orElseThrow(() -> procedures
                        .lastBegun(procedure, on)
                        .map(ended -> (Refusal) new ProcedureEnded(ended))
                        .orElseGet(() -> new ProcedureNotYet(
                                procedures.versions(procedure).get(0))));
    }

    static void known(Catalogue catalogue, ProcedureCode procedure) {
        if (catalogue.procedures().find(procedure).isEmpty()) {
            throw new UnknownProcedure(procedure);
        }
    }
}
