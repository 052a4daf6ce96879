package org.dossierledger.shared.unit;

import java.util.Map;
import java.util.Objects;

/**
 * A body of the province: an agency, a department, a commune, or a desk inside one.
 *
 * @param parent null at the top
 * @param name by language tag: {@code vi}, {@code en}
 */
public record Unit(UnitCode code, UnitCode parent, Level level, boolean oneStop, Map<String, String> name) {

    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        name = Map.copyOf(name);
        if (!name.containsKey("vi")) {
            throw new IllegalArgumentException("unit " + code + " has no Vietnamese name");
        }
    }

    public String name(String language) {
        return name.getOrDefault(language, name.get("vi"));
    }

    /** Two tiers since 01/07/2025; districts remain for what was done before. */
    public enum Level {
        PROVINCE,
        DEPARTMENT,
        DISTRICT,
        COMMUNE
    }
}
