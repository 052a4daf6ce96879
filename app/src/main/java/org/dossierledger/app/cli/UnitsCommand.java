package org.dossierledger.app.cli;

import java.time.LocalDate;
import org.dossierledger.shared.catalogue.Catalogue;
import picocli.CommandLine.Command;

/** {@code ledger units}: the bodies that exist, or existed on a day. */
@Command(name = "units")
public final class UnitsCommand extends CatalogueQuestion {

    @Override
    void answer(Catalogue catalogue, LocalDate on, boolean json) {
        var units = catalogue.units().existingOn(on);
        if (json) {
            json(units);
            return;
        }
        var table = new Columns();
        table.row(texts().text("units.code"), texts().text("units.level"), texts().text("field.unit"));
        units.forEach(unit -> table.row(
                unit.code().value(),
                texts().text("units.level." + unit.level()),
                unit.name(texts().language().getLanguage())));
        out().print(table);
    }
}
