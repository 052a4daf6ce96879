package org.dossierledger.app.petition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.command.vault.Vault;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps who a denouncer is out of every text that would go into an event, sealed or not; and names of other petitioners
 * out of texts that stand in the clear for ever, since any petition may turn out to be a denunciation.
 *
 * <p>Whoever tries names out learns nothing more than a few times: each refusal is on record, does not say which word it
 * was, and after some of them no text of this account is taken for an hour.
 */
@Component
public class Guarded {

    /** Where persons stand as such: they go to the vault. */
    private static final Set<String> PERSONS = Set.of("petitioners", "visitors");

    private static final int TRIES = 5;

    private final Ledger ledger;
    private final Persons persons;
    private final PetitionViewing viewing;
    private final Cache<String, AtomicInteger> refused =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    Guarded(Ledger ledger, Persons persons, PetitionViewing viewing) {
        this.ledger = ledger;
        this.persons = persons;
        this.viewing = viewing;
    }

    /**
     * For a petition that is registered; the command has been read, so that the body holds nothing but its fields.
     *
     * @throws TextIdentifiesDenouncer without saying where
     * @throws TextsRefused after too many of those
     */
    public void check(Account account, String channel, ObjectNode body, Class<?> command, PetitionState petition) {
        var tries = refused.get(account.username() + " " + petition.id(), key -> new AtomicInteger());
        if (tries.get() >= TRIES) {
            throw new TextsRefused();
        }
        if (names(body, vaulted(petition.petitioners())) || names(clear(body, command), sealed(petition))) {
            tries.incrementAndGet();
            viewing.record(account, petition, "refused text", channel);
            throw new TextIdentifiesDenouncer();
        }
    }

    /** What people say of themselves when they are registered: the sender knows them, and is told where it stands. */
    public void check(ObjectNode body, Collection<Person> people) {
        for (var field : body.properties()) {
            if (!PERSONS.contains(field.getKey()) && names(field.getValue(), List.copyOf(people))) {
                throw new IdentifiesDenouncer(field.getKey());
            }
        }
    }

    /** For a case whose people somebody else has entered: it is not said where they stand. */
    public void checkOthers(ObjectNode body, Collection<Person> people) {
        if (names(body, List.copyOf(people))) {
            throw new TextIdentifiesDenouncer();
        }
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

    private static boolean names(JsonNode value, List<Person> people) {
        if (value.isString()) {
            return people.stream().anyMatch(person -> Vault.identifies(person, value.asString()));
        }
        var inside = new ArrayList<JsonNode>();
        value.forEach(inside::add);
        return inside.stream().anyMatch(each -> names(each, people));
    }
}
