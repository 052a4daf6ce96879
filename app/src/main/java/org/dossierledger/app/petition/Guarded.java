package org.dossierledger.app.petition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.person.Person;
import org.springframework.stereotype.Component;
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

    private final ProtectedNames names;
    private final PetitionViewing viewing;
    private final Cache<String, AtomicInteger> refused =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    Guarded(Ledger ledger, PetitionViewing viewing) {
        this.names = new ProtectedNames(ledger);
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
        if (names.in(body, command, petition)) {
            tries.incrementAndGet();
            viewing.record(account, petition, "refused text", channel);
            throw new TextIdentifiesDenouncer();
        }
    }

    /** What people say of themselves when they are registered: the sender knows them, and is told where it stands. */
    public void check(ObjectNode body, Collection<Person> people) {
        for (var field : body.properties()) {
            if (!PERSONS.contains(field.getKey()) && ProtectedNames.names(field.getValue(), List.copyOf(people))) {
                throw new IdentifiesDenouncer(field.getKey());
            }
        }
    }

    /** For a case whose people somebody else has entered: it is not said where they stand. */
    public void checkOthers(ObjectNode body, Collection<Person> people) {
        if (ProtectedNames.names(body, List.copyOf(people))) {
            throw new TextIdentifiesDenouncer();
        }
    }
}
