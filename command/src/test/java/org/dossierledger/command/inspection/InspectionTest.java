package org.dossierledger.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.inspection.SampleInspections.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.dossierledger.command.act.NothingToCorrect;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.NoSuchExtension;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.inspection.TeamRole;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final String DECIDED = "2026-11-02T09:00:00";
    private static final String ANNOUNCED = "2026-11-09T09:00:00";

    /** On Monday 09/11/2026 at 09:00. */
    private static Told announced() {
        return Told.inspection().then(DECIDED, inspect()).then(ANNOUNCED, announce());
    }

    @Test
    void the_provincial_inspectorate_has_45_days_from_the_announcement() {
        InspectionAnnounced event = Told.inspection().then(DECIDED, inspect()).happens(ANNOUNCED, announce());

        assertThat(event.directUntil().clock()).isEqualTo("K33");
        assertThat(event.directUntil().due()).isEqualTo(endOf(2026, 12, 24));
        assertThat(event.irregularities()).isEmpty();
    }

    @Test
    void the_government_inspectorate_has_60_days() {
        InspectionAnnounced event = Told.inspection()
                .then(DECIDED, decide(InspectionKind.INSPECTION, Authority.GOVERNMENT_INSPECTORATE, 60))
                .happens(ANNOUNCED, announce());

        assertThat(event.directUntil().clock()).isEqualTo("K33-government");
        assertThat(event.directUntil().rawDue()).isEqualTo(endOf(2027, 1, 8));
    }

    @Test
    void a_decision_for_longer_than_the_law_allows_is_flagged() {
        InspectionAnnounced event = Told.inspection()
                .then(DECIDED, decide(InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, 46))
                .happens(ANNOUNCED, announce());

        assertThat(event.irregularities()).containsExactly(Irregularity.DURATION_TOO_LONG);
    }

    @Test
    void a_department_has_no_inspectorate_any_more_and_so_no_clock() {
        InspectionAnnounced event = Told.inspection()
                .then(DECIDED, decide(InspectionKind.INSPECTION, Authority.DEPARTMENT_INSPECTORATE, 30))
                .happens(ANNOUNCED, announce());

        assertThat(event.directUntil()).isNull();
    }

    @Test
    void a_check_lasts_as_long_as_its_decision_says() {
        InspectionAnnounced event = Told.inspection().then(DECIDED, check()).happens(ANNOUNCED, announce());

        assertThat(event.directUntil().due()).isEqualTo(endOf(2026, 11, 19));
    }

    @Test
    void an_inspectorate_decides_on_no_check_and_a_committee_on_no_inspection() {
        Told.inspection()
                .isRefused(
                        DECIDED,
                        decide(InspectionKind.CHECK, Authority.PROVINCIAL_INSPECTORATE, 45),
                        AuthorityOfOtherKind.class);
        Told.inspection()
                .isRefused(
                        DECIDED,
                        decide(InspectionKind.INSPECTION, Authority.STEERING_COMMITTEE, 45),
                        AuthorityOfOtherKind.class);
    }

    @Test
    void a_team_has_one_head() {
        var nobody = List.of(new TeamMember("thanhtra", TeamRole.MEMBER));
        Told.inspection()
                .isRefused(
                        DECIDED,
                        decide(InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, 45, nobody),
                        TeamNeedsHead.class);
        announced()
                .isRefused(
                        "2026-11-10T09:00:00",
                        new AddTeamMember(INSPECTION, "an.ha", TeamRole.HEAD, "46/QĐ"),
                        TeamNeedsHead.class);
    }

    @Test
    void an_extension_adds_what_the_law_gives_once() {
        var extended = new ExtendInspection(INSPECTION, "Phức tạp", "49/QĐ", null);
        InspectionExtended event = announced().happens("2026-12-20T09:00:00", extended);

        assertThat(event.directUntil().rawDue()).isEqualTo(endOf(2027, 1, 23));
        announced()
                .then("2026-12-20T09:00:00", extended)
                .isRefused("2027-01-20T09:00:00", extended, NoSuchExtension.class);
    }

    @Test
    void an_extension_after_the_time_is_over_is_flagged() {
        InspectionExtended event =
                announced().happens("2026-12-25T09:00:00", new ExtendInspection(INSPECTION, "Phức tạp", "49/QĐ", null));

        assertThat(event.irregularities()).containsExactly(Irregularity.EXTENDED_AFTER_DUE);
    }

    @Test
    void the_time_of_a_pause_is_not_counted_and_nobody_works_in_it() {
        var paused = announced().then("2026-11-16T09:00:00", new PauseInspection(INSPECTION, "Thiên tai", "50/QĐ"));
        paused.isRefused("2026-11-17T09:00:00", finding(), Paused.class);
        InspectionResumed event = paused.happens("2026-11-26T09:00:00", new ResumeInspection(INSPECTION, "51/QĐ"));

        assertThat(event.directUntil().rawDue()).isEqualTo(endOf(2027, 1, 3));
    }

    @Test
    void direct_inspection_that_ends_late_is_recorded_and_flagged() {
        DirectInspectionEnded event =
                announced().happens("2026-12-28T09:00:00", new EndDirectInspection(INSPECTION, "52/TB"));

        assertThat(event.late()).isTrue();
        assertThat(event.workingDaysLate()).isEqualTo(2);
        assertThat(event.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void the_conclusion_is_due_15_days_after_the_draft_and_published_10_days_after_it_is_signed() {
        DraftHandedOver draft = reported().happens("2026-12-14T09:00:00", new HandDraftOver(INSPECTION, "54/DT"));
        InspectionConcluded event = drafted()
                .then("2026-12-16T09:00:00", new AppraiseDraft(INSPECTION, "Phòng Giám sát", "55/BC"))
                .happens("2026-12-21T09:00:00", conclude());

        assertThat(draft.concludeBy().due()).isEqualTo(endOf(2026, 12, 29));
        assertThat(event.late()).isFalse();
        assertThat(event.publishBy().due()).isEqualTo(endOf(2026, 12, 31));
        assertThat(event.irregularities()).isEmpty();
    }

    @Test
    void a_conclusion_without_appraisal_or_before_the_explanation_came_is_flagged() {
        InspectionConcluded event = reported()
                .then("2026-12-11T09:00:00", ask(WARD))
                .then("2026-12-14T09:00:00", new HandDraftOver(INSPECTION, "54/DT"))
                .happens("2026-12-21T09:00:00", conclude());

        assertThat(event.irregularities())
                .containsExactly(Irregularity.NOT_APPRAISED, Irregularity.EXPLANATION_OUTSTANDING);
    }

    @Test
    void a_check_has_a_notice_of_its_result_and_no_draft_and_no_conclusion() {
        checked()
                .isRefused(
                        "2026-11-18T09:00:00", new HandDraftOver(INSPECTION, "54/DT"), InspectionStepOfOtherKind.class);
        checked().isRefused("2026-11-18T09:00:00", conclude(), InspectionStepOfOtherKind.class);
        CheckResultNotified event =
                checked().happens("2026-11-18T09:00:00", new NotifyCheckResult(INSPECTION, TEXT, "57/TB"));

        assertThat(event.irregularities()).isEmpty();
        drafted()
                .isRefused(
                        "2026-12-21T09:00:00",
                        new NotifyCheckResult(INSPECTION, TEXT, "57/TB"),
                        InspectionStepOfOtherKind.class);
    }

    @Test
    void a_step_that_is_skipped_is_flagged_and_one_taken_twice_refused() {
        DirectInspectionEnded event = Told.inspection()
                .then(DECIDED, inspect())
                .happens("2026-11-10T09:00:00", new EndDirectInspection(INSPECTION, "52/TB"));

        assertThat(event.irregularities()).containsExactly(Irregularity.STATUS_JUMP);
        announced().isRefused("2026-11-10T09:00:00", announce(), InspectionStepTaken.class);
    }

    @Test
    void what_is_said_to_have_happened_before_the_decision_is_flagged() {
        InspectionAnnounced event = Told.inspection()
                .then(DECIDED, inspect())
                .happens(ANNOUNCED, announce(), Told.backEntered("2026-10-30T09:00:00"));

        assertThat(event.irregularities()).containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void a_random_sample_names_its_seed_and_one_by_hand_has_none() {
        var of = new Population(
                "dossier",
                Set.of(WARD),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 12, 31),
                false,
                null,
                null,
                4711,
                10,
                null,
                Set.of(),
                null,
                Set.of());
        SampleDrawn event = announced()
                .happens(
                        "2026-11-10T09:00:00",
                        new DrawSample(INSPECTION, SampleMethod.RANDOM, of, "xổ số 10/11", List.of("d-1", "d-2")));

        assertThat(event.sample()).isEqualTo(1);
        assertThat(event.algorithm()).isEqualTo("sha256-order.1");
        assertThatThrownBy(() -> new DrawSample(INSPECTION, SampleMethod.BY_HAND, of, "x", List.of("d-1")))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void a_dropped_finding_keeps_its_number_and_is_asked_about_no_more() {
        FindingRecorded next = dropped().happens("2026-11-12T09:00:00", finding());

        assertThat(next.finding()).isEqualTo(2);
        dropped().isRefused("2026-11-12T09:00:00", new DropFinding(INSPECTION, 1, "Lần nữa"), UnknownFinding.class);
    }

    private static Told dropped() {
        return announced()
                .then("2026-11-10T09:00:00", finding())
                .then("2026-11-11T09:00:00", new DropFinding(INSPECTION, 1, "Giải trình thỏa đáng"));
    }

    @Test
    void only_who_is_inspected_is_asked_to_explain() {
        announced().isRefused("2026-11-10T09:00:00", ask(UnitCode.of("H98.31")), OutsideInspection.class);
    }

    @Test
    void an_explanation_is_given_once() {
        var given = new GiveExplanation(INSPECTION, 1, TEXT, "15/UBND");
        var asked = announced().then("2026-11-10T09:00:00", ask(WARD));
        asked.isRefused(
                "2026-11-11T09:00:00", new GiveExplanation(INSPECTION, 2, TEXT, "15/UBND"), UnknownExplanation.class);
        asked.then("2026-11-11T09:00:00", given).isRefused("2026-11-12T09:00:00", given, ExplanationAlreadyGiven.class);
    }

    @Test
    void closing_while_a_recommendation_is_open_is_flagged_and_nothing_follows() {
        InspectionClosed event =
                concluded().happens("2026-12-22T09:00:00", new CloseInspection(INSPECTION, "58/TTT", 1));

        assertThat(event.irregularities()).containsExactly(Irregularity.STATUS_JUMP, Irregularity.RECOMMENDATIONS_OPEN);
        concluded()
                .then("2026-12-22T09:00:00", new CloseInspection(INSPECTION, "58/TTT", 0))
                .isRefused("2026-12-23T09:00:00", finding(), InspectionOver.class);
    }

    private static Told concluded() {
        return drafted().then("2026-12-21T09:00:00", conclude());
    }

    @Test
    void a_repeated_command_does_nothing_the_second_time() {
        announced()
                .then("2026-11-10T09:00:00", finding())
                .changesNothing("2026-11-10T09:00:00", finding(), Told.by("given-2"));
    }

    private static Told checked() {
        return Told.inspection()
                .then(DECIDED, check())
                .then(ANNOUNCED, announce())
                .then("2026-11-16T09:00:00", new EndDirectInspection(INSPECTION, "52/TB"))
                .then("2026-11-17T09:00:00", new ReportInspection(INSPECTION, "53/BC"));
    }

    private static Told reported() {
        return announced()
                .then("2026-12-07T09:00:00", new EndDirectInspection(INSPECTION, "52/TB"))
                .then("2026-12-10T09:00:00", new ReportInspection(INSPECTION, "53/BC"));
    }

    private static Told drafted() {
        return reported().then("2026-12-14T09:00:00", new HandDraftOver(INSPECTION, "54/DT"));
    }

    private static Instant endOf(int year, int month, int day) {
        return Moment.endOf(LocalDate.of(year, month, day));
    }

    @Test
    void a_check_is_extended_by_as_many_days_as_its_decision_says() {
        InspectionAnnounced before =
                Told.inspection().then("2026-11-10T09:00:00", check()).happens("2026-11-16T09:00:00", announce());
        CheckExtended event = Told.inspection()
                .then("2026-11-10T09:00:00", check())
                .then("2026-11-16T09:00:00", announce())
                .happens("2026-11-20T09:00:00", new ExtendCheck(INSPECTION, 5, "Nhiều hồ sơ", "50/QĐ", null));

        assertThat(event.directUntil().rawDue())
                .isEqualTo(before.directUntil().rawDue().plus(5, ChronoUnit.DAYS));
        Told.inspection()
                .then("2026-11-10T09:00:00", inspect())
                .then("2026-11-16T09:00:00", announce())
                .isRefused(
                        "2026-11-20T09:00:00",
                        new ExtendCheck(INSPECTION, 5, "Nhiều hồ sơ", "50/QĐ", null),
                        InspectionStepOfOtherKind.class);
    }

    @Test
    void the_days_of_a_pause_are_not_counted_of_a_check_either() {
        InspectionResumed event = Told.inspection()
                .then("2026-11-10T09:00:00", check())
                .then("2026-11-16T09:00:00", announce())
                .then("2026-11-18T09:00:00", new PauseInspection(INSPECTION, "Bão", "51/TTT"))
                .happens("2026-11-21T09:00:00", new ResumeInspection(INSPECTION, "52/TTT"));

        assertThat(event.directUntil()).isNotNull();
        assertThat(event.directUntil().rawDue()).isAfter(Moment.endOf(LocalDate.of(2026, 11, 26)));
    }

    @Test
    void what_was_never_said_is_not_corrected() {
        Told.inspection()
                .then("2026-11-10T09:00:00", inspect())
                .isRefused(
                        "2026-11-11T09:00:00",
                        new CorrectInspection(INSPECTION, "no-such-event", "scope", "Khác", null, "Nhầm"),
                        NothingToCorrect.class);
    }
}
