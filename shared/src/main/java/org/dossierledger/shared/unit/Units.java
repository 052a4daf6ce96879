package org.dossierledger.shared.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisation as a tree. Read from {@code catalogue.yml}; codes are never reused. */
public final class Units {

    private final Map<UnitCode, Unit> byCode = new LinkedHashMap<>();

    public Units(List<Unit> units) {
        for (var unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("unit " + unit.code() + " appears twice");
            }
        }
        for (var unit : units) {
            if (unit.parent() != null && !byCode.containsKey(unit.parent())) {
                throw new IllegalArgumentException("unit " + unit.code() + " has an unknown parent " + unit.parent());
            }
        }
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit's name in a language, or its code when the catalogue does not know it (another system's unit). */
    public String nameOf(UnitCode code, String language) {
        return code == null ? "" : find(code).map(unit -> unit.name(language)).orElse(code.value());
    }

    /** Whether {@code unit} is {@code top} or lies below it. */
    public boolean within(UnitCode unit, UnitCode top) {
        var at = unit;
        for (var steps = 0; at != null && steps <= byCode.size(); steps++) {
            if (at.equals(top)) {
                return true;
            }
            at = find(at).map(Unit::parent).orElse(null);
        }
        return false;
    }

    /** {@code top} and everything below it, in the order of the catalogue. */
    public List<UnitCode> under(UnitCode top) {
        return byCode.keySet().stream().filter(code -> within(code, top)).toList();
    }
}
