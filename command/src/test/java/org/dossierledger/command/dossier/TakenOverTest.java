package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.WARD;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.receive;

import java.time.LocalDate;
import java.util.List;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.HeldElsewhere;
import org.dossierledger.command.act.NothingWentOver;
import org.dossierledger.command.act.UnitEnded;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Bàn giao: what a district had when it ended goes on at the body that takes it over. */
class TakenOverTest {

    /** Its last day was 30/06/2025. */
    private static final UnitCode DISTRICT = UnitCode.of("H98.22");

    private static final UnitCode COMMUNE = UnitCode.of("H98.34");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-07-01");

    @Test
    void a_commune_goes_on_with_what_the_district_had_and_no_due_date_moves() {
        var events = atTheDistrict().happens("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY));

        assertThat(events).singleElement().isInstanceOfSatisfying(DossierTakenOver.class, over -> {
            assertThat(over.from()).isEqualTo(DISTRICT);
            assertThat(over.to()).isEqualTo(COMMUNE);
            assertThat(over.effective()).isEqualTo(FIRST_DAY);
        });
        var extended = atTheDistrict()
                .then("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY))
                .happens("2025-07-02T09:00:00", new ExtendDossier(DOSSIER, endOf("2025-07-31"), "Xin lỗi"));
        assertThat(((DossierExtended) extended.get(0)).previousDue()).isEqualTo(endOf("2025-07-10"));
    }

    @Test
    void a_person_may_choose_another_body_than_the_succession_proposes() {
        assertThat(atTheDistrict().happens("2025-07-02T08:00:00", over(WARD, FIRST_DAY)))
                .hasSize(1);
    }

    @Test
    void what_the_district_does_not_have_is_not_taken_over_from_it() {
        atTheDistrict()
                .then("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY))
                .when("2025-07-02T08:05:00", over(WARD, FIRST_DAY))
                .expectException(HeldElsewhere.class)
                .expectNoEvents();
    }

    @Test
    void nothing_is_taken_over_from_a_body_that_goes_on_itself() {
        Story.assigned()
                .when(
                        "2026-11-17T08:00:00",
                        new TakeDossierOver(DOSSIER, LAND_OFFICE, COMMUNE, "Luật", null, LocalDate.parse("2026-11-17")))
                .expectException(NothingWentOver.class)
                .expectNoEvents();
    }

    @Test
    void nothing_is_taken_over_before_it_goes_over() {
        atTheDistrict()
                .when("2025-06-30T16:00:00", over(COMMUNE, LocalDate.parse("2025-06-30")))
                .expectException(NothingWentOver.class)
                .expectNoEvents();
        atTheDistrict()
                .when("2025-06-30T16:00:00", over(COMMUNE, FIRST_DAY))
                .expectException(HappensInTheFuture.class)
                .expectNoEvents();
    }

    @Test
    void nobody_takes_over_who_has_ended_too() {
        atTheDistrict()
                .when("2025-07-02T08:00:00", over(UnitCode.of("H98.20"), FIRST_DAY))
                .expectException(UnitEnded.class)
                .expectNoEvents();
    }

    @Test
    void a_dossier_that_has_ended_stays_where_it_ended() {
        atTheDistrict()
                .then("2025-06-30T09:00:00", new ResolveDossier(DOSSIER, Outcome.GRANTED, "KQ-1"))
                .when("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY))
                .expectException(ActionNotPossible.class)
                .expectNoEvents();
    }

    @Test
    void the_stages_of_the_district_go_over_with_it_those_to_come_too() {
        var share = new Length(2, LengthUnit.WORKING_DAYS);
        var completed = atTheDistrict()
                .then(
                        "2025-06-27T09:00:00",
                        new PlanStages(
                                DOSSIER,
                                List.of(
                                        new PlannedStage("1", "Thẩm tra", DISTRICT, 1, share),
                                        new PlannedStage("2", "Ký duyệt", DISTRICT, 2, share))))
                .then("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY))
                .happens("2025-07-02T09:00:00", new CompleteStage(DOSSIER, "1"));

        assertThat(completed).hasSize(2);
        assertThat(((StageCompleted) completed.get(0)).unit()).isEqualTo(COMMUNE);
        assertThat(((StageStarted) completed.get(1)).unit()).isEqualTo(COMMUNE);
    }

    @Test
    void taking_it_over_again_with_the_same_command_does_nothing() {
        var by = Story.clerk("bàn giao");
        atTheDistrict()
                .then("2025-07-02T08:00:00", over(COMMUNE, FIRST_DAY), by)
                .when("2025-07-03T08:00:00", over(COMMUNE, FIRST_DAY), by)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static Story atTheDistrict() {
        var c = receive();
        return Story.begins()
                .then(
                        "2025-06-26T09:00:00",
                        new ReceiveDossier(
                                DOSSIER,
                                c.code(),
                                c.procedure(),
                                DISTRICT,
                                DISTRICT,
                                c.channel(),
                                c.applicant(),
                                c.papers(),
                                null,
                                false));
    }

    private static TakeDossierOver over(UnitCode to, LocalDate effective) {
        return new TakeDossierOver(
                DOSSIER, DISTRICT, to, "Luật Tổ chức chính quyền địa phương 72/2025/QH15", "12/BB-BG", effective);
    }
}
