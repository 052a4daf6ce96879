package org.dossierledger.app.dossier;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierCommand.SubmitDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Commands out of JSON: the fields of the command itself, except that personal data comes in the clear and is sealed
 * here. A field that the command has not, or a value that it cannot take, is refused by name.
 */
final class DossierJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, DossierJson::nothingButText)
            .withCoercionConfig(LogicalType.DateTime, DossierJson::nothingButText)
            .build();

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

    UnitCode unit(ObjectNode body, String field) {
        var value = body.path(field);
        if (!value.isString()) {
            throw new InvalidField(field, "required");
        }
        try {
            return UnitCode.of(value.asString());
        } catch (IllegalArgumentException e) {
            throw new InvalidField(field, "malformed");
        }
    }

    /** @param rules what the command must be, before a code is spent and a person sealed for it */
    ReceiveDossier receive(DossierId id, ObjectNode body, Consumer<ReceiveDossier> rules, Supplier<DossierCode> code) {
        ours(body, "code");
        var prepared = opening(id, body);
        if (!prepared.has("withoutPromise")) {
            prepared.put("withoutPromise", false);
        }
        prepared.put("code", "-");
        rules.accept(read(prepared, ReceiveDossier.class));
        sealApplicant(prepared, body);
        prepared.put("code", code.get().value());
        return read(prepared, ReceiveDossier.class);
    }

    SubmitDossier submit(DossierId id, ObjectNode body, Consumer<SubmitDossier> rules) {
        var prepared = opening(id, body);
        rules.accept(read(prepared, SubmitDossier.class));
        sealApplicant(prepared, body);
        return read(prepared, SubmitDossier.class);
    }

    DossierCommand command(DossierAction action, DossierState dossier, ObjectNode body) {
        body.properties().forEach(field -> storable(field.getKey(), field.getValue()));
        var prepared = body.deepCopy();
        prepared.put("dossierId", dossier.id());
        if (body.has("sealed")) {
            throw new InvalidField("sealed", "malformed");
        }
        if (action == DossierAction.NOTE) {
            prepared.set("text", STRICT.valueToTree(sealBeside.apply(dossier, text(body, "text"))));
        } else if (action == DossierAction.CORRECTION && PERSONAL.contains(text(body, "field"))) {
            prepared.remove("value");
            prepared.remove("applicant");
            prepared.set("sealed", STRICT.valueToTree(sealed(dossier, body)));
        } else if (action == DossierAction.SUPPLEMENT && !body.has("papers")) {
            prepared.putArray("papers");
        }
        return read(prepared, action.command());
    }

    private Sealed sealed(DossierState dossier, ObjectNode body) {
        if (body.path("field").asString("").equals("applicant")) {
            return body.has("applicant") ? seal.apply(person(body)) : rename.apply(dossier, text(body, "value"));
        }
        return sealBeside.apply(dossier, text(body, "value"));
    }

    private static String text(ObjectNode body, String field) {
        var text = body.get(field);
        if (text != null && !text.isString()) {
            throw new InvalidField(field, "malformed");
        }
        Text.required(field, text == null ? null : text.asString());
        return text.asString();
    }

    /** No text at any depth may hold what a database refuses: the event would be stored, and never be projected. */
    private static void storable(String field, JsonNode value) {
        if (value.isString()) {
            Text.optional(field, value.asString());
        }
        value.forEach(inside -> storable(field, inside));
    }

    private static ObjectNode opening(DossierId id, ObjectNode body) {
        body.properties().forEach(field -> storable(field.getKey(), field.getValue()));
        ours(body, "dossierId");
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
        applicant.set("person", STRICT.valueToTree(person));
    }

    private static Person person(ObjectNode body) {
        if (!(body.get("applicant") instanceof ObjectNode applicant)) {
            throw new InvalidField("applicant", "malformed");
        }
        var person = applicant.deepCopy();
        person.remove("kind");
        return named(person);
    }

    /** Not for whoever asks to choose. */
    private static void ours(ObjectNode body, String field) {
        if (body.has(field)) {
            throw new InvalidField(field, "malformed");
        }
    }

    private static void nothingButText(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static Person named(ObjectNode json) {
        for (var field : json.properties()) {
            Text.optional(field.getKey(), field.getValue().asString(""));
        }
        Text.required("name", json.path("name").asString(""));
        return read(json, Person.class);
    }

    private static <T> T read(ObjectNode json, Class<T> type) {
        try {
            return STRICT.treeToValue(json, type);
        } catch (DatabindException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            var path = e.getPath();
            var field = path.isEmpty() ? "body" : path.get(0).getPropertyName();
            throw new InvalidField(field == null ? "body" : field, "malformed");
        } catch (JacksonException e) {
            throw new InvalidField("body", "malformed");
        } catch (NullPointerException e) {
            throw new InvalidField("body", "required");
        }
    }
}
