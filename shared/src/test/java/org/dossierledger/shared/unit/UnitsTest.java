package org.dossierledger.shared.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.unit.Succession.Kind;
import org.dossierledger.shared.unit.Unit.Level;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private static final LocalDate IN_2018 = LocalDate.parse("2018-06-01");
    private static final LocalDate IN_MAY_2025 = LocalDate.parse("2025-05-02");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final Units units = Catalogue.builtIn().units();

    @Test
    void while_a_body_exists_it_answers_for_itself() {
        assertThat(answering("H98.21", null, IN_2018)).containsExactly("H98.21");
        assertThat(answering("H98.31", null, TODAY)).containsExactly("H98.31");
    }

    @Test
    void a_district_that_was_merged_into_a_city_and_then_split_answers_in_two_steps() {
        assertThat(answering("H98.21", null, IN_MAY_2025)).containsExactly("H98.20");
        assertThat(answering("H98.21", null, TODAY)).containsExactly("H98.31", "H98.32");
    }

    @Test
    void what_went_over_by_field_goes_before_what_went_over_as_a_whole() {
        assertThat(answering("H98.22", "Đất đai", TODAY)).containsExactly("H98.04.01");
        assertThat(answering("H98.22", "Hộ tịch", TODAY)).containsExactly("H98.34", "H98.35");
    }

    @Test
    void the_last_day_of_a_body_is_still_its_own() {
        assertThat(units.existedOn(UnitCode.of("H98.22"), LocalDate.parse("2025-06-30")))
                .isTrue();
        assertThat(units.existedOn(UnitCode.of("H98.22"), LocalDate.parse("2025-07-01")))
                .isFalse();
        assertThat(answering("H98.22", null, LocalDate.parse("2025-06-30"))).containsExactly("H98.22");
    }

    @Test
    void a_code_that_only_another_system_knows_answers_for_itself() {
        assertThat(answering("000.17.22.H56", null, TODAY)).containsExactly("000.17.22.H56");
    }

    @Test
    void everything_that_was_ever_recorded_is_answered_for_by_exactly_one_body() {
        var leaves = units.existingOn(TODAY).stream()
                .map(Unit::code)
                .filter(code -> units.existingOn(TODAY).stream().noneMatch(unit -> code.equals(unit.parent())))
                .toList();
        var counted = leaves.stream()
                .flatMap(leaf -> units.answersFor(leaf, TODAY).stream())
                .toList();
        assertThat(counted).doesNotHaveDuplicates().contains(UnitCode.of("H98.21.01"), UnitCode.of("H98.22.01"));
        assertThat(units.answersFor(UnitCode.of("H98"), TODAY))
                .containsExactlyInAnyOrderElementsOf(
                        units.all().stream().map(Unit::code).collect(Collectors.toSet()));
    }

    @Test
    void nobody_named_means_the_body_above() {
        var province = unit("T", null, null);
        var office = unit("T.1", "T", LocalDate.parse("2020-12-31"));
        var ended = new Succession(
                office.code(), null, Kind.ABOLISH, null, null, LocalDate.parse("2021-01-01"), "Quyết định 1/QĐ-UBND");
        var both = new Units(List.of(province, office), List.of(ended));
        assertThat(both.answeringFirst(office.code(), null, TODAY)).isEqualTo(province.code());
    }

    @Test
    void a_catalogue_in_which_an_ended_body_has_nobody_to_answer_for_it_is_refused() {
        assertThatThrownBy(() -> new Units(List.of(unit("T", null, LocalDate.parse("2020-12-31")))))
                .hasMessageContaining("nobodyAnswers");
    }

    @Test
    void nobody_succeeds_before_existing() {
        var old = unit("T.1", null, LocalDate.parse("2020-12-31"));
        var young =
                new Unit(UnitCode.of("T.2"), null, Level.COMMUNE, true, Map.of("vi", "T.2"), null, TODAY, null, null);
        var merged = new Succession(
                old.code(), young.code(), Kind.MERGE, null, null, LocalDate.parse("2021-01-01"), "Nghị quyết 1");
        assertThatThrownBy(() -> new Units(List.of(old, young), List.of(merged)))
                .hasMessageContaining("notYetThere");
    }

    private static Unit unit(String code, String parent, LocalDate validTo) {
        return new Unit(
                UnitCode.of(code),
                parent == null ? null : UnitCode.of(parent),
                Level.COMMUNE,
                true,
                Map.of("vi", code),
                null,
                null,
                validTo,
                null);
    }

    private List<String> answering(String code, String field, LocalDate on) {
        return units.answering(UnitCode.of(code), field, on).stream()
                .map(UnitCode::value)
                .toList();
    }
}
