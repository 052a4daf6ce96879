package org.dossierledger.app.dossier;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierCommand.SubmitDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands out of JSON: the fields of the command itself, except that personal data comes in the clear and is sealed
 * here. A field that the command has not, or a value that it cannot take, is refused by name.
 */
final class DossierJson {

    /** Stands in for a code and for a sealed person while everything else is checked: a refusal leaves nothing behind. */
    private static final Sealed NOT_YET_SEALED = new Sealed("-", "");

    /** Facts that events hold sealed, whatever their kind; the aggregate refuses a seal that does not belong. */
    private static final Set<String> PERSONAL = Set.of("applicant", "text");

    private final Function<Person, Sealed> seal;
    private final BiFunction<DossierState, String, Sealed> sealBeside;
    private final BiFunction<DossierState, String, Sealed> rename;

    /**
     * @param seal a person under a key of their own
     * @param sealBeside a text under the key of the dossier's applicant
     * @param rename the dossier's applicant, of whom all else stays
     */
    DossierJson(
            Function<Person, Sealed> seal,
            BiFunction<DossierState, String, Sealed> sealBeside,
            BiFunction<DossierState, String, Sealed> rename) {
        this.seal = seal;
        this.sealBeside = sealBeside;
        this.rename = rename;
    }

    /** @param rules what the command must be, before a code is spent and a person sealed for it */
    ReceiveDossier receive(DossierId id, ObjectNode body, Consumer<ReceiveDossier> rules, Supplier<DossierCode> code) {
        StrictJson.ours(body, "code");
        var prepared = opening(id, body);
        if (!prepared.has("withoutPromise")) {
            prepared.put("withoutPromise", false);
        }
        prepared.put("code", "-");
        rules.accept(StrictJson.read(prepared, ReceiveDossier.class));
        sealApplicant(prepared, body);
        prepared.put("code", code.get().value());
        return StrictJson.read(prepared, ReceiveDossier.class);
    }

    SubmitDossier submit(DossierId id, ObjectNode body, Consumer<SubmitDossier> rules) {
        var prepared = opening(id, body);
        rules.accept(StrictJson.read(prepared, SubmitDossier.class));
        sealApplicant(prepared, body);
        return StrictJson.read(prepared, SubmitDossier.class);
    }

    DossierCommand command(DossierAction action, DossierState dossier, ObjectNode body) {
        StrictJson.storable(body);
        var prepared = body.deepCopy();
        prepared.put("dossierId", dossier.id());
        if (body.has("sealed")) {
            throw new InvalidField("sealed", "malformed");
        }
        if (action == DossierAction.NOTE) {
            prepared.set("text", StrictJson.tree(sealBeside.apply(dossier, StrictJson.text(body, "text"))));
        } else if (action == DossierAction.CORRECTION && PERSONAL.contains(StrictJson.text(body, "field"))) {
            prepared.remove("value");
            prepared.remove("applicant");
            prepared.set("sealed", StrictJson.tree(sealed(dossier, body)));
        } else if (action == DossierAction.SUPPLEMENT && !body.has("papers")) {
            prepared.putArray("papers");
        }
        return StrictJson.read(prepared, action.command());
    }

    private Sealed sealed(DossierState dossier, ObjectNode body) {
        if (body.path("field").asString("").equals("applicant")) {
            return body.has("applicant")
                    ? seal.apply(person(body))
                    : rename.apply(dossier, StrictJson.text(body, "value"));
        }
        return sealBeside.apply(dossier, StrictJson.text(body, "value"));
    }

    private static ObjectNode opening(DossierId id, ObjectNode body) {
        StrictJson.storable(body);
        StrictJson.ours(body, "dossierId");
        var prepared = body.deepCopy();
        prepared.put("dossierId", id.value());
        if (!prepared.has("papers")) {
            prepared.putArray("papers");
        }
        if (body.has("applicant")) {
            applicant(prepared, body, NOT_YET_SEALED);
        }
        return prepared;
    }

    private void sealApplicant(ObjectNode prepared, ObjectNode body) {
        if (body.has("applicant")) {
            applicant(prepared, body, seal.apply(person(body)));
        }
    }

    private static void applicant(ObjectNode prepared, ObjectNode body, Sealed person) {
        person(body);
        var applicant = prepared.putObject("applicant");
        var kind = body.get("applicant").get("kind");
        if (kind == null) {
            applicant.put("kind", Applicant.Kind.CITIZEN.name());
        } else {
            applicant.set("kind", kind);
        }
        applicant.set("person", StrictJson.tree(person));
    }

    private static Person person(ObjectNode body) {
        if (!(body.get("applicant") instanceof ObjectNode applicant)) {
            throw new InvalidField("applicant", "malformed");
        }
        var person = applicant.deepCopy();
        person.remove("kind");
        return StrictJson.person(person);
    }
}
