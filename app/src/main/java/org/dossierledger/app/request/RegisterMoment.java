package org.dossierledger.app.request;

import java.time.Clock;
import java.time.Instant;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.deadline.Moment;

/** Of which moment a register, or one record, is asked for. */
public record RegisterMoment(Instant asOf, Instant knownAt) {

    /**
     * @param asOf, knownAt as {@link Moment#asOf} reads them; null where they are not given
     * @return null where the register of today is asked for
     * @throws org.dossierledger.shared.InvalidField when one of them is no time
     */
    public static RegisterMoment of(String asOf, String knownAt, Clock clock) {
        return of(asOf == null ? null : Moment.asOf(asOf), knownAt == null ? null : Moment.asOf(knownAt), clock);
    }

    /** @return null where both are null: the register of today */
    public static RegisterMoment of(Instant asOf, Instant knownAt, Clock clock) {
        return asOf == null && knownAt == null
                ? null
                : new RegisterMoment(asOf == null ? clock.instant() : asOf, knownAt);
    }

    /** Everything that there was then. */
    public Then then() {
        return new Then(null, asOf, knownAt);
    }

    /** The same, unbounded where nothing is left out. */
    public Instant known() {
        return knownAt == null ? Instant.MAX : knownAt;
    }

    /** What had to do then with one of the units that are asked for; which of it may be seen is for today to say. */
    public Then within(Scope asked) {
        return new Then(asked.units(), asOf, knownAt);
    }
}
