package org.dossierledger.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Database;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import picocli.CommandLine.Option;

/** What is asked of the catalogue alone, as it was on a day. Where there is no data yet, of the one to begin with. */
abstract class CatalogueQuestion extends LedgerCommand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Option(names = "--on", paramLabel = "DATE")
    private String on;

    @Option(names = "--json")
    private boolean json;

    @Override
    public final Integer call() {
        var day = day();
        if (!Database.isThere(settings())) {
            answer(Ledger.catalogue(settings()), day, json);
            return 0;
        }
        try (var ledger = Ledger.open(settings())) {
            answer(ledger.catalogue(), day, json);
            return 0;
        }
    }

    private LocalDate day() {
        try {
            return on == null ? LocalDate.now(Moment.ZONE) : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new InvalidField("on", "impossibleTime");
        }
    }

    /** A dash for null: open at that end. */
    static String day(LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    abstract void answer(Catalogue catalogue, LocalDate on, boolean json);
}
