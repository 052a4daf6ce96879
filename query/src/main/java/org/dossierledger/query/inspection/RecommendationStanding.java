package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.duty.Holder;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.inspection.RecommendationEvent.*;

/** Where a recommendation stands at one moment of business time. */
final class RecommendationStanding implements Followed {

    RecommendationMade made;
    RecommendationState.Progress progress;
    Instant madeAt;
    Instant due;
    Instant endedAt;
    long money;
    long land;
    int persons;
    int urged;
    RecommendationAnswered answer;
    RecommendationReported report;
    RecommendationSettled settlement;
    final Set<Irregularity> irregularities = new LinkedHashSet<>();
    private final OwedDuties duties = new OwedDuties();

    @Override
    public void apply(Fact fact) {
        var event = (RecommendationEvent) fact.meant();
        irregularities.addAll(event.irregularities());
        duties.apply(fact);
        if (event instanceof RecommendationMade e) {
            made = e;
            madeAt = fact.occurredAt();
            due = e.due().due();
            progress = RecommendationState.Progress.MADE;
        } else if (event instanceof RecommendationAnswered e) {
            answer = e;
            reach(RecommendationState.Progress.ANSWERED);
        } else if (event instanceof RecommendationFollowedUp) {
            urged++;
        } else if (event instanceof RecommendationReported e) {
            report = e;
            money += e.money();
            land += e.land();
            persons += e.persons();
            reach(RecommendationState.Progress.IN_PROGRESS);
        } else if (event instanceof RecommendationMoved e) {
            due = e.due().due();
        } else if (event instanceof RecommendationCompleted) {
            end(RecommendationState.Progress.DONE, fact);
        } else if (event instanceof RecommendationSettled e) {
            settlement = e;
            end(RecommendationState.Progress.SETTLED, fact);
        }
    }

    /** By the times as they are known now: what was concluded with a wrong one does not stay. */
    boolean doneLate() {
        return progress == RecommendationState.Progress.DONE && endedAt.isAfter(due);
    }

    private void end(RecommendationState.Progress how, Fact fact) {
        progress = how;
        endedAt = fact.occurredAt();
    }

    private void reach(RecommendationState.Progress next) {
        progress = progress == null || next.ordinal() > progress.ordinal() ? next : progress;
    }

    @Override
    public boolean begun() {
        return made != null;
    }

    @Override
    public String code() {
        return made.code();
    }

    /** Owed by who is to carry it out; who inspected follows it. */
    @Override
    public Holder holder() {
        return new Holder(
                made.addressee(),
                null,
                new LinkedHashSet<>(
                        List.of(made.addressee().value(), made.inspectingUnit().value())));
    }

    @Override
    public OwedDuties duties() {
        return duties;
    }
}
