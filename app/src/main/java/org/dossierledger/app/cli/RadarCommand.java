package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger radar}: signs that deserve a look. */
@Command(name = "radar")
public final class RadarCommand extends LedgerCommand {

    @Option(names = "--rule", paramLabel = "RULE")
    private String rule;

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

    @Option(names = "--answering", paramLabel = "DAY")
    private String answering;

    @Option(names = "--actor", paramLabel = "A")
    private String actor;

    @Option(names = "--from", paramLabel = "T")
    private String from;

    @Option(names = "--to", paramLabel = "T")
    private String to;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        try (var ledger = Ledger.open(settings())) {
            var reading = UnitReading.of(ledger.catalogue().units(), answering);
            var question =
                    new RadarQuestion(scope(reading), actor, null, rule, start(), end(), null, Integer.MAX_VALUE - 1);
            ledger.reads().catchUpAsFarAsPossible();
            var answer = ledger.reads().radar().answer(question).read(reading);
            if (json) {
                json(answer);
            } else {
                print(answer);
            }
            return 0;
        }
    }

    private Instant start() {
        return from == null ? null : Moment.startOf(from);
    }

    private Instant end() {
        return to == null ? null : Moment.asOf(to);
    }

    private Scope scope(UnitReading reading) {
        if (unit == null) {
            return null;
        }
        if (unit.isBlank() || unit.length() > 60) {
            throw new InvalidField("unit", "malformed");
        }
        return Scope.of(
                reading.covered(UnitCode.of(unit)).stream().map(UnitCode::value).collect(Collectors.toSet()));
    }

    private void print(RadarAnswer answer) {
        var table = new Columns();
        table.row(
                texts().text("radar.rule"),
                texts().text("field.code"),
                texts().text("radar.event"),
                texts().text("radar.who"),
                texts().text("radar.occurred"),
                texts().text("radar.recorded"));
        answer.items()
                .forEach(item -> table.row(
                        item.rule(),
                        item.code() == null ? item.id() : item.code(),
                        item.type() + " #" + item.globalIndex(),
                        item.actor() == null ? "" : item.actor(),
                        Columns.time(item.occurredAt()),
                        Columns.time(item.recordedAt())));
        out().print(table);
        answer.bursts()
                .forEach(burst -> out().println(
                                burst.inspection() == null
                                        ? texts().text(
                                                        "radar.burst",
                                                        burst.rule(),
                                                        burst.unit(),
                                                        burst.day(),
                                                        burst.count())
                                        : texts().text(
                                                        "radar.burst.inspection",
                                                        burst.rule(),
                                                        burst.unit(),
                                                        burst.day(),
                                                        burst.lastDay(),
                                                        burst.count(),
                                                        burst.inspection().code())));
        err().println(texts().text("radar.count", answer.items().size()));
    }
}
