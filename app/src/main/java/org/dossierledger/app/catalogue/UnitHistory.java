package org.dossierledger.app.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/**
 * A body, and what became of it.
 *
 * @param before what came over to it, the oldest first
 * @param after what went from it to others
 * @param answering who answers on {@code on} for what is recorded under it, the largest share first
 */
public record UnitHistory(
        Unit unit, List<Succession> before, List<Succession> after, LocalDate on, List<UnitCode> answering) {

    /** @throws UnitNotFound when the catalogue does not have it */
    public static UnitHistory of(Units units, String code, LocalDate on) {
        var unit = code.isBlank() || code.length() > 60
                ? null
                : units.find(UnitCode.of(code)).orElse(null);
        if (unit == null) {
            throw new UnitNotFound(code);
        }
        return new UnitHistory(
                unit,
                ending(units, Succession::to, unit),
                ending(units, Succession::from, unit),
                on,
                units.answering(unit.code(), null, on));
    }

    private static List<Succession> ending(Units units, Function<Succession, UnitCode> end, Unit at) {
        return units.successions().stream()
                .filter(each -> at.code().equals(end.apply(each)))
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }
}
