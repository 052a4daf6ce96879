package org.dossierledger.query.mining;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The pieces that OCEL 2.0 is made of in JSON. Values are texts whatever their type is. */
final class OcelJson {

    /** Of what was always so, as the format has it. */
    static final Instant ALWAYS = Instant.EPOCH;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private OcelJson() {}

    /** To another object. */
    record Relation(String object, String qualifier) {}

    /** @param at since when an object has it; null for the attribute of an event */
    record Value(String name, Object value, Instant at) {}

    /** @param out is not closed with it */
    static JsonGenerator into(OutputStream out) {
        return FACTORY.createGenerator(out);
    }

    /** @param attributes names and types, in turn: {@code code string, due time} */
    static void type(JsonGenerator json, String name, String attributes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeArrayPropertyStart("attributes");
        for (var attribute : attributes.split(", ")) {
            var parts = attribute.split(" ");
            json.writeStartObject();
            json.writeStringProperty("name", parts[0]);
            json.writeStringProperty("type", parts[1]);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param at null for an object */
    static void thing(
            JsonGenerator json, String id, String type, Instant at, List<Value> values, List<Relation> relations) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        if (at != null) {
            json.writeStringProperty("time", text(at));
        }
        json.writeArrayPropertyStart("attributes");
        values.stream().filter(each -> each.value() != null).forEach(each -> value(json, each));
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        for (var relation : relations) {
            json.writeStartObject();
            json.writeStringProperty("objectId", relation.object());
            json.writeStringProperty("qualifier", relation.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Value value) {
        json.writeStartObject();
        json.writeStringProperty("name", value.name());
        json.writeStringProperty("value", text(value.value()));
        if (value.at() != null) {
            json.writeStringProperty("time", text(value.at()));
        }
        json.writeEndObject();
    }

    private static String text(Object value) {
        return value instanceof Instant at ? Times.of(at) : String.valueOf(value);
    }

    /** What an object has had all the time. */
    static List<Value> always(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(each -> new Value(each.getKey(), each.getValue(), ALWAYS))
                .toList();
    }
}
