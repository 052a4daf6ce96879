package org.dossierledger.query.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.dossier.SampleHistories;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** The sample dossier was received on 16/11/2026 and is due on 01/12/2026. */
class LateListTest {

    private final Told told = new Told().then(received(), "2026-11-16T09:10:00");
    private static final DossierResolved RESOLVED =
            new DossierResolved(DOSSIER, Outcome.GRANTED, null, true, 1, 1, List.of());

    @Test
    void an_open_dossier_is_late_after_its_due_date_and_not_on_it() {
        told.projected();
        assertThat(told.late("2026-12-01", null).items()).isEmpty();
        assertThat(told.late("2026-12-03", null).items())
                .singleElement()
                .satisfies(item -> assertThat(item.workingDaysLate()).isEqualTo(2));
    }

    @Test
    void what_was_resolved_late_is_on_the_list_of_the_days_between_and_not_after() {
        told.then(RESOLVED, "2026-12-04T10:00:00").projected();
        assertThat(told.late("2026-12-03", null).count()).isEqualTo(1);
        assertThat(told.late("2026-12-04", null).count()).isZero();
    }

    @Test
    void what_was_typed_in_later_was_late_as_known_then_but_not_as_known_now() {
        told.then(RESOLVED, "2026-12-07T08:00:00", "2026-12-01T15:00:00").projected();
        assertThat(told.late("2026-12-03", "2026-12-03").count()).isEqualTo(1);
        assertThat(told.late("2026-12-03", "2026-12-07").count()).isZero();
        assertThat(told.late("2026-12-03", null).count()).isZero();
    }

    @Test
    void nothing_was_known_of_a_dossier_before_it_was_recorded() {
        told.projected();
        assertThat(told.late("2026-12-03", "2026-11-15").count()).isZero();
    }

    @Test
    void what_would_be_late_later_than_anybody_knew_is_answered_too() {
        told.then(RESOLVED, "2026-11-20T10:00:00").projected();
        assertThat(told.late("2026-12-03", "2026-11-18").count()).isEqualTo(1);
        assertThat(told.late("2026-12-03", "2026-11-21").count()).isZero();
    }

    @Test
    void while_the_applicant_is_asked_for_papers_nothing_becomes_late() {
        told.then(
                        new SupplementRequested(DOSSIER, 1, List.of("Hợp đồng"), "Thiếu", null, List.of()),
                        "2026-11-18T09:00:00")
                .projected();
        assertThat(told.late("2026-12-20", null).count()).isZero();
    }

    @Test
    void what_was_late_before_the_papers_were_asked_for_stays_late() {
        told.then(
                        new SupplementRequested(DOSSIER, 1, List.of("Hợp đồng"), "Thiếu", null, List.of()),
                        "2026-12-02T09:00:00")
                .projected();
        assertThat(told.late("2026-12-03", null).count()).isEqualTo(1);
    }

    @Test
    void an_extension_moves_the_due_date_and_the_first_one_is_still_counted() {
        var clocks = new DossierClocks(received().clocks().legal(), endOf("2026-12-03"), null);
        told.then(
                        new DossierExtended(DOSSIER, 1, "Xin lỗi", endOf("2026-12-01"), clocks, null, List.of()),
                        "2026-11-30T09:00:00")
                .projected();
        assertThat(told.late("2026-12-03", null).count()).isZero();
        assertThat(told.late("2026-12-07", null).items()).singleElement().satisfies(item -> {
            assertThat(item.workingDaysLate()).isEqualTo(2);
            assertThat(item.workingDaysLateOriginally()).isEqualTo(4);
        });
    }

    @Test
    void a_corrected_time_of_resolution_moves_the_end() {
        told.then(RESOLVED, "2026-12-04T10:00:00");
        var resolution = told.lastEvent();
        told.then(
                        new DossierCorrected(
                                DOSSIER,
                                resolution,
                                "DossierResolved",
                                "occurredAt",
                                vietnam("2026-12-02T10:00:00").toString(),
                                null,
                                "Nhập nhầm"),
                        "2026-12-08T09:00:00")
                .projected();
        assertThat(told.late("2026-12-03", "2026-12-05").count()).isEqualTo(1);
        assertThat(told.late("2026-12-03", null).count()).isZero();
    }

    @Test
    void what_was_due_soon_on_a_day_in_the_past_is_told_although_it_is_resolved_since() {
        told.then(RESOLVED, "2026-12-04T10:00:00").projected();
        var soon = LateQuestion.at(endOf("2026-11-27"), null).dueUntil(endOf("2026-12-01"));
        var list = told.lateList();
        assertThat(list.answer(soon).count()).isEqualTo(1);
        assertThat(list.answer(soon.dueUntil(endOf("2026-11-30"))).count()).isZero();
        assertThat(list.answer(LateQuestion.at(endOf("2026-12-02"), endOf("2026-12-02"))
                                .dueUntil(endOf("2026-12-07")))
                        .count())
                .isZero();
    }

    @Test
    void units_with_stages_side_by_side_all_find_it_in_their_list() {
        var due = SampleDossiers.workingDays(vietnam("2026-11-17T09:00:00"), 3);
        told.then(new StageStarted(DOSSIER, "1a", LAND_OFFICE, due), "2026-11-17T09:00:00")
                .then(new StageStarted(DOSSIER, "1b", UnitCode.of("H98.32"), due), "2026-11-17T09:00:00")
                .projected();
        var list = told.lateList();
        var late = LateQuestion.at(endOf("2026-12-03"), null);
        assertThat(list.answer(late.within(Set.of("H98.32"))).byUnit()).containsOnlyKeys(LAND_OFFICE.value());
        assertThat(list.answer(late.within(Set.of("H98.31"))).count()).isZero();
        told.then(new StageCompleted(DOSSIER, "1a", LAND_OFFICE, false, 0), "2026-11-18T09:00:00")
                .projected();
        assertThat(list.answer(late.within(Set.of("H98.32"))).byUnit()).containsOnlyKeys("H98.32");
    }

    @Test
    void a_unit_that_handed_a_late_dossier_over_still_finds_it_on_the_list_of_that_day() {
        told.then(new DossierAssigned(DOSSIER, UnitCode.of("H98.32"), "canbo", List.of()), "2026-11-17T09:00:00")
                .then(
                        new DossierHandedOver(DOSSIER, UnitCode.of("H98.32"), LAND_OFFICE, null, List.of()),
                        "2026-12-04T09:00:00")
                .projected();
        var list = told.lateList();
        var ofThatUnit = Set.of("H98.32");
        assertThat(list.answer(LateQuestion.at(endOf("2026-12-03"), null).within(ofThatUnit))
                        .count())
                .isEqualTo(1);
        assertThat(list.answer(LateQuestion.at(endOf("2026-12-07"), null).within(ofThatUnit))
                        .count())
                .isZero();
    }

    @Test
    void a_note_from_before_the_import_takes_no_date_away() {
        var told = imported(null)
                .then(
                        new NoteAdded(DOSSIER, SampleDossiers.APPLICANT.person()),
                        "2026-12-01T08:00:00",
                        "2018-01-01T08:00:00")
                .projected();
        assertThat(told.late("2018-02-25", null).count()).isEqualTo(1);
    }

    @Test
    void the_holder_at_that_time_answers_for_it() {
        told.then(new DossierAssigned(DOSSIER, LAND_OFFICE, "canbo.datdai", List.of()), "2026-12-03T09:00:00")
                .projected();
        assertThat(told.late("2026-12-02", null).byUnit()).containsOnlyKeys("H98.00");
        assertThat(told.late("2026-12-03", null).byUnit()).containsOnlyKeys("H98.04.01");
    }

    @Test
    void an_imported_case_is_late_between_its_due_date_and_its_end() {
        var told = imported(vietnam("2018-02-26T10:00:00")).projected();
        assertThat(told.late("2018-02-23", null).count()).isZero();
        assertThat(told.late("2018-02-25", null).count()).isEqualTo(1);
        assertThat(told.late("2018-02-26", null).count()).isZero();
        assertThat(told.late("2018-02-25", "2018-02-25").count()).isZero();
    }

    @Test
    void a_later_export_ends_an_imported_case_and_what_was_known_before_stays() {
        var told = imported(null)
                .then(
                        new ImportedCaseRestated(DOSSIER, "phat", null, null, vietnam("2018-02-26T10:00:00")),
                        "2026-12-01T08:00:00")
                .projected();
        assertThat(told.late("2018-02-27", "2026-11-25").count()).isEqualTo(1);
        assertThat(told.late("2018-02-27", null).count()).isZero();
        assertThat(told.late("2018-02-25", null).count()).isEqualTo(1);
    }

    private static Told imported(Instant endedAt) {
        return new Told()
                .then(
                        new ActionImported(
                                DOSSIER,
                                "phat",
                                DossierCode.of("A1"),
                                "Create Fine",
                                "537",
                                null,
                                null,
                                null,
                                null,
                                endOf("2018-02-23"),
                                endedAt,
                                null),
                        "2026-11-24T08:00:00",
                        "2018-02-09T08:00:00");
    }

    @Test
    void pages_follow_each_other_without_loss() {
        var many = new Told();
        for (var i = 0; i < 25; i++) {
            many.then(SampleHistories.receivedAs(i), "2026-11-16T09:10:00");
        }
        many.projected();
        var list = many.lateList();
        var question = LateQuestion.at(Moment.asOf("2026-12-10"), null).page(null, 10);
        var first = list.answer(question);
        var second = list.answer(question.page(first.next(), 10));
        var third = list.answer(question.page(second.next(), 10));
        assertThat(first.count()).isEqualTo(25);
        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third))
                .flatExtracting(LateAnswer::items)
                .extracting(LateAnswer.Item::id)
                .hasSize(25)
                .doesNotHaveDuplicates();
    }
}
