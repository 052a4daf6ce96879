package org.dossierledger.command.reception;

import java.util.Collection;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.reception.ReceptionCommand.ReceiveCitizens;

/** Who came: how many, and how many of them may speak for the others (Law on Citizen Reception 2013 art. 29). */
final class Visitors {

    /** Fewer people are no crowd and speak for themselves. */
    private static final int CROWD = 5;

    private static final int LARGE_CROWD = 11;
    private static final int REPRESENTATIVES = 2;
    private static final int REPRESENTATIVES_OF_LARGE_CROWD = 5;

    private Visitors() {}

    /** @throws InvalidField when the numbers cannot be true */
    static void check(ReceiveCitizens c) {
        if (c.visitors().isEmpty()) {
            throw new InvalidField("visitors", "required");
        }
        if (c.people() < c.visitors().size()) {
            throw new InvalidField("people", "tooFew");
        }
        if (c.representatives() < 0) {
            throw new InvalidField("representatives", "negative");
        }
        if (c.representatives() > c.people()) {
            throw new InvalidField("representatives", "tooMany");
        }
        if (c.sameContent() < 0) {
            throw new InvalidField("sameContent", "negative");
        }
    }

    /** A desk cannot send people away because too many of them speak. */
    static void flagRepresentatives(ReceiveCitizens c, Collection<Irregularity> flags) {
        var allowed = c.people() >= LARGE_CROWD ? REPRESENTATIVES_OF_LARGE_CROWD : REPRESENTATIVES;
        if (c.people() >= CROWD && c.representatives() > allowed) {
            flags.add(Irregularity.TOO_MANY_REPRESENTATIVES);
        }
    }
}
