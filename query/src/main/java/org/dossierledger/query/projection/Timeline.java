package org.dossierledger.query.projection;

import java.util.ArrayList;
import java.util.List;

/** Every action of every stream, for trails across them. The sentences are made when reading. */
final class Timeline implements EventLines, EventLines.OfStream {

    private static final ReadTable TABLE = new ReadTable(
            "timeline",
            "id, sequence_number, global_index, type, occurred_at, recorded_at, actor, unit, evidence, irregularities,"
                    + " document");

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
    public String script() {
        return "V005__every_kind.sql";
    }

    @Override
    public OfStream begin() {
        return this; // it remembers nothing
    }

    @Override
    public void add(String id, Fact fact, StreamFold.Act act, CopyText lines) {
        if (lines == null) {
            return;
        }
        lines.column(id)
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
                .endRow();
    }
}
