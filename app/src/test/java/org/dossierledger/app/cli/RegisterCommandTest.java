package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ledger register}. */
class RegisterCommandTest extends SmallProvince {

    @ParameterizedTest
    @ValueSource(strings = {"dossiers", "petitions", "receptions"})
    void a_register_is_told_whole_as_text_as_csv_and_as_json(String register) throws IOException {
        var json = json("register", register, "--json");
        var rows = json.get("items").size();
        assertThat(rows).isPositive();
        assertThat(json.get("asOf").isNull()).isTrue();

        var first = json.get("items").get(0);
        assertThat(answered("register", register))
                .contains(first.get("code").asString())
                .hasLineCount(rows + 1)
                .doesNotContain("register.", "Status.", "Mode.", "stage.", "Duty.", "null");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(answered("register", register, "--csv"))) {
            assertThat(csv.stream().map(row -> row.getField("id")))
                    .containsExactlyElementsOf(json.get("items")
                            .valueStream()
                            .map(row -> row.get("id").asString())
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossiers", "petitions", "receptions"})
    void as_of_a_moment_it_says_so_and_holds_what_there_was(String register) {
        var now = json("register", register, "--json").get("items").size();
        var then = json("register", register, "--as-of", "2025-12-31", "--json");

        assertThat(then.get("asOf").asString()).isEqualTo("2025-12-31T16:59:59.999999Z");
        assertThat(then.get("items").size()).isPositive().isLessThan(now);
        assertThat(json("register", register, "--known-at", "2020-01-31", "--json")
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void it_is_narrowed_as_the_page_is() {
        var dossier = json("register", "dossiers", "--json").get("items").get(0);
        var unit = dossier.get("unit").asString();
        var status = dossier.get("status").asString();
        var narrowed = items("register", "dossiers", "--unit", unit, "--status", status, "--json");
        assertThat(narrowed)
                .contains(dossier)
                .allMatch(row -> row.get("status").asString().equals(status));
        assertThat(items("register", "dossiers", "--unit", "H98.01", "--json")).doesNotContain(dossier);
        assertThat(items("register", "dossiers", "--code", dossier.get("code").asString(), "--json"))
                .containsExactly(dossier);
        assertThat(items("register", "dossiers", "--to", "2019-12-31", "--json"))
                .isEmpty();

        assertThat(items("register", "petitions", "--kind", "complaint", "--open", "--json"))
                .isNotEmpty()
                .allMatch(row -> row.get("kind").asString().equals("complaint")
                        && row.get("endedAt").isNull());
        assertThat(items("register", "receptions", "--mode", "LEADER", "--json"))
                .isNotEmpty()
                .allMatch(row -> row.get("mode").asString().equals("LEADER"));
    }

    @Test
    void it_is_read_by_the_body_that_answers() {
        var read = items("register", "dossiers", "--answering", "2026-11-01", "--json");

        assertThat(read).allMatch(row -> row.get("answering").isString());
        assertThat(read)
                .anyMatch(row ->
                        !row.get("answering").asString().equals(row.get("unit").asString()));
    }

    @Test
    void its_options_are_explained() {
        assertThat(answered("register", "dossiers", "--help"))
                .contains("--as-of", "Thời điểm nghiệp vụ", "--unit", "Chỉ đơn vị này", "RECEIVED");
        assertThat(run("register")).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).contains("dossiers", "petitions", "receptions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossiers --status LOST",
                "dossiers --json --csv",
                "dossiers --as-of soon",
                "dossiers --answering x",
                "petitions --kind paper",
                "petitions --procedure 1.001193",
                "receptions --mode HALL",
                "papers"
            })
    void what_makes_no_sense_is_refused_in_one_line(String asked) {
        assertThat(run(Stream.concat(Stream.of("register"), Stream.of(asked.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n", "invalid.");
        assertThat(out.toString()).isEmpty();
    }

    private List<JsonNode> items(String... arguments) {
        return json(arguments).get("items").valueStream().toList();
    }
}
