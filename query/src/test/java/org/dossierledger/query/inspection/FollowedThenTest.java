package org.dossierledger.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DEADLINES;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.inspection.SampleInspections.*;

import java.util.List;
import java.util.Set;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.RecommendationEvent.*;
import org.dossierledger.shared.inspection.RecommendationId;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/**
 * An inspection decided on 10/11/2026 and announced on 16/11/2026, which is typed in on 20/11/2026. Who types in is always of
 * the land office.
 */
class FollowedThenTest {

    private static final UnitCode LAND_OFFICE = UnitCode.of("H98.04.01");
    private static final RecommendationId BACK = RecommendationId.of("5f0d1c39-0000-4bb4-a3ac-5a7b0e6a0001");
    private static final RecommendationId OTHER = RecommendationId.of("5f0d1c39-0000-4bb4-a3ac-5a7b0e6a0002");

    private final Told told = new Told(List.of(new InspectionFold(), new RecommendationFold()))
            .then(decided(), "2026-11-10T09:00:00")
            .then(
                    new InspectionAnnounced(
                            INSPECTION,
                            "UBND phường",
                            "01/BB",
                            DEADLINES.compute(DeadlineRequest.of("K33", vietnam("2026-11-16T09:00:00"))),
                            List.of()),
                    "2026-11-20T09:00:00",
                    "2026-11-16T09:00:00");

    private static InspectionDecided decided() {
        var it = inspect();
        return new InspectionDecided(
                it.inspectionId(),
                it.code(),
                it.kind(),
                it.authority(),
                it.planning(),
                it.planNumber(),
                it.documentNumber(),
                it.legalBasis(),
                it.scope(),
                it.unit(),
                it.objects(),
                it.periodFrom(),
                it.periodTo(),
                it.team(),
                it.durationDays(),
                null,
                null,
                List.of());
    }

    private static RecommendationMade made(
            RecommendationId id, Direction direction, RecommendationKind kind, UnitCode to, int days) {
        return new RecommendationMade(
                id,
                INSPECTION,
                "KNTT-" + days,
                INSPECTORATE,
                direction,
                kind,
                to,
                null,
                TEXT,
                12_000_000,
                340,
                5,
                DEADLINES.compute(DeadlineRequest.adHoc(vietnam("2026-11-20T09:00:00"), Length.calendarDays(days))),
                List.of());
    }

    private List<InspectionRegister.Row> register(Set<String> inspecting, Stage stage, Then then) {
        var search = new InspectionRegister.Search(inspecting, null, Set.of(), null, stage, null, 9);
        var register = new InspectionRegister(told.projected().database.ledger(), Told.NOW);
        return (then == null ? register.find(search) : register.find(search, then)).items();
    }

    private static Then then(String asOf, String knownAt) {
        return new Then(null, endOf(asOf), knownAt == null ? null : endOf(knownAt));
    }

    @Test
    void the_register_of_then_says_how_far_each_had_come_and_what_was_known_of_it() {
        var inspectorate = Set.of(INSPECTORATE.value());

        assertThat(register(inspectorate, null, null))
                .extracting(row -> row.stage())
                .containsExactly(Stage.ANNOUNCED);
        assertThat(register(inspectorate, null, then("2026-11-15", null)))
                .extracting(row -> row.stage())
                .containsExactly(Stage.DECIDED);
        assertThat(register(inspectorate, null, then("2026-11-17", "2026-11-17")))
                .extracting(row -> row.stage())
                .containsExactly(Stage.DECIDED);
        assertThat(register(inspectorate, Stage.DECIDED, then("2026-11-17", "2026-11-21")))
                .isEmpty();
        assertThat(register(inspectorate, null, then("2026-11-09", null))).isEmpty();
    }

    @Test
    void who_may_not_see_it_today_does_not_see_it_then() {
        assertThat(register(Set.of("H98.31"), null, then("2026-11-17", null))).isEmpty();
    }

    private List<RecommendationRegister.Row> within(String unit, boolean open, Then then) {
        return recommendations().within(Set.of(unit), open, then);
    }

    private RecommendationRegister recommendations() {
        return new RecommendationRegister(told.projected().database.ledger(), Told.NOW);
    }

    private void recommended() {
        told.then(
                        made(RECOMMENDATION, Direction.TO_INSPECTED, RecommendationKind.MONEY, WARD, 25),
                        "2026-11-20T09:00:00")
                .then(
                        made(BACK, Direction.TO_INSPECTING, RecommendationKind.POLICY, INSPECTORATE, 5),
                        "2026-11-21T09:00:00")
                .then(
                        made(OTHER, Direction.TO_INSPECTED, RecommendationKind.MONEY, LAND_OFFICE, 10),
                        "2026-11-22T09:00:00");
    }

    @Test
    void a_body_s_list_has_what_it_is_to_carry_out_and_what_it_has_recommended_the_first_due_first() {
        recommended();

        assertThat(within(LAND_OFFICE.value(), true, null))
                .extracting(row -> row.code())
                .containsExactly("KNTT-5", "KNTT-10");
        assertThat(within(WARD.value(), true, null))
                .extracting(row -> row.code())
                .containsExactly("KNTT-25");
        assertThat(within(INSPECTORATE.value(), true, null)).hasSize(3);
        assertThat(within("H98.06", true, null)).isEmpty();
    }

    @Test
    void the_list_of_then_has_what_was_open_and_was_late_then() {
        recommended();
        told.then(new RecommendationCompleted(RECOMMENDATION, "62/TB", false, 0, List.of()), "2026-12-10T09:00:00");

        assertThat(within(WARD.value(), true, null)).isEmpty();
        assertThat(within(WARD.value(), true, then("2026-12-09", null))).hasSize(1);
        assertThat(within(WARD.value(), true, then("2026-12-31", "2026-12-09")))
                .allSatisfy(row -> assertThat(row.late()).isTrue())
                .hasSize(1);
        assertThat(within(WARD.value(), true, then("2026-11-19", null))).isEmpty();
    }

    @Test
    void sums_are_of_what_the_inspected_are_to_do_by_kind_and_altogether() {
        recommended();
        told.then(
                        new RecommendationReported(RECOMMENDATION, TEXT, 4_000_000, 40, 1, "16/UBND", List.of()),
                        "2026-12-01T09:00:00")
                .then(new RecommendationCompleted(OTHER, "62/TB", false, 0, List.of()), "2026-12-02T09:00:00");
        var sums = RecommendationSums.of(recommendations().of(INSPECTION.value()));

        var money = new RecommendationSums.Line(RecommendationKind.MONEY, 2, 1, 24_000_000, 4_000_000, 680, 40, 10, 1);
        assertThat(sums.kinds()).containsExactly(money);
        assertThat(sums.total())
                .isEqualTo(new RecommendationSums.Line(null, 2, 1, 24_000_000, 4_000_000, 680, 40, 10, 1));
    }
}
