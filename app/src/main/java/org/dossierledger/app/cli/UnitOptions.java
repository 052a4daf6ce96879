package org.dossierledger.app.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import org.dossierledger.shared.unit.Units;
import picocli.CommandLine.Option;

/** Of which unit, and whether it is read as recorded or by the body that answers on a day. */
final class UnitOptions {

    private static final int LONGEST = 60;

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
     */
    Set<String> covered(UnitReading reading) {
        if (unit == null) {
            return null;
        }
        if (unit.isBlank() || unit.length() > LONGEST) {
            throw new InvalidField("unit", "malformed");
        }
        return reading.covered(UnitCode.of(unit)).stream().map(UnitCode::value).collect(Collectors.toSet());
    }
}
