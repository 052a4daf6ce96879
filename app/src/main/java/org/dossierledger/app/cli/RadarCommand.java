package org.dossierledger.app.cli;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger radar}: signs that deserve a look. */
@Command(name = "radar")
public final class RadarCommand extends LedgerCommand {

    @Option(names = "--rule", paramLabel = "RULE")
    private String rule;

    @Option(names = "--unit", paramLabel = "U")
    private String unit;

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
            var question =
                    new RadarQuestion(scope(ledger), actor, null, rule, start(), end(), null, Integer.MAX_VALUE - 1);
            ledger.reads().catchUpAsFarAsPossible();
            var answer = ledger.reads().radar().answer(question);
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

    private Scope scope(Ledger ledger) {
        if (unit == null) {
            return null;
        }
        if (unit.isBlank() || unit.length() > 60) {
            throw new InvalidField("unit", "malformed");
        }
        var codes = new HashSet<>(Set.of(unit));
        ledger.catalogue().units().under(UnitCode.of(unit)).forEach(code -> codes.add(code.value()));
        return Scope.of(codes);
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
                                texts().text("radar.burst", burst.rule(), burst.unit(), burst.day(), burst.count())));
        err().println(texts().text("radar.count", answer.items().size()));
    }
}
