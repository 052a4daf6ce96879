package org.dossierledger.app.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import org.dossierledger.shared.unit.Units;
import picocli.CommandLine.Option;

/** Of which unit, and whether it is read as recorded or by the body that answers on a day. */
final class UnitOptions {

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

    @Option(names = "--answering", paramLabel = "DAY")
    private String answering;

    /** Null for all. */
    String unit() {
        return unit;
    }

    UnitReading reading(Units units) {
        return UnitReading.of(units, answering);
    }

    /**
     * The unit and everything below it, or what it answers for; a code that only another system uses counts alone. Null for
     * all.
     *
     * @throws org.dossierledger.shared.InvalidField when nobody knows it
     */
    Set<String> covered(UnitReading reading, Ledger ledger) {
        if (unit == null) {
            return null;
        }
        return reading.covered(AskedUnit.of(unit, ledger)).stream()
                .map(UnitCode::value)
                .collect(Collectors.toSet());
    }
}
