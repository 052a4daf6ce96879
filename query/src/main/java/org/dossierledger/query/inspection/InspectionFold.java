package org.dossierledger.query.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.projection.LateTable;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.unit.UnitCode;

/** What an inspection becomes: a line of the register, and stretches of what is owed for the late list. */
public final class InspectionFold implements StreamFold {

    static final String KIND = "inspection";

    private static final ReadTable REGISTER = new ReadTable(
            "inspection_register",
            "id, code, kind, authority, planning, document_number, scope, unit, objects, period_from, period_to, team,"
                    + " ever_in_team, stage, paused, announced_at, concluded_at, published_at, next_duty, next_due,"
                    + " irregularities, opened_at, last_index");
    private static final ReadTable LATE = LateTable.named("inspection_late");

    static FollowedHistory<InspectionStanding> history() {
        return new FollowedHistory<>(KIND, InspectionEvent.class, InspectionStanding::new);
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return first == InspectionEvent.InspectionDecided.class;
    }

    @Override
    public StreamHistory begin() {
        return history();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(REGISTER, LATE);
    }

    @Override
    public ReadTable late() {
        return LATE;
    }

    @Override
    public List<String> scripts() {
        return List.of("V012__inspection.sql");
    }

    @Override
    @SuppressWarnings("unchecked") // all of them begun here
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        histories.forEach((id, each) -> {
            var history = (FollowedHistory<InspectionStanding>) each;
            var now = history.now();
            register(rows, id, history, now);
            LateTable.write(rows.of(LATE), id, KIND, now.code(), null, false, history.stretchesEverBelieved());
        });
    }

    private static void register(
            Rows rows, String id, FollowedHistory<InspectionStanding> history, InspectionStanding now) {
        var decision = now.decision;
        var next = now.duties().next();
        rows.of(REGISTER)
                .column(id)
                .column(decision.code())
                .column(decision.kind())
                .column(decision.authority())
                .column(decision.planning())
                .column(decision.documentNumber())
                .column(decision.scope())
                .column(decision.unit())
                .array(decision.objects().stream().map(UnitCode::value).sorted().toList())
                .column(decision.periodFrom())
                .column(decision.periodTo())
                .array(now.team.keySet())
                .array(now.everInTeam)
                .column(now.stage)
                .column(now.paused)
                .column(now.reached.get(Stage.ANNOUNCED))
                .column(now.reached.get(Stage.CONCLUDED))
                .column(now.reached.get(Stage.PUBLISHED))
                .column(next == null ? null : next.getKey())
                .column(next == null ? null : next.getValue().inForce())
                .array(now.irregularities)
                .column(history.openedAt())
                .column(history.last().globalIndex())
                .endRow();
    }
}
