package org.dossierledger.app.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dossierledger.app.catalogue.UnitHistory;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger units}: the bodies that exist, or existed on a day; of one, what became of it. */
@Command(name = "units")
public final class UnitsCommand extends CatalogueQuestion {

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "code")
    private String code;

    @Override
    void answer(Catalogue catalogue, LocalDate on, boolean json) {
        if (code != null) {
            history(catalogue, UnitHistory.of(catalogue.units(), code, on), json);
            return;
        }
        var units = catalogue.units().existingOn(on);
        if (json) {
            json(units);
            return;
        }
        var table = new Columns();
        table.row(texts().text("units.code"), texts().text("units.level"), texts().text("field.unit"));
        units.forEach(unit -> table.row(unit.code().value(), level(unit), name(unit)));
        out().print(table);
    }

    private void history(Catalogue catalogue, UnitHistory found, boolean json) {
        if (json) {
            json(found);
            return;
        }
        var unit = found.unit();
        var facts = new Columns();
        facts.row(texts().text("units.code"), unit.code().value());
        facts.row(texts().text("field.unit"), name(unit));
        facts.row(texts().text("units.level"), level(unit));
        if (unit.gsoCode() != null) {
            facts.row(texts().text("units.gso"), unit.gsoCode());
        }
        facts.row(
                texts().text("units.existed"),
                texts().text("units.from-to", day(unit.validFrom()), day(unit.validTo())));
        if (unit.legalBasis() != null) {
            facts.row(texts().text("field.legalBasis"), unit.legalBasis());
        }
        facts.row(
                texts().text("units.answering", day(found.on())),
                found.answering().stream().map(each -> called(catalogue, each)).collect(Collectors.joining("; ")));
        out().print(facts);
        var table = new Columns();
        found.before().forEach(each -> row(table, catalogue, "units.came", each, each.from()));
        found.after().forEach(each -> row(table, catalogue, "units.went", each, each.to()));
        out().print(table);
    }

    private void row(Columns table, Catalogue catalogue, String way, Succession each, UnitCode other) {
        table.row(
                day(each.effective()),
                texts().text(way) + ": " + texts().text("units.kind." + each.kind()),
                other == null ? texts().text("units.above") : called(catalogue, other),
                each.field() != null
                        ? each.field()
                        : each.share() != null ? each.share() + " %" : texts().text("units.whole"),
                each.legalBasis());
    }

    private String called(Catalogue catalogue, UnitCode unit) {
        return unit + " " + catalogue.units().nameOf(unit, texts().language().getLanguage());
    }

    private String level(Unit unit) {
        return texts().text("units.level." + unit.level());
    }

    private String name(Unit unit) {
        return unit.name(texts().language().getLanguage());
    }
}
