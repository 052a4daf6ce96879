package org.dossierledger.query.scope;

import java.time.Instant;
import java.util.Set;

/**
 * At which moment a register is asked for. Who may look at a record is decided by where it stands today; what of it is shown,
 * and by what it is found, is what was known then. Only names are looked for as they are known today: nobody who was erased
 * is found.
 *
 * @param units only what had to do with one of these then; null for all
 * @param asOf business time
 * @param knownAt what was recorded later is left out; null for now
 */
public record Then(Set<String> units, Instant asOf, Instant knownAt) {

    /** Of a later time nothing more was known then. */
    public Instant moment() {
        return knownAt == null || asOf.isBefore(knownAt) ? asOf : knownAt;
    }
}
