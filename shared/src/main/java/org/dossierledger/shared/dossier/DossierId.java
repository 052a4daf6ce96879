package org.dossierledger.shared.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a dossier, chosen by whoever opens it so that a retry meets the same one; also its stream's name. */
public record DossierId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public DossierId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("dossier id: a lower-case UUID");
        }
    }

    @JsonCreator
    public static DossierId of(String value) {
        return new DossierId(value);
    }

    public static DossierId random() {
        return new DossierId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
