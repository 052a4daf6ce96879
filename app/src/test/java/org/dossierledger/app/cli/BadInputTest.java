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
                "late --unit X00.1",
                "register dossiers --unit X00.1",
                "statistics --year 2026 --unit X00.1",
                "report II.06c/VPCP/KSTT --year 2026 --unit X00.1",
                "radar --unit X00.1",
                "radar --from 2026-06-30 --to 2026-06-01",
                "trail --unit X00.1",
                "export xes --unit X00.1 --out x.xes",
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
