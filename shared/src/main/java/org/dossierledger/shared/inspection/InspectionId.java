package org.dossierledger.shared.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of an inspection or check, chosen by whoever opens it so that a retry meets the same one; also its stream's name. */
public record InspectionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public InspectionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("inspection id: a lower-case UUID");
        }
    }

    @JsonCreator
    public static InspectionId of(String value) {
        return new InspectionId(value);
    }

    public static InspectionId random() {
        return new InspectionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
