package org.dossierledger.app.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.catalogue.PublicationLine;
import org.dossierledger.app.catalogue.Publications;
import org.dossierledger.shared.catalogue.Catalogue;
import picocli.CommandLine.Command;

/** {@code ledger publications}: publication decisions, how many procedures each came to, and whether in time (K6, K7). */
@Command(name = "publications")
public final class PublicationsCommand extends CatalogueQuestion {

    @Override
    void answer(Catalogue catalogue, LocalDate on, boolean json) {
        var found = Publications.of(catalogue, Ledger.rules(settings()), on);
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("years", found.byYear());
            told.put("decisions", found.decisions());
            json(told);
            return;
        }
        var years = new Columns();
        row(years, "year", "decisions", "published", "abolished", "late");
        found.byYear()
                .forEach(each -> years.row(
                        number(each.year()),
                        number(each.decisions()),
                        number(each.published()),
                        number(each.abolished()),
                        number(each.late())));
        out().print(years);
        out().println();
        var decisions = new Columns();
        row(decisions, "decision", "signed-on", "effective", "published", "abolished", "late");
        found.decisions()
                .forEach(each -> decisions.row(
                        each.decision().number(),
                        day(each.decision().signedOn()),
                        day(each.decision().effectiveFrom()),
                        number(each.published()),
                        number(each.abolished()),
                        late(each)));
        out().print(decisions);
    }

    private void row(Columns table, String... headings) {
        var cells = new String[headings.length];
        for (var i = 0; i < cells.length; i++) {
            cells[i] =
                    texts().text(headings[i].equals("decision") ? "procedure.decision" : "publication." + headings[i]);
        }
        table.row(cells);
    }

    private String late(PublicationLine each) {
        var days = Math.max(each.time().publishedLate(), each.time().postedLate());
        return days == 0 ? "" : texts().text("publication.days", days);
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
