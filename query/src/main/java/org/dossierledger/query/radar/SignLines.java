package org.dossierledger.query.radar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.query.projection.EventLines;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.shared.deadline.WorkingCalendar;

/** A line for each sign, in the order in which it was recorded. A correction takes none back: it shows what was there. */
public final class SignLines implements EventLines {

    private static final ReadTable TABLE = new ReadTable(
            "sign",
            "id, global_index, sequence_number, rule, rule_version, type, unit, actor, occurred_at, recorded_at, measured, earlier_index");

    private final RadarRules rules;
    private final Set<String> compared;
    private final WorkingCalendar calendar;

    public SignLines(RadarRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
        this.compared = rules.rules().stream()
                .flatMap(rule -> rule.pairs().stream())
                .map(pair -> pair.get(0))
                .collect(Collectors.toSet());
    }

    @Override
    public ReadTable table() {
        return TABLE;
    }

    @Override
    public List<String> scripts() {
        return List.of("V013__sign.sql");
    }

    @Override
    public OfStream begin() {
        var watch = new Watch(rules.rules(), compared, calendar);
        return (stream, fact, act, lines) -> {
            var signs = watch.see(fact, act.actor());
            if (lines != null) {
                write(stream, fact, act, signs, lines);
            }
        };
    }

    private void write(String stream, Fact fact, StreamFold.Act act, List<Sign> signs, CopyText lines) {
        for (var sign : signs) {
            lines.column(stream)
                    .column(fact.globalIndex())
                    .column(fact.sequenceNumber())
                    .column(sign.rule().id())
                    .column(rules.version())
                    .column(fact.event().getClass().getSimpleName())
                    .column(act.unit())
                    .column(act.actor())
                    .column(fact.occurredAt())
                    .column(fact.recordedAt())
                    .column(sign.measured())
                    .column(sign.earlier())
                    .endRow();
        }
    }
}
