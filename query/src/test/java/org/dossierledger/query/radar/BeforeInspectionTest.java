package org.dossierledger.query.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.dossier.SampleHistories.receivedAs;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.deadline;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.inspection.InspectionFold;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.radar.RadarAnswer.Burst;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.inspection.InspectionEvent.InspectionAnnounced;
import org.dossierledger.shared.inspection.InspectionEvent.InspectionDecided;
import org.dossierledger.shared.inspection.SampleInspections;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/**
 * An inspection of the land office, over September and October 2026, is decided on 20/11/2026 and announced on 27/11/2026.
 * Who types in is always of the land office.
 */
class BeforeInspectionTest {

    private static final String RULE = "back-entries-before-inspection";

    private final Told told = new Told(List.of(new DossierFold(Told.NAMES), new InspectionFold()));
    private int typed;

    @Test
    void many_entries_about_the_period_shortly_before_the_announcement_are_a_sign_that_names_the_inspection() {
        typedIn(5, "2026-11-23");
        inspected(LAND_OFFICE);
        assertThat(bursts(null, null, null))
                .containsExactly(new Burst(
                        RULE,
                        "typed-in-late",
                        LAND_OFFICE.value(),
                        null,
                        LocalDate.of(2026, 11, 12),
                        LocalDate.of(2026, 11, 27),
                        5,
                        0L,
                        null,
                        new Burst.Inspection(
                                SampleInspections.INSPECTION.value(),
                                "TTR.H98.01-261116-0001",
                                vietnam("2026-11-27T09:00:00"))));
    }

    @Test
    void its_list_has_what_was_counted_and_nothing_of_those_days_about_another_time() {
        typedIn(5, "2026-11-23");
        told.then(receivedAs(typed++), vietnam("2026-11-23T10:00:00"), vietnam("2026-11-16T09:10:00"));
        inspected(LAND_OFFICE);
        var burst = bursts(null, null, null).get(0);

        var listed = radar().answer(new RadarQuestion(
                null, null, null, null, BurstKey.of(burst.key()), vietnam("2026-11-27T00:00:00"), null, null, 9));

        assertThat(listed.items()).hasSize(5);
        assertThat(listed.count()).isEqualTo(burst.count()).isEqualTo(5);
    }

    @Test
    void entries_between_a_decision_long_before_and_its_announcement_count_too() {
        typedIn(5, "2026-11-10");
        decided("2026-11-09T09:00:00", LAND_OFFICE);
        announced();
        assertThat(bursts(null, null, null)).hasSize(1);
    }

    @Test
    void nobody_learns_of_an_inspection_that_is_only_decided() {
        typedIn(5, "2026-11-23");
        decided("2026-11-20T09:00:00", LAND_OFFICE);
        assertThat(bursts(null, null, null)).isEmpty();
    }

    @Test
    void as_many_spread_over_the_weeks_before_are_none() {
        for (var day : List.of("2026-10-05", "2026-10-19", "2026-11-02", "2026-11-10", "2026-11-23")) {
            typedIn(1, day);
        }
        inspected(LAND_OFFICE);
        assertThat(bursts(null, null, null)).isEmpty();
    }

    @Test
    void what_a_unit_always_does_is_none() {
        typedIn(3, "2026-11-04");
        typedIn(6, "2026-11-23");
        inspected(LAND_OFFICE);
        assertThat(bursts(null, null, null)).isEmpty();
    }

    @Test
    void entries_of_a_unit_that_is_not_inspected_are_none() {
        typedIn(5, "2026-11-23");
        inspected(SampleInspections.WARD);
        assertThat(bursts(null, null, null)).isEmpty();
    }

    @Test
    void entries_about_another_time_or_after_the_announcement_are_none() {
        for (var number = 0; number < 5; number++) {
            told.then(receivedAs(typed), vietnam("2026-11-23T09:0" + number + ":00"), vietnam("2026-11-16T09:10:00"));
            typed++;
        }
        typedIn(5, "2026-11-30");
        inspected(LAND_OFFICE);
        assertThat(bursts(null, null, null)).isEmpty();
    }

    @Test
    void it_is_found_under_its_rule_in_its_time_and_by_who_sees_the_unit() {
        typedIn(5, "2026-11-23");
        inspected(LAND_OFFICE);
        assertThat(bursts(RULE, "2026-11-20T00:00:00", null)).hasSize(1);
        assertThat(bursts(null, "2026-11-28T00:00:00", null)).isEmpty();
        assertThat(bursts(null, null, Scope.of(Set.of("H98.31")))).isEmpty();
        var answer = radar().answer(new RadarQuestion(null, null, null, RULE, null, null, null, 9));
        assertThat(answer.byRule()).containsOnlyKeys(RULE);
    }

    private void typedIn(int count, String day) {
        for (var number = 0; number < count; number++) {
            told.then(receivedAs(typed), vietnam(day + "T09:0" + number + ":00"), vietnam("2026-10-01T09:10:00"));
            typed++;
        }
    }

    private void inspected(UnitCode object) {
        decided("2026-11-20T09:00:00", object);
        announced();
    }

    private void decided(String recordedAt, UnitCode object) {
        var it = SampleInspections.inspect();
        told.then(
                new InspectionDecided(
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
                        Set.of(object),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 10, 31),
                        it.team(),
                        it.durationDays(),
                        null,
                        null,
                        List.of()),
                recordedAt);
    }

    private void announced() {
        told.then(
                new InspectionAnnounced(
                        SampleInspections.INSPECTION,
                        "Sở",
                        "01/BB",
                        deadline("K33", vietnam("2026-11-27T09:00:00")),
                        List.of()),
                "2026-11-27T09:00:00");
    }

    private Radar radar() {
        told.projected();
        return new Radar(
                told.database.ledger(),
                RadarRules.builtIn(),
                Catalogue.builtIn().units());
    }

    /** Those before inspections. */
    private List<Burst> bursts(String rule, String from, Scope scope) {
        var since = from == null ? null : vietnam(from);
        return radar().bursts(new RadarQuestion(scope, null, null, rule, since, null, null, 9)).stream()
                .filter(burst -> burst.rule().equals(RULE))
                .toList();
    }
}
