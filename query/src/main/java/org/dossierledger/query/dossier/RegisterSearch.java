package org.dossierledger.query.dossier;

import java.time.Instant;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.DossierStatus;

/**
 * What is looked for in the register; null means any.
 *
 * @param name words of the applicant's name, in any order, with or without marks
 * @param code the whole code or its beginning
 * @param scope only dossiers that are in it; null for all
 * @param from received (or submitted) at this instant or later
 * @param to received before this instant
 */
public record RegisterSearch(
        String name,
        String code,
        Scope scope,
        String procedure,
        DossierStatus status,
        Instant from,
        Instant to,
        String after,
        int limit) {

    /** @throws InvalidField when the time ends before it begins */
    public RegisterSearch {
        InvalidField.ifReversed(from, to);
    }

    public static RegisterSearch everything(int limit) {
        return new RegisterSearch(null, null, null, null, null, null, null, null, limit);
    }
}
