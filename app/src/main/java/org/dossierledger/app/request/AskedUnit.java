package org.dossierledger.app.request;

import org.dossierledger.app.Ledger;
import org.dossierledger.query.trail.RecordedUnits;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;

/** A unit that somebody asks about. One that nobody knows is mistyped, and would be answered with zeros. */
public final class AskedUnit {

    private static final int LONGEST = 60;

    private AskedUnit() {}

    /** @throws InvalidField when it can be no code, or neither the catalogue nor the log knows it */
    public static UnitCode of(String unit, Ledger ledger) {
        if (unit.isBlank() || unit.length() > LONGEST || unit.indexOf('\0') >= 0) {
            throw new InvalidField("unit", "malformed");
        }
        var code = UnitCode.of(unit);
        if (ledger.catalogue().units().find(code).isEmpty() && !new RecordedUnits(ledger.dataSource()).has(unit)) {
            throw new InvalidField("unit", "unknown");
        }
        return code;
    }
}
