package org.dossierledger.app.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.command.sealing.ErasureJournal.Kind;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Petitioners and visitors: in the clear in a request, sealed or in the vault in a command. Each petition seals its people
 * under keys of its own, so that these can be destroyed when somebody turns out to be a denouncer.
 */
@Component
public class Persons {

    /** More are named in the paper that they signed. */
    private static final int MOST = 100;

    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    private static final String NOT_REGISTERED = "Đơn không được đăng ký";

    private final Ledger ledger;

    Persons(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param speaks a representative */
    public record Named(Petitioner.Form form, Person person, boolean speaks) {}

    /** Those in {@code body}, under {@code field}; none where the field is absent. */
    public List<Named> in(ObjectNode body, String field) {
        var list = body.get(field);
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST) {
            throw new InvalidField(field, list.isArray() ? "tooMany" : "malformed");
        }
        var named = new ArrayList<Named>();
        for (JsonNode each : list) {
            if (!(each instanceof ObjectNode given)) {
                throw new InvalidField(field, "malformed");
            }
            var person = given.deepCopy();
            var form = person.remove("form");
            var speaks = person.remove("representative");
            named.add(new Named(form(form), StrictJson.person(person), speaks(speaks)));
        }
        return named;
    }

    private static boolean speaks(JsonNode speaks) {
        if (speaks != null && !speaks.isBoolean()) {
            throw new InvalidField("representative", "malformed");
        }
        return speaks != null && speaks.asBoolean();
    }

    private static Petitioner.Form form(JsonNode form) {
        try {
            return form == null ? Petitioner.Form.INDIVIDUAL : Petitioner.Form.valueOf(form.asString(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("form", "malformed");
        }
    }

    /** As they will stand in the command, for checking it while nothing is sealed yet. */
    public static List<Petitioner> placeholders(List<Named> people, boolean protect) {
        return people.stream()
                .map(each -> new Petitioner(
                        each.form(), protect ? null : NOT_YET_SEALED, protect ? "-" : null, each.speaks()))
                .toList();
    }

    /** Sealed, each under a key of their own, or in the vault. {@link #discardAfter} what then is not recorded. */
    public List<Petitioner> keep(List<Named> people, boolean protect) {
        var kept = new ArrayList<Petitioner>();
        for (var each : people) {
            if (protect) {
                kept.add(new Petitioner(each.form(), null, vaulted(each.person()), each.speaks()));
            } else {
                var keyring = ledger.keyring();
                var sealed = keyring.seal(keyring.newSubject(null), EventJson.MAPPER.writeValueAsString(each.person()));
                kept.add(new Petitioner(each.form(), sealed, null, each.speaks()));
            }
        }
        return kept;
    }

    /**
     * The command was refused: nothing of these people stays. Where the log did not answer they do stay: the event may
     * have been stored.
     */
    public void discardAfter(Refusal refusal, List<Petitioner> kept) {
        if (refusal.retryable()) {
            return;
        }
        forget(kept, NOT_REGISTERED);
        kept.stream()
                .filter(Petitioner::isProtected)
                .forEach(each -> ledger.vault().erase(each.vaultId(), NOT_REGISTERED));
    }

    /** Whoever is sealed goes to the vault; those who lie there stay. A person whose key is gone cannot go anywhere. */
    List<Petitioner> protect(List<Petitioner> people) {
        return people.stream()
                .map(each -> each.isProtected() ? each : moved(each, opened(each.person())))
                .toList();
    }

    /** The same people in entries of their own, so that erasing one petition leaves another. */
    List<Petitioner> again(List<Petitioner> people) {
        return people.stream()
                .map(each -> each.isProtected() ? moved(each, ledger.vault().open(each.vaultId())) : each)
                .toList();
    }

    private Petitioner moved(Petitioner each, Optional<Person> person) {
        return person.map(found -> new Petitioner(each.form(), null, vaulted(found), each.representative()))
                .orElse(each);
    }

    private String vaulted(Person person) {
        var id = UUID.randomUUID().toString();
        ledger.vault().keep(id, person);
        return id;
    }

    /** Empty when the key was destroyed. */
    public Optional<Person> opened(Sealed person) {
        return ledger.keyring().unseal(person).map(json -> EventJson.MAPPER.readValue(json, Person.class));
    }

    /** Destroys the keys of those who were sealed: what stands of them in events cannot be read any more. */
    void forget(List<Petitioner> sealed, String ground) {
        sealed.stream()
                .filter(each -> !each.isProtected())
                .forEach(each ->
                        ledger.keyring().destroy(Kind.MOVED, each.person().keyId(), ground));
    }

    /** A text, under a key of its own: one that names a denouncer can be taken out later, and leaves the others. */
    public Sealed seal(String text) {
        var keyring = ledger.keyring();
        return keyring.seal(keyring.newSubject(null), text);
    }
}
