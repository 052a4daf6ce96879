package org.dossierledger.query.dossier;

import java.util.List;
import org.dossierledger.shared.Refusal;

/** Several systems use this code: ask by id. */
public final class AmbiguousCode extends Refusal {

    AmbiguousCode(String code, List<String> ids) {
        super(code, String.join(", ", ids));
    }
}
