package org.dossierledger.shared.procedure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures that the province has published. Read from {@code catalogue.yml}. */
public final class Procedures {

    private final Map<ProcedureCode, Procedure> byCode = new LinkedHashMap<>();

    public Procedures(List<Procedure> procedures) {
        for (var procedure : procedures) {
            if (byCode.put(procedure.code(), procedure) != null) {
                throw new IllegalArgumentException("procedure " + procedure.code() + " appears twice");
            }
        }
    }

    public Collection<Procedure> all() {
        return byCode.values();
    }

    public Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The procedure's name in a language, or its code when the catalogue does not know it. */
    public String nameOf(ProcedureCode code, String language) {
        return code == null ? "" : find(code).map(found -> found.name(language)).orElse(code.value());
    }
}
