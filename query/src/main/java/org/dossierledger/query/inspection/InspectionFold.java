package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.InspectionEvent.InspectionDecided;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.unit.UnitCode;

/** What an inspection becomes. */
public final class InspectionFold extends FollowedFold<InspectionStanding> {

    public InspectionFold() {
        this(Instant.MAX);
    }

    private InspectionFold(Instant asOf) {
        super(
                "inspection",
                "id, code, kind, authority, planning, document_number, scope, unit, objects, period_from, period_to, team,"
                        + " ever_in_team, stage, paused, announced_at, concluded_at, published_at, next_duty, next_due,"
                        + " irregularities, opened_at, last_index",
                InspectionEvent.class,
                InspectionDecided.class,
                InspectionStanding::new,
                asOf);
    }

    /** For {@link org.dossierledger.query.projection.TablesThen}: as inspections stood at an instant. */
    static InspectionFold asOf(Instant asOf) {
        return new InspectionFold(asOf);
    }

    @Override
    public List<String> scripts() {
        return List.of("V012__inspection.sql");
    }

    @Override
    void line(CopyText row, String id, InspectionStanding now, long lastIndex) {
        var decision = now.decision;
        var next = now.duties().next();
        row.column(id)
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
                .column(now.reached.get(Stage.DECIDED))
                .column(lastIndex)
                .endRow();
    }
}
