package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ledger radar}. */
class RadarCommandTest extends SmallProvince {

    @Test
    void all_that_is_found_is_told_as_csv() {
        var json = json("radar", "--json");
        var lines = answered("radar", "--csv").lines().toList();

        assertThat(json.get("items").size()).isPositive();
        assertThat(lines)
                .hasSize(1 + json.get("items").size() + json.get("bursts").size());
        assertThat(lines.get(0)).startsWith("Mã quy tắc,Dấu hiệu,").doesNotContain("radar.");
        assertThat(answered("--lang", "en", "radar", "--csv")).startsWith("Rule,Sign,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radar --burst x", "radar --csv --json", "radar --rule x --csv", "radar --from soon"})
    void what_makes_no_sense_is_refused_in_one_line(String asked) {
        assertThat(run(asked.split(" "))).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n", "invalid.");
        assertThat(out.toString()).isEmpty();
    }
}
