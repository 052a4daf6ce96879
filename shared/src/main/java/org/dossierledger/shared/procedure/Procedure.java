package org.dossierledger.shared.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dossierledger.shared.deadline.Length;

/**
 * An administrative procedure as published (Decree 63/2010 art. 8.2).
 *
 * @param name by language tag: {@code vi}, {@code en}
 * @param field lĩnh vực, by language tag
 * @param processing how long the office has (clock K1)
 * @param papers what the applicant hands in, in Vietnamese as published
 */
public record Procedure(
        ProcedureCode code,
        Map<String, String> name,
        Map<String, String> field,
        Length processing,
        List<String> papers) {

    public Procedure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(processing, "processing");
        name = Map.copyOf(name);
        field = Map.copyOf(field);
        papers = papers == null ? List.of() : List.copyOf(papers);
        if (!name.containsKey("vi")) {
            throw new IllegalArgumentException("procedure " + code + " has no Vietnamese name");
        }
    }

    public String name(String language) {
        return name.getOrDefault(language, name.get("vi"));
    }

    public String field(String language) {
        return field.getOrDefault(language, field.getOrDefault("vi", ""));
    }
}
