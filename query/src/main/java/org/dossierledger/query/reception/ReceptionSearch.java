package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;

/**
 * What is looked for in the register of visits; null wherever anything will do.
 *
 * @param scope only what is in it; null for all
 * @param kind what was brought
 * @param from, to when they were received or refused, or are asked to come; {@code to} exclusive
 * @param after cursor of the former page
 */
public record ReceptionSearch(
        String name,
        String code,
        Scope scope,
        Mode mode,
        PetitionKind kind,
        Instant from,
        Instant to,
        String after,
        int limit) {

    /** @throws InvalidField when the time ends before it begins */
    public ReceptionSearch {
        InvalidField.ifReversed(from, to);
    }

    /** The part of it that only the register of today can answer. */
    ReceptionSearch today() {
        return new ReceptionSearch(name, null, scope, null, null, null, null, null, limit);
    }

    /** The rest of it, of units that had to do with a visit then; null for any. */
    ReceptionSearch then(Set<String> units) {
        return new ReceptionSearch(
                null, code, units == null ? null : Scope.of(units), mode, kind, from, to, after, limit);
    }
}
