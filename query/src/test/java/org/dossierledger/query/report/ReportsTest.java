package org.dossierledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.query.report.PetitionLog.accepted;
import static org.dossierledger.query.report.PetitionLog.classified;
import static org.dossierledger.query.report.PetitionLog.decided;
import static org.dossierledger.query.report.PetitionLog.due;
import static org.dossierledger.query.report.PetitionLog.id;
import static org.dossierledger.query.report.PetitionLog.received;
import static org.dossierledger.query.report.PetitionLog.terminated;
import static org.dossierledger.query.report.PetitionLog.visit;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.PetitionKind.COMPLAINT;
import static org.dossierledger.shared.petition.PetitionKind.DENUNCIATION;
import static org.dossierledger.shared.petition.PetitionKind.DENUNCIATION_INFORMATION;
import static org.dossierledger.shared.petition.PetitionKind.FEEDBACK;
import static org.dossierledger.shared.petition.PetitionKind.MIXED;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionEnforced;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationTerminated;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationWithdrawn;
import org.dossierledger.shared.denunciation.EndReason;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.IntakeEvent.PetitionFiled;
import org.dossierledger.shared.petition.IntakeEvent.PetitionJoined;
import org.dossierledger.shared.petition.IntakeEvent.PetitionSplit;
import org.dossierledger.shared.petition.IntakeEvent.PetitionTransferred;
import org.dossierledger.shared.petition.IntakeEvent.SecretPetitionNoted;
import org.dossierledger.shared.petition.IntakeEvent.TransferResultReceived;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A winter in a ward and at the province, told as events, and its tables. */
class ReportsTest {

    private static final UnitCode WARD = SamplePetitions.WARD;
    private static final UnitCode PROVINCE = SamplePetitions.PROVINCE;
    private static final ReportPeriod FIRST_QUARTER = ReportPeriod.quarter(2026, 1);
    private static final ReportPeriod SECOND_QUARTER = ReportPeriod.quarter(2026, 2);
    private static final Recovery RECOVERY = new Recovery(5_500_000, 100, 0, 0, 2_000_000, 50, 0, 1, 2, 1, 1, 1, 0);

    private static Reports reports;

    @BeforeAll
    static void winter() {
        var log = new PetitionLog();
        // a complaint of three people, taken up and decided late; another paper of the same content
        log.then("2025-12-01T08:00:00", received(id(1), COMPLAINT, Source.POST, WARD, 3, null))
                .then("2025-12-02T08:00:00", classified(id(1), COMPLAINT, Field.ADMINISTRATIVE, true))
                .then("2025-12-20T08:00:00", accepted(id(1), Instance.FIRST, WARD, due("2025-12-20T08:00:00", 20)))
                .then("2026-01-05T08:00:00", received(id(2), COMPLAINT, Source.POST, WARD, 1, null))
                .then("2026-01-06T08:00:00", new PetitionJoined(id(2), id(1), "Trùng nội dung", List.of()))
                .then("2026-02-25T08:00:00", decided(id(1), ComplaintOutcome.RIGHT, true, RECOVERY))
                .then("2026-04-10T08:00:00", new ComplaintDecisionEnforced(id(1), true, RECOVERY, "Xong", List.of()));
        // the complainants go on to the province
        log.then("2026-03-02T08:00:00", received(id(3), COMPLAINT, Source.POST, PROVINCE, 3, id(1)))
                .then("2026-03-03T08:00:00", classified(id(3), COMPLAINT, Field.ADMINISTRATIVE, true))
                .then(
                        "2026-03-05T08:00:00",
                        accepted(id(3), Instance.SECOND, PROVINCE, due("2026-03-05T08:00:00", 45)));
        // nobody's name on it; somebody else's matter, of which the result is told; nobody has read it yet
        log.then("2026-01-10T08:00:00", received(id(4), MIXED, Source.DROP_BOX, WARD, 0, null))
                .then(
                        "2026-01-12T08:00:00",
                        classified(id(4), DENUNCIATION_INFORMATION, Field.OTHER, true, Deficiency.ANONYMOUS))
                .then("2026-01-13T08:00:00", new PetitionFiled(id(4), "Nặc danh", false, 0, List.of()))
                .then("2026-01-15T08:00:00", received(id(5), FEEDBACK, Source.PORTAL, WARD, 1, null))
                .then("2026-01-16T08:00:00", classified(id(5), FEEDBACK, Field.JUDICIAL, false))
                .then(
                        "2026-01-20T08:00:00",
                        new PetitionTransferred(id(5), null, "H98.33", "4/PC", false, 0, List.of()))
                .then("2026-02-10T08:00:00", new TransferResultReceived(id(5), "Đã xong", "5/TB", null))
                .then("2026-03-14T23:30:00", received(id(6), COMPLAINT, Source.POST, WARD, 1, null));
        // split: counted by its parts; kept outside the system: not counted
        log.then("2026-02-01T08:00:00", received(id(7), MIXED, Source.POST, WARD, 1, null))
                .then(
                        "2026-02-02T08:00:00",
                        new PetitionSplit(
                                id(7), List.of(new Part(id(8), COMPLAINT), new Part(id(9), FEEDBACK)), List.of()))
                .then("2026-02-02T09:00:00", received(id(8), COMPLAINT, Source.SPLIT, WARD, 1, id(7)))
                .then("2026-02-02T09:00:00", received(id(9), FEEDBACK, Source.SPLIT, WARD, 1, id(7)))
                .then("2026-02-03T08:00:00", classified(id(8), COMPLAINT, Field.OTHER, true))
                .then("2026-02-05T08:00:00", accepted(id(8), Instance.FIRST, WARD, due("2026-02-05T08:00:00", 5)))
                .then(
                        "2026-03-10T08:00:00",
                        new ComplaintWithdrawn(id(8), WithdrawalScope.WHOLE, null, 0, true, List.of()))
                .then("2026-03-11T08:00:00", terminated(id(8)))
                .then(
                        "2026-02-10T08:00:00",
                        new SecretPetitionNoted(id(10), "DT.H98.31-260210-0009", COMPLAINT, WARD, "12/M"));
        // withdrawn after the day on which it should have been concluded
        log.then("2026-01-05T08:00:00", received(id(11), DENUNCIATION, Source.POST, PROVINCE, 1, null))
                .then("2026-01-06T08:00:00", classified(id(11), DENUNCIATION, Field.PARTY, true))
                .then(
                        "2026-01-07T08:00:00",
                        new DenunciationAccepted(
                                id(11),
                                "6/QĐ",
                                PROVINCE,
                                1,
                                due("2026-01-07T08:00:00", 5),
                                due("2026-01-07T08:00:00", 5),
                                false,
                                0,
                                List.of()))
                .then(
                        "2026-02-02T08:00:00",
                        new DenunciationWithdrawn(id(11), WithdrawalScope.WHOLE, null, 0, null, List.of()))
                .then(
                        "2026-02-03T08:00:00",
                        new DenunciationTerminated(id(11), EndReason.WITHDRAWN, "Rút", "7/QĐ", null, List.of()));
        // a ward's reception room, and two days on which its chairman was there
        log.then("2025-12-14T16:00:00", visit(1, Mode.REGULAR, 1, false))
                .then("2025-12-15T08:00:00", visit(2, Mode.REGULAR, 2, false))
                .then("2026-01-08T08:00:00", visit(3, Mode.REGULAR, 6, true))
                .then("2026-01-20T08:00:00", visit(4, Mode.LEADER, 1, false))
                .then("2026-01-20T09:00:00", visit(5, Mode.LEADER, 5, true))
                .then("2026-02-20T09:00:00", visit(6, Mode.LEADER_UNSCHEDULED, 1, true))
                .then("2026-03-14T16:00:00", visit(7, Mode.DELEGATED, 3, false));
        reports = log.folded();
    }

    @Test
    void visits_by_who_received_them() {
        var table = reports.make("01/TCD", FIRST_QUARTER, Set.of("H98.31"));

        assertThat(table.total())
                .containsExactly(
                        6L, 18L, 6L, // all
                        2L, 8L, 1L, 1L, 1L, 6L, 0L, 1L, // regular
                        2L, 3L, 7L, 1L, 2L, 1L, 5L, 0L, 1L, // leader: on two days
                        1L, 1L, 3L, 1L, 0L, 0L, 0L, 0L, 0L); // delegated
    }

    @Test
    void what_a_ward_had_to_process_in_the_first_quarter() {
        var table = reports.make("01/XLD", FIRST_QUARTER, Set.of("H98.31"));

        // 1: to process; 8: parts of the split one among them; 9: the anonymous one is not eligible
        assertThat(numbers(table))
                .isEqualTo(ofWhich(
                        Map.ofEntries(
                                Map.entry(1, 7L), // 1, 2, 4, 5, 6, 8, 9
                                Map.entry(2, 1L),
                                Map.entry(3, 6L),
                                Map.entry(4, 5L),
                                Map.entry(5, 2L), // 6 and 9
                                Map.entry(6, 4L), // 1, 2, 5, 8
                                Map.entry(7, 3L), // 2 is no case of its own
                                Map.entry(8, 3L),
                                Map.entry(10, 1L),
                                Map.entry(11, 3L), // 1 and 2 decided, 8 terminated
                                Map.entry(13, 1L),
                                Map.entry(14, 3L),
                                Map.entry(15, 3L),
                                Map.entry(18, 1L),
                                Map.entry(20, 1L),
                                Map.entry(22, 1L)),
                        22));
    }

    @Test
    void a_table_as_known_at_a_day_holds_nothing_that_was_recorded_later() {
        var units = Set.of("H98.31");

        assertThat(reports.make("01/XLD", FIRST_QUARTER, Reports.asRecorded(units), vietnam("2027-01-01T00:00:00"))
                        .rows())
                .isEqualTo(reports.make("01/XLD", FIRST_QUARTER, units).rows());
        assertThat(reports.make("01/TCD", FIRST_QUARTER, Reports.asRecorded(units), vietnam("2026-01-10T00:00:00"))
                        .total()
                        .subList(0, 3))
                .as("visits until 08/01")
                .containsExactly(2L, 8L, 2L);
        assertThat(reports.make("01/XLD", FIRST_QUARTER, Reports.asRecorded(units), vietnam("2025-12-01T00:00:00"))
                        .total(3))
                .as("received in the period")
                .isZero();
    }

    @Test
    void a_table_by_the_body_that_answers_counts_there_what_its_predecessors_received() {
        var answering = Map.of("H98", "H98.99", "H98.31", "H98.99", "H98.32", "H98.32");

        var table = reports.make("01/XLD", FIRST_QUARTER, answering, null);

        assertThat(table.rows()).extracting(ReportTable.Row::key).containsExactly("H98.32", "H98.99");
        assertThat(table.rows().get(1).numbers())
                .isEqualTo(reports.make("01/XLD", FIRST_QUARTER, Set.of("H98", "H98.31"))
                        .total());
        assertThat(table.rows().get(1).numbers().get(0)).isPositive();
    }

    @Test
    void what_was_not_processed_is_carried_over_into_the_second_quarter() {
        var table = reports.make("01/XLD", SECOND_QUARTER, Set.of("H98.31"));

        assertThat(numbers(table)).isEqualTo(ofWhich(Map.of(1, 2L, 2, 2L, 5, 2L), 22));
    }

    @Test
    void complaints_by_what_they_are_about_and_how_often_the_matter_was_resolved() {
        var table = reports.make("02-XLD", FIRST_QUARTER, Set.of("H98", "H98.31"));

        assertThat(table.rows()).extracting(ReportTable.Row::key).containsExactly("H98", "H98.31");
        assertThat(table.total(8)).as("cases").isEqualTo(3);
        assertThat(table.total(9)).as("administrative").isEqualTo(2);
        assertThat(table.total(15)).as("other").isEqualTo(1);
        assertThat(table.total(16))
                .as("resolved once: the second complaint's matter, too")
                .isEqualTo(3);
        assertThat(table.total(21)).as("first instance").isEqualTo(2);
        assertThat(table.total(22)).as("second instance").isEqualTo(1);
        assertThat(reports.make("02/XLD", ReportPeriod.year(2026), Set.of("H98"))
                        .total(16))
                .isEqualTo(1);
    }

    @Test
    void results_of_complaints_and_whether_they_came_in_time() {
        var table = reports.make("01/KQGQ", FIRST_QUARTER, Set.of("H98.31"));

        assertThat(numbers(table))
                .isEqualTo(ofWhich(
                        Map.ofEntries(
                                Map.entry(1, 3L),
                                Map.entry(3, 3L),
                                Map.entry(4, 2L),
                                Map.entry(5, 1L),
                                Map.entry(6, 1L),
                                Map.entry(7, 5_500_000L),
                                Map.entry(8, 100L),
                                Map.entry(11, 2_000_000L),
                                Map.entry(12, 50L),
                                Map.entry(14, 1L),
                                Map.entry(15, 2L),
                                Map.entry(16, 1L),
                                Map.entry(17, 1L),
                                Map.entry(18, 1L),
                                Map.entry(20, 1L),
                                Map.entry(26, 1L)),
                        26));
        assertThat(table.columns().get(6).measure()).isEqualTo(Measure.DONG);
    }

    @Test
    void a_decision_is_carried_out_in_the_quarter_in_which_all_of_it_is_reported_as_done() {
        var before = reports.make("02/KQGQ", FIRST_QUARTER, Set.of("H98.31"));
        var then = reports.make("02/KQGQ", SECOND_QUARTER, Set.of("H98.31"));
        var after = reports.make("02/KQGQ", ReportPeriod.quarter(2026, 3), Set.of("H98.31"));

        assertThat(List.of(before.total(1), before.total(2), before.total(3), before.total(5)))
                .containsExactly(1L, 0L, 5_500_000L, 0L);
        assertThat(List.of(then.total(1), then.total(2), then.total(3), then.total(5)))
                .containsExactly(1L, 1L, 5_500_000L, 5_500_000L);
        assertThat(after.total()).containsOnly(0L);
    }

    @Test
    void a_denunciation_that_is_withdrawn_when_it_should_long_have_been_concluded_is_late() {
        var table = reports.make("03/KQGQ", FIRST_QUARTER, Set.of("H98"));

        assertThat(numbers(table)).isEqualTo(ofWhich(Map.of(1, 1L, 3, 1L, 4, 1L, 6, 1L, 9, 1L, 31, 1L), 31));
    }

    @Test
    void a_denunciation_without_a_name_is_counted_and_not_eligible() {
        var table = reports.make("03/XLD", FIRST_QUARTER, Set.of("H98.31"));

        assertThat(List.of(table.total(1), table.total(4), table.total(7))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void tables_of_years_gone_by_are_drawn_as_they_were_then() {
        var table = reports.make("01/XLD", ReportPeriod.year(2023), Set.of("H98.31"));

        assertThat(table.circular()).isEqualTo("02/2021/TT-TTCP");
        assertThat(table.columns()).hasSize(26);
        assertThat(table.total()).containsOnly(0L);
    }

    @Test
    void there_is_no_table_of_another_name() {
        assertThatExceptionOfType(UnknownReport.class)
                .isThrownBy(() -> reports.make("05/XLD", FIRST_QUARTER, Set.of("H98.31")));
    }

    private static Map<Integer, Long> numbers(ReportTable table) {
        var numbers = new HashMap<Integer, Long>();
        table.columns().forEach(column -> numbers.put(column.number(), table.total(column.number())));
        return numbers;
    }

    /** 0 wherever nothing is said. */
    private static Map<Integer, Long> ofWhich(Map<Integer, Long> said, int columns) {
        var all = new HashMap<Integer, Long>();
        Collections.nCopies(columns, 0L).forEach(zero -> all.put(all.size() + 1, zero));
        all.putAll(said);
        return all;
    }
}
