package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ledger late}. */
class LateCommandTest extends SmallProvince {

    @Test
    void the_late_list_of_today_is_answered_for_people_and_for_programs() {
        var late = json("late", "--json");

        assertThat(late.get("count").asInt()).isPositive();
        assertThat(late.get("items")).hasSize(late.get("count").asInt());
        var item = late.get("items").get(0);
        for (var field : List.of("id", "code", "kind", "unit", "dueAt", "originalDueAt", "workingDaysLate")) {
            assertThat(item.has(field)).as(field).isTrue();
        }
        assertThat(answered("late")).contains(item.get("code").asString());
        assertThat(answered("late", "--csv")).contains("\r\n" + item.get("id").asString() + ",");
    }

    @Test
    void the_late_list_of_a_unit_has_only_what_belongs_to_it() {
        var unit = json("late", "--json").get("items").get(0).get("unit").asString();

        assertThat(json("late", "--json", "--unit", unit).get("count").asInt()).isPositive();
        assertThat(json("late", "--json", "--unit", "H98.31").get("items").valueStream())
                .noneMatch(item -> item.get("unit").asString().equals(unit));
    }

    @Test
    void the_late_list_can_be_asked_for_one_kind() {
        var dossiers = json("late", "--json", "--kind", "dossier");

        assertThat(dossiers.get("count").asLong()).isPositive();
        assertThat(dossiers.get("byKind").get("dossier").asLong())
                .isEqualTo(dossiers.get("count").asLong());
        assertThat(json("late", "--json").get("byKind").get("dossier")).isEqualTo(dossiers.get("count"));
    }

    @Test
    void before_anything_was_known_nothing_was_late() {
        var late = json("late", "--json", "--as-of", "2020-01-31", "--known-at", "2020-01-31");

        assertThat(late.get("count").asInt()).isZero();
        assertThat(late.get("asOf").asString()).isEqualTo("2020-01-31T16:59:59.999999Z");
    }
}
