package org.dossierledger.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.inspection.SampleInspections.*;

import java.time.LocalDate;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.RecommendationCommand.*;
import org.dossierledger.shared.inspection.RecommendationEvent.*;
import org.dossierledger.shared.inspection.SettlementGround;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final String MADE = "2026-11-16T09:00:00";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

    private static Told made() {
        return Told.recommendation().then(MADE, recommend(DUE));
    }

    @Test
    void it_is_due_on_the_day_that_the_conclusion_names() {
        RecommendationMade event = Told.recommendation().happens(MADE, recommend(DUE));

        assertThat(event.due().rawDue()).isEqualTo(Moment.endOf(DUE));
        Told.recommendation().isRefused(MADE, recommend(LocalDate.of(2026, 11, 15)), InvalidField.class);
    }

    @Test
    void done_after_its_day_it_is_late() {
        RecommendationCompleted event =
                made().happens("2026-12-17T09:00:00", new CompleteRecommendation(RECOMMENDATION, "62/TB"));

        assertThat(event.late()).isTrue();
        assertThat(event.workingDaysLate()).isEqualTo(2);
        assertThat(event.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void more_time_given_before_its_day_makes_it_due_later() {
        var moved = new MoveRecommendation(RECOMMENDATION, LocalDate.of(2026, 12, 31), "Vướng mắc", "61/TTT");
        RecommendationCompleted event = made().then("2026-12-10T09:00:00", moved)
                .happens("2026-12-17T09:00:00", new CompleteRecommendation(RECOMMENDATION, "62/TB"));
        RecommendationMoved tooLate = made().happens("2026-12-16T09:00:00", moved);

        assertThat(event.late()).isFalse();
        assertThat(tooLate.irregularities()).containsExactly(Irregularity.EXTENDED_AFTER_DUE);
    }

    @Test
    void nothing_follows_once_it_is_settled_or_carried_out() {
        made().then(
                        "2026-11-20T09:00:00",
                        new SettleRecommendation(RECOMMENDATION, SettlementGround.NOBODY_LEFT, "Đã giải thể", "63/TB"))
                .isRefused(
                        "2026-11-21T09:00:00",
                        new AnswerRecommendation(RECOMMENDATION, TEXT, "16/UBND"),
                        RecommendationOver.class);
        made().isRefused("2026-11-21T09:00:00", recommend(DUE), RecommendationAlreadyMade.class);
    }
}
