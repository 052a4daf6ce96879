package org.dossierledger.app.petition;

import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.vault.Vault;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether texts say who has sent a petition. */
public final class ProtectedNames {

    private final Ledger ledger;
    private final Persons persons;

    public ProtectedNames(Ledger ledger) {
        this.ledger = ledger;
        this.persons = new Persons(ledger);
    }

    /**
     * Those who are protected may stand nowhere, others not in what is not sealed.
     *
     * @param command what the body is read as
     */
    public boolean in(ObjectNode body, Class<?> command, PetitionState petition) {
        return names(body, vaulted(petition.petitioners())) || names(clear(body, command), sealed(petition));
    }

    private List<Person> vaulted(List<Petitioner> people) {
        return people.stream()
                .filter(Petitioner::isProtected)
                .flatMap(each -> ledger.vault().open(each.vaultId()).stream())
                .toList();
    }

    private List<Person> sealed(PetitionState petition) {
        return petition.petitioners().stream()
                .filter(each -> !each.isProtected())
                .flatMap(each -> persons.opened(each.person()).stream())
                .toList();
    }

    /** What the command has not sealed. */
    private static ObjectNode clear(ObjectNode body, Class<?> command) {
        var clear = body.deepCopy();
        for (var component : command.getRecordComponents()) {
            if (component.getType() == Sealed.class) {
                clear.remove(component.getName());
            }
        }
        return clear;
    }

    static boolean names(JsonNode value, List<Person> people) {
        if (value.isString()) {
            return people.stream().anyMatch(person -> Vault.identifies(person, value.asString()));
        }
        var inside = new ArrayList<JsonNode>();
        value.forEach(inside::add);
        return inside.stream().anyMatch(each -> names(each, people));
    }
}
