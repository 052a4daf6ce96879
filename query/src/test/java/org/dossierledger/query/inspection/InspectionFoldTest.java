package org.dossierledger.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DEADLINES;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.inspection.SampleInspections.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.RecommendationEvent.*;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.inspection.Stage;
import org.junit.jupiter.api.Test;

/** An inspection announced on 16/11/2026, and a recommendation due on 15/12/2026. */
class InspectionFoldTest {

    private static final String ANNOUNCED = "2026-11-16T09:00:00";

    private final Told told = new Told(List.of(new InspectionFold(), new RecommendationFold()))
            .then(decided(), "2026-11-10T09:00:00")
            .then(new InspectionAnnounced(INSPECTION, "UBND phường", "01/BB", k33(ANNOUNCED), List.of()), ANNOUNCED);

    private final String announced = told.lastEvent();

    @Test
    void the_register_says_how_far_it_has_come_and_what_is_owed_next() {
        told.projected();

        assertThat(told.tables.queryForMap("select stage, next_duty, array_to_string(team, ' ') as team"
                        + " from read.inspection_register"))
                .containsEntry("stage", "ANNOUNCED")
                .containsEntry("next_duty", "DIRECT_INSPECTION")
                .containsEntry("team", "thanhtra");
    }

    @Test
    void a_corrected_day_of_announcement_moves_what_is_due_and_what_was_believed_stays() {
        told.then(announcedOn("2026-11-12T02:00:00Z", "2026-11-12T09:00:00"), "2026-11-20T09:00:00")
                .projected();

        assertThat(state("2026-11-21", Instant.MAX).at(Stage.ANNOUNCED)).isEqualTo(vietnam("2026-11-12T09:00:00"));
        assertThat(state("2026-11-21", Instant.MAX).dueAt())
                .isEqualTo(k33("2026-11-12T09:00:00").due());
        assertThat(state("2026-11-21", vietnam("2026-11-19T09:00:00")).dueAt())
                .isEqualTo(k33(ANNOUNCED).due());
        assertThat(inspections()
                        .timeline(
                                INSPECTION.value(), Instant.MAX, Instant.MAX, new Sentences(Catalogue.builtIn(), "vi")))
                .last()
                .satisfies(entry -> assertThat(entry.summary()).contains("Đính chính", "Công bố", "12/11/2026"));
    }

    @Test
    void a_recommendation_carried_out_after_its_day_was_late_until_the_day_is_corrected() {
        told.then(made(), "2026-11-20T09:00:00")
                .then(new RecommendationCompleted(RECOMMENDATION, "62/TB", true, 2, List.of()), "2026-12-17T09:00:00");
        var completed = told.lastEvent();
        told.projected();
        assertThat(late()).isTrue();

        told.then(
                        new RecommendationCorrected(
                                RECOMMENDATION,
                                completed,
                                "RecommendationCompleted",
                                "occurredAt",
                                "2026-12-14T02:00:00Z",
                                null,
                                "Ghi nhầm ngày"),
                        "2026-12-18T09:00:00")
                .projected();

        assertThat(late()).isFalse();
        assertThat(recommendations()
                        .state(RECOMMENDATION.value(), endOf("2026-12-20"), Instant.MAX)
                        .late())
                .isFalse();
        assertThat(told.late("2026-12-16", null).items()).isEmpty();
        assertThat(told.late("2026-12-16", "2026-12-16").items())
                .extracting(item -> item.code())
                .containsExactly("KNTT.H98.01-261116-0001");
    }

    @Test
    void a_corrected_sum_is_the_one_that_counts() {
        told.then(made(), "2026-11-20T09:00:00");
        told.then(
                        new RecommendationCorrected(
                                RECOMMENDATION, told.lastEvent(), "RecommendationMade", "money", "0", null, "Ghi nhầm"),
                        "2026-11-21T09:00:00")
                .projected();

        assertThat(told.tables.queryForObject("select money from read.recommendation_register", Long.class))
                .isZero();
    }

    @Test
    void making_the_tables_anew_gives_the_same() {
        told.then(made(), "2026-11-20T09:00:00")
                .then(new InspectionPaused(INSPECTION, "Bão", "51/TTT", List.of()), "2026-11-21T09:00:00")
                .then(announcedOn("2026-11-12T02:00:00Z", "2026-11-12T09:00:00"), "2026-11-22T09:00:00")
                .then(new RecommendationAnswered(RECOMMENDATION, TEXT, "16/UBND", List.of()), "2026-11-23T09:00:00")
                .projected(2);
        var live = told.dump();

        told.rebuilt();

        assertThat(told.dump()).isEqualTo(live).contains("ANSWERED");
    }

    private InspectionCorrected announcedOn(String value, String at) {
        return new InspectionCorrected(
                INSPECTION, announced, "InspectionAnnounced", "occurredAt", value, null, k33(at), "Ghi nhầm ngày");
    }

    private InspectionState state(String asOf, Instant knownAt) {
        return inspections().state(INSPECTION.value(), endOf(asOf), knownAt);
    }

    private InspectionLookup inspections() {
        return new InspectionLookup(told.database.ledger(), DEADLINES.calendar());
    }

    private RecommendationLookup recommendations() {
        return new RecommendationLookup(told.database.ledger(), DEADLINES.calendar());
    }

    private boolean late() {
        return told.tables.queryForObject("select late from read.recommendation_register", Boolean.class);
    }

    private static Deadline k33(String at) {
        return DEADLINES.compute(DeadlineRequest.of("K33", vietnam(at)));
    }

    private static InspectionDecided decided() {
        var c = inspect();
        return new InspectionDecided(
                c.inspectionId(),
                c.code(),
                c.kind(),
                c.authority(),
                c.planning(),
                c.planNumber(),
                c.documentNumber(),
                c.legalBasis(),
                c.scope(),
                c.unit(),
                c.objects(),
                c.periodFrom(),
                c.periodTo(),
                c.team(),
                c.durationDays(),
                null,
                null,
                List.of());
    }

    private static RecommendationMade made() {
        var c = recommend(LocalDate.of(2026, 12, 15));
        return new RecommendationMade(
                c.recommendationId(),
                c.inspectionId(),
                c.code(),
                c.inspectingUnit(),
                Direction.TO_INSPECTED,
                RecommendationKind.MONEY,
                c.addressee(),
                c.position(),
                c.content(),
                c.money(),
                0,
                0,
                DEADLINES.compute(DeadlineRequest.adHoc(vietnam("2026-11-20T09:00:00"), Length.calendarDays(25))),
                List.of());
    }
}
