package org.dossierledger.app.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.app.statistics.StatisticsAnswer;
import org.dossierledger.app.statistics.StatisticsCsv;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.app.statistics.StatisticsWords;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger statistics}: how many dossiers came, ended and wait. */
@Command(name = "statistics")
public final class StatisticsCommand extends Reading {

    private static final Figure[] SHOWN = {
        Figure.RECEIVED,
        Figure.CARRIED,
        Figure.EARLY,
        Figure.ON_TIME,
        Figure.LATE,
        Figure.UNDATED,
        Figure.PENDING_IN_TIME,
        Figure.PENDING_LATE
    };

    @Mixin
    private PeriodOptions period;

    @Option(names = "--by", paramLabel = "unit|field|procedure|channel", defaultValue = "unit")
    private String by;

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

    @Option(names = "--answering", paramLabel = "DAY")
    private String answering;

    @Option(names = "--csv")
    private boolean csv;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        var question = StatisticsQuestion.of(period.period(asOf), asOf, knownAt)
                .within(units(ledger))
                .answering(StatisticsParameters.answeringOn(answering), null);
        var rows = By.of(by);
        var words = new StatisticsWords(ledger.rulesAt(knownAt).catalogue(), texts()::text, texts().language());
        var answer = StatisticsAnswer.of(
                question,
                ledger.clock().instant(),
                rows,
                ledger.reads().statistics(knownAt).count(question, rows),
                words);
        if (json) {
            json(answer);
        } else if (csv) {
            out().print(StatisticsCsv.of(answer));
        } else {
            print(answer);
        }
    }

    /** The unit and everything below it; a code that only another system uses counts alone. */
    private Set<String> units(Ledger ledger) {
        if (unit == null) {
            return null;
        }
        return Stream.concat(
                        Stream.of(unit),
                        ledger.catalogue().units().under(AskedUnit.of(unit, ledger)).stream()
                                .map(UnitCode::value))
                .collect(Collectors.toSet());
    }

    private void print(StatisticsAnswer answer) {
        var table = new Columns();
        table.row(Stream.of(
                        Stream.of(""),
                        Stream.of(SHOWN).map(figure -> texts().text("statistics." + figure)),
                        Stream.of(texts().text("statistics.rate.plain"), texts().text("statistics.rate.indicator")))
                .flatMap(each -> each)
                .toArray(String[]::new));
        answer.rows().forEach(row -> table.row(cells(row.name(), row)));
        table.row(cells(texts().text("statistics.total"), answer.total()));
        out().print(table);
        err().println(texts().text("statistics.rate.of"));
    }

    private static String[] cells(String name, StatisticsAnswer.Row row) {
        return Stream.of(
                        Stream.of(name),
                        Stream.of(SHOWN).map(figure -> row.counts().get(figure).toString()),
                        Stream.of(rate(row.onTimeRate(), row.onTimeOf()), rate(row.indicatorRate(), row.indicatorOf())))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String rate(BigDecimal rate, long of) {
        return rate == null ? "-" : rate.toPlainString() + " % / " + of;
    }
}
