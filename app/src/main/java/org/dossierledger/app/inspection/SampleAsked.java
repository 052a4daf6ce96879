package org.dossierledger.app.inspection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.dossierledger.app.request.Composed;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample that somebody asks for.
 *
 * @param population without a place of the log
 * @param seed, size where it is drawn at random
 * @param chosen codes or ids, where it is picked by hand
 */
public record SampleAsked(SampleMethod method, Population population, String seed, int size, List<String> chosen) {

    /** @throws InvalidField when the method lacks what it needs */
    public SampleAsked {
        if (method == SampleMethod.RANDOM) {
            Text.required("seed", seed);
            if (size < 1) {
                throw new InvalidField("size", "notPositive");
            }
        }
        chosen = List.copyOf(new LinkedHashSet<>(InvalidField.ifMissingIn("records", chosen)));
        chosen.forEach(each -> Text.required("records", each));
        if (method == SampleMethod.BY_HAND && chosen.isEmpty()) {
            throw new InvalidField("records", "required");
        }
    }

    /** Takes the definition out of the body; method and seed stay. */
    static SampleAsked takenFrom(ObjectNode body) {
        var method = method(body);
        var size = body.remove("size");
        if (!(body.remove("population") instanceof ObjectNode definition)) {
            throw new InvalidField("population", "required");
        }
        StrictJson.ours(definition, "upTo");
        StrictJson.ours(definition, "count");
        definition.put("upTo", 0).put("count", 0);
        if (definition.path("field").isString()) {
            definition.put("field", Composed.text(definition.path("field").asString()));
        }
        if (!definition.has("lateOnly")) {
            definition.put("lateOnly", false);
        }
        if (method == SampleMethod.RANDOM && (size == null || !size.isInt())) {
            throw new InvalidField("size", size == null ? "required" : "notPositive");
        }
        var records = body.remove("records");
        var chosen = records == null
                ? List.<String>of()
                : Arrays.asList(StrictJson.read((ObjectNode) body.objectNode().set("records", records), Chosen.class)
                        .records());
        return new SampleAsked(
                method,
                StrictJson.read(definition, Population.class),
                method == SampleMethod.RANDOM ? StrictJson.text(body, "seed") : null,
                size == null ? 0 : size.asInt(),
                chosen);
    }

    private record Chosen(String[] records) {
        private Chosen {
            InvalidField.ifMissing("records", records);
        }
    }

    private static SampleMethod method(ObjectNode body) {
        try {
            return SampleMethod.valueOf(StrictJson.text(body, "method"));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("method", "malformed");
        }
    }
}
