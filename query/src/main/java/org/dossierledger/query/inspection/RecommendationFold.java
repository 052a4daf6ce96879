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
import org.dossierledger.shared.inspection.RecommendationEvent;

/** What a recommendation becomes: a line of the register, and on the late list the stretch in which it was owed. */
public final class RecommendationFold implements StreamFold {

    static final String KIND = "recommendation";

    private static final ReadTable REGISTER = new ReadTable(
            "recommendation_register",
            "id, code, inspection, inspecting_unit, direction, kind, addressee, position, money, land, persons,"
                    + " money_done, land_done, persons_done, progress, made_at, due_at, ended_at, late, last_index");
    private static final ReadTable LATE = LateTable.named("recommendation_late");

    static FollowedHistory<RecommendationStanding> history() {
        return new FollowedHistory<>(KIND, RecommendationEvent.class, RecommendationStanding::new);
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return first == RecommendationEvent.RecommendationMade.class;
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

    /** Made with those of inspections. */
    @Override
    public List<String> scripts() {
        return List.of();
    }

    @Override
    @SuppressWarnings("unchecked") // all of them begun here
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        histories.forEach((id, each) -> {
            var history = (FollowedHistory<RecommendationStanding>) each;
            var now = history.now();
            register(rows, id, history, now);
            LateTable.write(rows.of(LATE), id, KIND, now.code(), null, false, history.stretchesEverBelieved());
        });
    }

    private static void register(
            Rows rows, String id, FollowedHistory<RecommendationStanding> history, RecommendationStanding now) {
        var made = now.made;
        rows.of(REGISTER)
                .column(id)
                .column(made.code())
                .column(made.inspectionId())
                .column(made.inspectingUnit())
                .column(made.direction())
                .column(made.kind())
                .column(made.addressee())
                .column(made.position())
                .column(made.money())
                .column(made.land())
                .column(made.persons())
                .column(now.money)
                .column(now.land)
                .column(now.persons)
                .column(now.progress)
                .column(now.madeAt)
                .column(now.due)
                .column(now.endedAt)
                .column(now.late)
                .column(history.last().globalIndex())
                .endRow();
    }
}
