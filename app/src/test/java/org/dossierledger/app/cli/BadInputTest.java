package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no question can be made of. */
class BadInputTest extends SmallProvince {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --pack nowhere.zip",
                "verify --pack .",
                "verify --pack nowhere.zip --checkpoint x",
                "export pack nobody --out x.zip --reason y",
                "export pack nobody --out x.zip",
                "state H98.00-990101-0001",
                "state 00000000-0000-0000-0000-000000000000",
                "timeline nobody",
                "state nobody --as-of 2026-02-30",
                "late --as-of tomorrow",
                "late --known-at 2026-13-01",
                "late --kind paper",
                "rebuild everything",
                "state",
            })
    void bad_input_is_refused_in_one_sentence(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).isNotBlank().doesNotContain("refusal.").doesNotContain("Exception"));
        assertThat(data().resolve("logs/failures.log"))
                .satisfies(log -> assertThat(Files.exists(log)).isFalse());
    }
}
