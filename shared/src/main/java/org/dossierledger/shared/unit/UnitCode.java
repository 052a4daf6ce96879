package org.dossierledger.shared.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Electronic identifier of a body, e.g. {@code H98.02.11} (Decision 20/2020/QĐ-TTg); opaque, never reused. */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    public UnitCode {
        if (value == null || value.isBlank() || value.length() > 60) {
            throw new IllegalArgumentException("unit code: 1 to 60 characters");
        }
    }

    @JsonCreator
    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
