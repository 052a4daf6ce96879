package org.dossierledger.shared.procedure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Code of an administrative procedure (mã thủ tục hành chính), e.g. {@code 1.004227}; opaque. */
public record ProcedureCode(@JsonValue String value) implements Comparable<ProcedureCode> {

    public ProcedureCode {
        if (value == null || value.isBlank() || value.length() > 60) {
            throw new IllegalArgumentException("procedure code: 1 to 60 characters");
        }
    }

    @JsonCreator
    public static ProcedureCode of(String value) {
        return new ProcedureCode(value);
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
