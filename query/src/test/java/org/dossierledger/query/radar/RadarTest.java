package org.dossierledger.query.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.query.dossier.SampleHistories.id;
import static org.dossierledger.query.dossier.SampleHistories.receivedAs;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.radar.RadarAnswer.Found;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import org.dossierledger.shared.unit.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six dossiers are typed in on 08/12/2026, days after they are said to have been received; one is on its day. */
class RadarTest {

    private final Told told = told();
    private final Radar radar = new Radar(
            told.database.ledger(), RadarRules.builtIn(), Catalogue.builtIn().units());

    private static Told told() {
        var told = new Told();
        for (var number = 0; number < 6; number++) {
            told.then(receivedAs(number), vietnam("2026-12-08T09:0" + number + ":00"), vietnam("2026-12-02T09:00:00"));
        }
        told.then(receivedAs(6), "2026-12-08T10:00:00");
        told.then(new DossierAssigned(id(6), LAND_OFFICE, "canbo1", List.of()), "2026-12-09T03:00:00");
        return told.projected();
    }

    @Test
    void signs_stand_the_latest_first_with_the_event_that_shows_them() {
        var latest = radar.answer(everything()).items().get(0);
        assertThat(latest.rule()).isEqualTo("outside-hours");
        assertThat(latest.kind()).isEqualTo("dossier");
        assertThat(latest.code()).isEqualTo("H98.00-261116-0007");
        assertThat(latest.globalIndex()).isEqualTo(8);
    }

    @Test
    void many_of_them_at_one_unit_on_one_day_before_the_end_of_the_year_are_a_burst() {
        var answer = radar.answer(everything());
        assertThat(answer.bursts())
                .containsExactly(new RadarAnswer.Burst(
                        "back-entry-burst",
                        "typed-in-late",
                        "H98.04.01",
                        null,
                        LocalDate.parse("2026-12-08"),
                        LocalDate.parse("2026-12-08"),
                        6,
                        null,
                        LocalDate.parse("2026-12-14"),
                        null));
        assertThat(answer.byRule())
                .containsEntry("typed-in-late", 6L)
                .containsEntry("back-entry-burst", 1L)
                .containsEntry("outside-hours", 1L);
        assertThat(answer.byUnit()).containsExactly(Map.entry("H98.04.01", 7L));
    }

    @Test
    void signs_are_counted_by_unit_and_month_of_recording() {
        assertThat(radar.answer(everything()).byUnitAndMonth())
                .containsExactly(Map.entry("H98.04.01", Map.of(YearMonth.of(2026, 12), 7L)));
    }

    @Test
    void they_are_read_by_the_body_that_answers_for_the_unit() {
        var known = Catalogue.builtIn().units();
        var successions = new ArrayList<>(known.successions());
        successions.add(new Succession(
                UnitCode.of("H98.04.01"),
                UnitCode.of("H98.31"),
                Succession.Kind.MERGE,
                null,
                null,
                LocalDate.of(2027, 1, 1),
                "1/QĐ-UBND"));
        var reading = new UnitReading(new Units(List.copyOf(known.all()), successions), LocalDate.of(2027, 1, 2));
        var read = radar.answer(everything()).read(reading);
        assertThat(read.byUnit()).containsExactly(Map.entry("H98.31", 7L));
        assertThat(read.byUnitAndMonth()).containsOnlyKeys("H98.31");
        assertThat(read.items()).extracting(Found::answering).containsOnly("H98.31");
        assertThat(read.bursts()).extracting(RadarAnswer.Burst::answering).containsOnly("H98.31");
    }

    @Test
    void pages_hold_each_sign_once() {
        var found = new ArrayList<Found>();
        String cursor = null;
        do {
            var page = radar.answer(new RadarQuestion(null, null, null, null, null, null, cursor, 2));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void read_one_after_another_for_a_file_none_is_missing() {
        var all = new ArrayList<Found>();
        radar.each(everything(), 2, all::add);
        assertThat(all).isEqualTo(radar.answer(everything()).items()).hasSize(7);
    }

    @Test
    void the_list_of_a_burst_is_as_long_as_its_number_also_where_only_a_part_of_its_day_is_asked_for() {
        var noon = vietnam("2026-12-08T12:00:00");
        var found = radar.answer(new RadarQuestion(null, null, null, null, noon, null, null, 50))
                .bursts();
        assertThat(found).extracting(RadarAnswer.Burst::count).containsExactly(6L);

        var signs = radar.answer(of(found.get(0).key()));
        assertThat(signs.items()).hasSize(6).allMatch(sign -> sign.rule().equals("typed-in-late"));
        assertThat(signs.count()).isEqualTo(6);
        assertThat(radar.answer(of("back-entry-burst:2026-12-09:H98.04.01")).count())
                .isZero();
        assertThat(radar.answer(of("back-entry-burst:2026-12-08:H98.04")).count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "typed-in-late:2026-12-08:H98.04.01", "back-entry-burst:2026-13-08:H98.04.01"})
    void what_is_no_burst_is_refused(String key) {
        assertThatThrownBy(() -> radar.answer(of(key))).isInstanceOf(InvalidField.class);
    }

    private static RadarQuestion of(String burst) {
        return new RadarQuestion(null, null, null, null, BurstKey.of(burst), null, null, null, 50);
    }

    @Test
    void the_question_can_be_narrowed() {
        assertThat(radar.answer(new RadarQuestion(Scope.of(Set.of("H98.31")), null, null, null, null, null, null, 9))
                        .items())
                .isEmpty();
        assertThat(radar.answer(new RadarQuestion(null, "canbo", id(3).value(), null, null, null, null, 9))
                        .items())
                .hasSize(1);
        var from = vietnam("2026-12-09T00:00:00");
        assertThat(radar.answer(new RadarQuestion(null, null, null, null, from, null, null, 9))
                        .byRule())
                .containsOnlyKeys("outside-hours");
        assertThat(radar.answer(new RadarQuestion(null, null, null, "typed-in-late", null, from, null, 9))
                        .items())
                .hasSize(6);
    }

    @Test
    void an_inspector_sees_the_signs_of_the_period_under_inspection_only() {
        var before = new Scope(List.of(
                new Scope.Part(Set.of("H98.04.01"), vietnam("2026-11-01T00:00:00"), vietnam("2026-12-03T00:00:00"))));
        assertThat(radar.answer(new RadarQuestion(before, null, null, null, null, null, null, 9))
                        .byRule())
                .containsOnlyKeys("typed-in-late", "back-entry-burst");
        var other = new Scope(List.of(new Scope.Part(Set.of("H98.31"), null, null)));
        assertThat(radar.answer(new RadarQuestion(other, null, null, null, null, null, null, 9))
                        .count())
                .isZero();
        assertThat(radar.answer(new RadarQuestion(Scope.NOTHING, null, null, null, null, null, null, 9))
                        .count())
                .isZero();
    }

    @Test
    void a_rule_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> radar.answer(new RadarQuestion(null, null, null, "x", null, null, null, 9)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void a_rebuild_finds_the_same_signs() {
        var live = told.dump();
        told.rebuilt();
        assertThat(told.dump()).isEqualTo(live).contains("outside-hours");
    }

    private static RadarQuestion everything() {
        return new RadarQuestion(null, null, null, null, null, null, null, 50);
    }
}
