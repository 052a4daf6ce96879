package org.dossierledger.app.petition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.vault.Vault;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Petitioner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps who a denouncer is out of every text that would go into an event, sealed or not. */
@Component
public class Guarded {

    /** Where persons stand as such: they go to the vault. */
    private static final Set<String> PERSONS = Set.of("petitioners", "visitors");

    private final Ledger ledger;

    Guarded(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws IdentifiesDenouncer naming the field in which it stands */
    public void check(ObjectNode body, PetitionState petition) {
        var vaulted = petition.petitioners().stream()
                .filter(Petitioner::isProtected)
                .map(Petitioner::vaultId)
                .flatMap(id -> ledger.vault().open(id).stream())
                .toList();
        check(body, vaulted);
    }

    public void check(ObjectNode body, Collection<Person> people) {
        for (var field : body.properties()) {
            if (!PERSONS.contains(field.getKey()) && names(field.getValue(), List.copyOf(people))) {
                throw new IdentifiesDenouncer(field.getKey());
            }
        }
    }

    private static boolean names(JsonNode value, List<Person> people) {
        if (value.isString()) {
            return people.stream().anyMatch(person -> Vault.identifies(person, value.asString()));
        }
        for (var inside : value) {
            if (names(inside, people)) {
                return true;
            }
        }
        return false;
    }
}
