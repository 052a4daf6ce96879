package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ledger trail}. */
class TrailCommandTest extends SmallProvince {

    @Test
    void a_trail_says_who_did_what_and_that_it_was_read_stands_in_the_next_one() {
        var code = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("code")
                .asString();

        var trail = json("trail", code, "--json", "--oldest-first");
        assertThat(trail.get("items").get(0).get("type").asString()).isIn("DossierReceived", "DossierSubmitted");
        assertThat(trail.get("items").valueStream())
                .allMatch(line -> line.get("code").asString().equals(code));

        assertThat(answered("trail", code, "--reads")).contains("Đã xem nhật ký truy vết bằng dòng lệnh");
        assertThat(answered("trail", code, "--csv")).startsWith("Xảy ra lúc,").contains("," + code + ",");
    }

    @Test
    void a_trail_of_a_body_goes_on_page_after_page() {
        var first = json("trail", "--unit", "H98.32", "--actions", "--limit", "3", "--json");
        var second = json(
                "trail",
                "--unit",
                "H98.32",
                "--actions",
                "--limit",
                "3",
                "--json",
                "--cursor",
                first.get("next").asString());
        var both = json("trail", "--unit", "H98.32", "--actions", "--limit", "6", "--json");

        assertThat(Stream.concat(
                        first.get("items").valueStream(), second.get("items").valueStream()))
                .containsExactlyElementsOf(both.get("items").valueStream().toList());
        assertThat(both.get("items").valueStream())
                .allMatch(line -> line.get("unit").asString().equals("H98.32"));
    }

    @Test
    void a_trail_is_of_an_inspection_or_of_one_kind() {
        var decided = json("trail", "--kind", "inspection", "--type", "InspectionDecided", "--json")
                .get("items")
                .get(0);
        var code = decided.get("code").asString();

        assertThat(code).containsPattern("^(TTR|KTR)");
        assertThat(json("trail", code, "--json").get("items").valueStream())
                .anyMatch(line -> line.get("type").asString().equals("InspectionDecided"));
        assertThat(json("trail", "--kind", "recommendation", "--json")
                        .get("items")
                        .valueStream())
                .isNotEmpty()
                .allMatch(line -> line.get("kind").asString().equals("recommendation"));
        assertThat(run("trail", "--kind", "rules")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--reads --actions",
                "--json --csv",
                "--limit 0",
                "--kind x",
                "--type x",
                "--axis x",
                "--answering x",
                "--from 2026-02-02 --to 2026-02-01",
                "--cursor x",
                "KHONG-CO"
            })
    void a_trail_that_makes_no_sense_is_refused_in_one_line(String asked) {
        assertThat(run(Stream.concat(Stream.of("trail"), Stream.of(asked.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n", "invalid.");
        assertThat(out.toString()).isEmpty();
    }
}
