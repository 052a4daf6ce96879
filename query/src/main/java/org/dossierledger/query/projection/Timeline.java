package org.dossierledger.query.projection;

import java.util.ArrayList;
import java.util.List;

/** Every action of every stream, for trails across them. The sentences are made when reading. */
final class Timeline implements EventLines {

    private static final ReadTable TABLE = new ReadTable(
            "timeline",
            "id, sequence_number, global_index, type, occurred_at, recorded_at, actor, unit, evidence, irregularities,"
                    + " document, kind, subject, procedure, look, inspection");

    /** What is written about each event, whatever else is. */
    static List<EventLines> and(List<EventLines> others) {
        var all = new ArrayList<EventLines>();
        all.add(new Timeline());
        all.addAll(others);
        return List.copyOf(all);
    }

    @Override
    public ReadTable table() {
        return TABLE;
    }

    @Override
    public List<String> scripts() {
        return List.of("V005__every_kind.sql", "V010__trail.sql", "V038__trail_of_inspections.sql");
    }

    @Override
    public OfStream begin() {
        var under = new ProcedureSoFar();
        return (stream, fact, act, lines) -> {
            under.see(fact.event());
            if (lines != null) {
                write(stream, fact, act, under.code(), lines);
            }
        };
    }

    private static void write(String stream, Fact fact, StreamFold.Act act, String procedure, CopyText lines) {
        var about = About.of(stream, fact.event());
        lines.column(stream)
                .column(fact.sequenceNumber())
                .column(fact.globalIndex())
                .column(fact.event().getClass().getSimpleName())
                .column(fact.occurredAt())
                .column(fact.recordedAt())
                .column(act.actor())
                .column(act.unit())
                .column(fact.by().evidence())
                .array(fact.event().irregularities())
                .column(act.document())
                .column(about.kind())
                .column(about.subject())
                .column(procedure)
                .column(about.look())
                .column(about.inspection())
                .endRow();
    }
}
