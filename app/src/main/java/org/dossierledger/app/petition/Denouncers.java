package org.dossierledger.app.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.ReceptionCommand.ProtectVisitors;
import org.dossierledger.shared.reception.ReceptionEvent.CitizensReceived;
import org.dossierledger.shared.reception.ReceptionId;
import org.springframework.stereotype.Component;

/** Whoever turns out to be a denouncer goes to the vault, and what stood of them before cannot be read any more. */
@Component
class Denouncers {

    private final Ledger ledger;
    private final Persons persons;

    Denouncers(Ledger ledger, Persons persons) {
        this.ledger = ledger;
        this.persons = persons;
    }

    /** Those who are sealed only, as yet. */
    List<Person> named(PetitionState petition) {
        return petition.petitioners().stream()
                .filter(each -> !each.isProtected())
                .flatMap(each -> persons.opened(each.person()).stream())
                .toList();
    }

    /** Whoever brought it to a reception is named there as well; empty when nobody is. */
    Optional<ProtectVisitors> visitors(PetitionState petition) {
        if (petition.reception() == null) {
            return Optional.empty();
        }
        var visitors = visitorsOf(petition);
        return areProtected(visitors)
                ? Optional.empty()
                : Optional.of(new ProtectVisitors(ReceptionId.of(petition.reception()), persons.protect(visitors)));
    }

    /** Destroys the keys of all who were sealed before they were protected. Doing it twice changes nothing. */
    void forget(PetitionState petition) {
        if (!petition.petitionKind().confidential() || !areProtected(petition.petitioners())) {
            return;
        }
        if (petition.reception() != null && areProtected(visitorsOf(petition))) {
            ledger.reads().receptions().facts(petition.reception(), Instant.MAX, Instant.MAX).stream()
                    .filter(fact -> fact.event() instanceof CitizensReceived)
                    .forEach(fact -> persons.forget(((CitizensReceived) fact.event()).visitors()));
        }
        ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX).stream()
                .filter(fact -> fact.event() instanceof PetitionReceived)
                .forEach(fact -> persons.forget(((PetitionReceived) fact.event()).petitioners()));
    }

    /** Nobody can learn who they were any more, nor from the visit at which they brought it. Twice changes nothing. */
    void erase(PetitionState petition) {
        erase(petition.petitioners());
        if (petition.reception() != null) {
            erase(visitorsOf(petition));
        }
    }

    private void erase(List<Petitioner> people) {
        people.stream()
                .filter(Petitioner::isProtected)
                .forEach(each -> ledger.vault().erase(each.vaultId()));
    }

    private List<Petitioner> visitorsOf(PetitionState petition) {
        return ledger.reads()
                .receptions()
                .state(petition.reception(), ledger.clock().instant(), Instant.MAX)
                .visitors();
    }

    private static boolean areProtected(List<Petitioner> people) {
        return people.stream().allMatch(Petitioner::isProtected);
    }
}
