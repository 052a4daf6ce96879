package org.dossierledger.query.dossier;

import java.util.List;
import org.dossierledger.shared.Refusal;

/** Several systems, or several registers, use this code: ask by id. */
public final class AmbiguousCode extends Refusal {

    public AmbiguousCode(String code, List<String> ids) {
        super(code, String.join(", ", ids));
    }
}
