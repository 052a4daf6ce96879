package org.dossierledger.shared.reception;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a visit, chosen by whoever registers it so that a retry meets the same one; also its stream's name. */
public record ReceptionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public ReceptionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("reception id: a lower-case UUID");
        }
    }

    @JsonCreator
    public static ReceptionId of(String value) {
        return new ReceptionId(value);
    }

    public static ReceptionId random() {
        return new ReceptionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
