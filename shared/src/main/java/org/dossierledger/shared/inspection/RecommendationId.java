package org.dossierledger.shared.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a recommendation, chosen by whoever opens it so that a retry meets the same one; also its stream's name. */
public record RecommendationId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public RecommendationId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("recommendation id: a lower-case UUID");
        }
    }

    @JsonCreator
    public static RecommendationId of(String value) {
        return new RecommendationId(value);
    }

    public static RecommendationId random() {
        return new RecommendationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
