package org.dossierledger.app.cli;

import java.io.IOException;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.radar.RadarAsked;
import org.dossierledger.app.radar.RadarColumns;
import org.dossierledger.app.radar.RadarCsv;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger radar}: signs that deserve a look. */
@Command(name = "radar")
public final class RadarCommand extends LedgerCommand {

    @Option(names = "--rule", paramLabel = "RULE")
    private String rule;

    @Mixin
    private UnitOptions units;

    @Option(names = "--actor", paramLabel = "A")
    private String actor;

    @Mixin
    private SpanOptions recorded;

    @Option(names = "--burst", paramLabel = "B")
    private String burst;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw new InvalidField("csv", "notBoth");
        }
        try (var ledger = Ledger.open(settings())) {
            var reading = units.reading(ledger.catalogue().units());
            var asked = new RadarAsked(
                    units.unit(), reading.on(), actor, null, rule, burst, recorded.start(), recorded.end());
            Reading.catchUp(this, ledger);
            var covered = units.covered(reading, ledger);
            var question = asked.question(covered == null ? null : Scope.of(covered), null, Integer.MAX_VALUE - 1);
            var radar = ledger.reads().radar();
            if (csv) {
                var columns =
                        new RadarColumns(ledger.catalogue(), texts().language().getLanguage(), texts()::text);
                new RadarCsv(radar, question, reading, columns).write(out());
            } else if (json) {
                json(radar.answer(question).read(reading));
            } else {
                print(radar.answer(question).read(reading));
            }
            return 0;
        }
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
