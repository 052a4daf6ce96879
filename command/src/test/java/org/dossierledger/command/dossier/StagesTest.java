package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.WARD;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;

import java.util.List;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Liên thông: several bodies, one promise. */
class StagesTest {

    private static final Length TWO_DAYS = new Length(2, LengthUnit.WORKING_DAYS);
    private static final UnitCode TAX = UnitCode.of("H98.05");
    private static final PlanStages PLAN = new PlanStages(
            DOSSIER,
            List.of(
                    new PlannedStage("1", "Thẩm tra tại xã", WARD, 1, TWO_DAYS),
                    new PlannedStage("2a", "Thẩm định", LAND_OFFICE, 2, TWO_DAYS),
                    new PlannedStage("2b", "Xác định nghĩa vụ tài chính", TAX, 2, TWO_DAYS),
                    new PlannedStage("3", "Ký duyệt", LAND_OFFICE, 3, TWO_DAYS)));

    @Test
    void the_first_stage_starts_with_its_own_due_date_when_the_stages_are_planned() {
        assertThat(Story.assigned().happens("2026-11-16T14:00:00", PLAN))
                .element(1)
                .satisfies(event -> {
                    var started = (StageStarted) event;
                    assertThat(started.stage()).isEqualTo("1");
                    assertThat(started.due().due()).isEqualTo(endOf("2026-11-18"));
                });
    }

    @Test
    void stages_of_the_same_order_start_together() {
        assertThat(planned().happens("2026-11-17T09:00:00", new CompleteStage(DOSSIER, "1")))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("StageCompleted", "StageStarted", "StageStarted");
    }

    @Test
    void the_next_stage_waits_until_all_parallel_ones_are_done() {
        var parallel = planned().then("2026-11-17T09:00:00", new CompleteStage(DOSSIER, "1"));
        assertThat(parallel.happens("2026-11-18T09:00:00", new CompleteStage(DOSSIER, "2b")))
                .hasSize(1);
        var both = planned()
                .then("2026-11-17T09:00:00", new CompleteStage(DOSSIER, "1"))
                .then("2026-11-18T09:00:00", new CompleteStage(DOSSIER, "2b"));
        assertThat(both.happens("2026-11-18T10:00:00", new CompleteStage(DOSSIER, "2a")))
                .hasSize(2);
    }

    @Test
    void a_stage_that_overruns_is_late_but_the_promise_does_not_move() {
        assertThat(planned().happens("2026-11-20T09:00:00", new CompleteStage(DOSSIER, "1")))
                .first()
                .isEqualTo(new StageCompleted(DOSSIER, "1", WARD, true, 2));
    }

    @Test
    void a_stage_that_does_not_run_cannot_be_completed() {
        planned()
                .when("2026-11-17T09:00:00", new CompleteStage(DOSSIER, "3"))
                .expectException(UnknownStage.class)
                .expectNoEvents();
    }

    @Test
    void finishing_with_stages_still_running_is_flagged() {
        assertThat(planned().happens("2026-11-17T09:00:00", new ResolveDossier(DOSSIER, Outcome.GRANTED, null)))
                .singleElement()
                .satisfies(event -> assertThat(event.irregularities()).containsExactly(Irregularity.STAGES_UNFINISHED));
    }

    @Test
    void two_stages_cannot_have_the_same_id() {
        var twice = new PlannedStage("1", "Thẩm tra", WARD, 1, TWO_DAYS);
        Story.assigned()
                .when("2026-11-17T09:00:00", new PlanStages(DOSSIER, List.of(twice, twice)))
                .expectException(StagesMalformed.class)
                .expectNoEvents();
    }

    private static Story planned() {
        return Story.assigned().then("2026-11-16T14:00:00", PLAN);
    }
}
