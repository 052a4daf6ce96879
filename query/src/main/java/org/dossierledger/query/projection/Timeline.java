package org.dossierledger.query.projection;

/** Every action of every stream, for trails across them. The sentences are made when reading. */
final class Timeline {

    static final ReadTable TABLE = new ReadTable(
            "timeline",
            "id, sequence_number, global_index, type, occurred_at, recorded_at, actor, unit, evidence, irregularities,"
                    + " document");
    static final String SCRIPT = "V005__every_kind.sql";

    private Timeline() {}

    static void line(CopyText rows, String id, Fact fact, StreamFold.Act act) {
        rows.column(id)
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
