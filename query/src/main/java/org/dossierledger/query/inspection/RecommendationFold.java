package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.inspection.RecommendationEvent.RecommendationMade;

/** What a recommendation becomes. */
public final class RecommendationFold extends FollowedFold<RecommendationStanding> {

    public RecommendationFold() {
        this(Instant.MAX);
    }

    private RecommendationFold(Instant asOf) {
        super(
                "recommendation",
                "id, code, inspection, inspecting_unit, direction, kind, addressee, position, money, land, persons,"
                        + " money_done, land_done, persons_done, progress, made_at, due_at, ended_at, late, last_index",
                RecommendationEvent.class,
                RecommendationMade.class,
                RecommendationStanding::new,
                asOf);
    }

    /** For {@link org.dossierledger.query.projection.TablesThen}: as recommendations stood at an instant. */
    static RecommendationFold asOf(Instant asOf) {
        return new RecommendationFold(asOf);
    }

    /** Made with those of inspections. */
    @Override
    public List<String> scripts() {
        return List.of();
    }

    @Override
    void line(CopyText row, String id, RecommendationStanding now, long lastIndex) {
        var made = now.made;
        row.column(id)
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
                .column(now.doneLate())
                .column(lastIndex)
                .endRow();
    }
}
