package org.dossierledger.app.catalogue;

import java.util.List;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.Procedures;

/** The catalogue has no procedure of this code. */
public final class ProcedureNotFound extends Refusal {

    private ProcedureNotFound(String code) {
        super(code);
    }

    /**
     * All versions of a procedure, the oldest first.
     *
     * @throws ProcedureNotFound when there are none
     */
    public static List<Procedure> ifNone(Procedures procedures, String code) {
        var versions = code.isBlank() || code.length() > 60
                ? List.<Procedure>of()
                : procedures.versions(ProcedureCode.of(code));
        if (versions.isEmpty()) {
            throw new ProcedureNotFound(code);
        }
        return versions;
    }
}
