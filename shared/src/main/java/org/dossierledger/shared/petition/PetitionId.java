package org.dossierledger.shared.petition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a petition, chosen by whoever registers it so that a retry meets the same one; also its stream's name. */
public record PetitionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public PetitionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("petition id: a lower-case UUID");
        }
    }

    @JsonCreator
    public static PetitionId of(String value) {
        return new PetitionId(value);
    }

    public static PetitionId random() {
        return new PetitionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
