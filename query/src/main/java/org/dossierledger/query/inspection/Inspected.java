package org.dossierledger.query.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/** Under which units an inspection finds what its objects did. */
public final class Inspected {

    private Inspected() {}

    /**
     * The objects, what lay below them, and what they took over from bodies that had ended by the decision.
     *
     * @param objects codes, as in the decision
     */
    public static Set<String> units(Collection<String> objects, LocalDate decidedOn, Units units) {
        var found = new TreeSet<>(objects);
        for (var code : objects) {
            var object = UnitCode.of(code);
            units.under(object).forEach(each -> found.add(each.value()));
            units.answersFor(object, decidedOn).forEach(each -> found.add(each.value()));
        }
        return found;
    }
}
