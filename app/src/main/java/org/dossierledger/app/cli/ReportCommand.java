package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.report.ReportAnswer;
import org.dossierledger.app.report.ReportCsv;
import org.dossierledger.app.report.ReportTables;
import org.dossierledger.app.report.ReportWords;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger report}: a statutory table, or which there are. */
@Command(name = "report")
public final class ReportCommand extends LedgerCommand {

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
    private String name;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

    @Option(names = "--answering", paramLabel = "DAY")
    private String answering;

    @Option(names = "--known-at", paramLabel = "T")
    private String knownAt;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        try (var ledger = Ledger.open(settings())) {
            var known = knownAt == null ? null : Moment.asOf(knownAt);
            var words = words(ledger, known);
            if (name == null) {
                var table = new Columns();
                ReportTables.names().forEach(each -> table.row(each, words.title(each, texts().language())));
                out().print(table);
                return 0;
            }
            var table = table(ledger, period.period(ledger.clock().instant()), known);
            if (json) {
                json(ReportAnswer.of(table, words, texts().language()));
            } else if (csv) {
                out().print(ReportCsv.of(table, words, texts().language()));
            } else {
                print(table, words);
            }
            Reading.tellFormerRules(this, ledger, known);
            return 0;
        }
    }

    private ReportWords words(Ledger ledger, Instant known) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("reports");
        messages.setDefaultEncoding("UTF-8");
        return new ReportWords(ledger.rulesAt(known).catalogue(), messages);
    }

    private ReportTable table(Ledger ledger, ReportPeriod period, Instant known) {
        // read before any work, so that what is mistyped costs no waiting
        var on = StatisticsParameters.answeringOn(answering);
        var units = ledger.rulesAt(known).catalogue().units();
        Reading.catchUp(this, ledger);
        var bodies = units(new UnitReading(units, null), ledger);
        var recorded = units(new UnitReading(units, on), ledger);
        return new ReportTables(ledger).make(name, period, bodies, recorded, on, known);
    }

    /** The unit and everything below it, or what they answer for; all that the catalogue has ever had. */
    private Set<String> units(UnitReading reading, Ledger ledger) {
        if (unit == null) {
            return reading.units().all().stream()
                    .map(each -> each.code().value())
                    .collect(Collectors.toSet());
        }
        return reading.covered(AskedUnit.of(unit, ledger)).stream()
                .map(UnitCode::value)
                .collect(Collectors.toSet());
    }

    private void print(ReportTable table, ReportWords words) {
        var language = texts().language();
        out().println(words.title(table.name(), language));
        out().println(words.form(table, language) + " " + words.period(table.period(), language));
        var lines = new Columns();
        var total = table.total();
        for (var i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var number = ReportWords.number(column, total.get(i));
            lines.row(column.code(), number == null ? "-" : number.toPlainString(), words.path(column, language));
        }
        out().print(lines);
        err().println(texts().text("report.rows", table.rows().size()));
    }
}
