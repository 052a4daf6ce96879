package org.dossierledger.shared.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;

/**
 * A body of the province: an agency, a department, a commune, or a desk inside one. A body that gets another place in the
 * organisation is another body with another code.
 *
 * @param parent null at the top
 * @param name by language tag: {@code vi}, {@code en}
 * @param gsoCode of the General Statistics Office: 2 digits a province, 3 a district, 5 a commune; null where there is none
 * @param validFrom first day on which it existed; null when it has always been there
 * @param validTo last day on which it existed; null while it does
 * @param legalBasis of its end, or of its beginning where it has not ended; null where the catalogue gives none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(
        UnitCode code,
        UnitCode parent,
        Level level,
        boolean oneStop,
        Map<String, String> name,
        String gsoCode,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis) {

    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        name = Map.copyOf(name);
        if (!name.containsKey("vi")) {
            throw new InvalidField("unit " + code + ", name.vi", "required");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new InvalidField("unit " + code + ", validTo " + validTo, "beforeFrom");
        }
    }

    /** @param on a day in Asia/Ho_Chi_Minh */
    public boolean existsOn(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** Whether it has ended by then. */
    public boolean endedBefore(LocalDate on) {
        return validTo != null && on.isAfter(validTo);
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
