package org.dossierledger.app.cli;

import java.time.LocalDate;
import org.dossierledger.shared.catalogue.Catalogue;
import picocli.CommandLine.Command;

/** {@code ledger procedures}: the versions in force, today or on a day. */
@Command(name = "procedures")
public final class ProceduresCommand extends CatalogueQuestion {

    @Override
    void answer(Catalogue catalogue, LocalDate on, boolean json) {
        var procedures = catalogue.procedures().inForce(on);
        if (json) {
            json(procedures);
            return;
        }
        var table = new Columns();
        table.row(
                texts().text("procedure.code"),
                texts().text("procedure.part.processing"),
                texts().text("procedure.decision"),
                texts().text("field.procedure"));
        procedures.forEach(each -> table.row(
                each.code().value(),
                each.processing().amount() + " "
                        + texts().text("unit." + each.processing().unit().code()),
                each.publication() == null ? "–" : each.publication(),
                each.name(texts().language().getLanguage())));
        out().print(table);
    }
}
