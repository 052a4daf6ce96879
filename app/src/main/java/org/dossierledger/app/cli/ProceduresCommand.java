package org.dossierledger.app.cli;

import java.time.LocalDate;
import org.dossierledger.app.catalogue.ProcedureNotFound;
import org.dossierledger.shared.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger procedures}: the versions in force, today or on a day; of one procedure, all of its versions. */
@Command(name = "procedures")
public final class ProceduresCommand extends CatalogueQuestion {

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "code")
    private String code;

    @Override
    void answer(Catalogue catalogue, LocalDate on, boolean json) {
        var procedures = code == null
                ? catalogue.procedures().inForce(on)
                : ProcedureNotFound.ifNone(catalogue.procedures(), code);
        if (json) {
            json(procedures);
            return;
        }
        var table = new Columns();
        table.row(
                texts().text("procedure.code"),
                texts().text("procedure.part.processing"),
                texts().text("procedure.decision"),
                texts().text("procedure.in-force"),
                texts().text("field.procedure"));
        procedures.forEach(each -> table.row(
                each.code().value(),
                each.processing().amount() + " "
                        + texts().text("unit." + each.processing().unit().code()),
                each.publication() == null ? "–" : each.publication(),
                texts().text("units.from-to", day(each.effectiveFrom()), day(each.effectiveTo()))
                        + (code != null && each.inForceOn(on) ? " *" : ""),
                each.name(texts().language().getLanguage())));
        out().print(table);
    }
}
