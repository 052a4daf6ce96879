package org.dossierledger.app.request;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.person.Person;
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

/** Reads what a request says, and refuses by name a field that is not asked for or a value that cannot be taken. */
public final class StrictJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, StrictJson::nothingButText)
            .withCoercionConfig(LogicalType.DateTime, StrictJson::nothingButText)
            .build();

    private StrictJson() {}

    /** @throws InvalidField or another refusal of the record itself */
    public static <T> T read(ObjectNode json, Class<T> type) {
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

    public static JsonNode tree(Object value) {
        return STRICT.valueToTree(value);
    }

    /** A text that must be there. */
    public static String text(ObjectNode body, String field) {
        var text = body.get(field);
        if (text != null && !text.isString()) {
            throw new InvalidField(field, "malformed");
        }
        Text.required(field, text == null ? null : text.asString());
        return text.asString();
    }

    public static UnitCode unit(ObjectNode body, String field) {
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

    /** No text at any depth may hold what a database refuses: the event would be stored, and never be projected. */
    public static void storable(ObjectNode body) {
        body.properties().forEach(field -> storable(field.getKey(), field.getValue()));
    }

    private static void storable(String field, JsonNode value) {
        if (value.isString()) {
            Text.optional(field, value.asString());
        }
        value.forEach(inside -> storable(field, inside));
    }

    /** Somebody with a name; other fields as {@link Person} has them. */
    public static Person person(ObjectNode json) {
        for (var field : json.properties()) {
            Text.optional(field.getKey(), field.getValue().asString(""));
        }
        Text.required("name", json.path("name").asString(""));
        return read(json, Person.class);
    }

    /** Not for whoever asks to choose. */
    public static void ours(ObjectNode body, String field) {
        if (body.has(field)) {
            throw new InvalidField(field, "malformed");
        }
    }

    private static void nothingButText(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
