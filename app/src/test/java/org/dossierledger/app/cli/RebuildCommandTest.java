package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ledger rebuild}. */
class RebuildCommandTest extends SmallProvince {

    @Test
    void a_rebuild_makes_the_same_tables_again() {
        var before = answered("late", "--csv");

        var rebuilt = json("rebuild", "--json").get(0);

        assertThat(rebuilt.get("projection").asString()).isEqualTo("ledger");
        assertThat(rebuilt.get("events").asLong()).isPositive();
        assertThat(rebuilt.has("seconds")).isTrue();
        assertThat(answered("late", "--csv")).isEqualTo(before);
    }
}
