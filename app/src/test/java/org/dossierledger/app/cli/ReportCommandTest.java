package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code ledger report}. */
class ReportCommandTest extends SmallProvince {

    @Test
    void a_statutory_table_is_told_as_text_as_csv_and_as_json() throws IOException {
        assertThat(run("report")).isZero();
        assertThat(out.toString()).contains("01/TCD", "II.06c/VPCP/KSTT").doesNotContain("report.");
        assertThat(run("report", "II.06c/VPCP/KSTT", "--csv")).isZero();
        assertThat(out.toString()).contains("3=4+5+6=7+11").doesNotContain("report.");
        assertThat(run("report", "01-XLD", "--year", "2026", "--unit", "H98.31", "--answering", "2026-11-01"))
                .isZero();
        assertThat(out.toString())
                .contains("01/XLD", "1=2+3", "01/2024/TT-TTCP")
                .doesNotContain("report.");
        assertThat(json("report", "01-XLD", "--year", "2026", "--known-at", "2025-12-20", "--json")
                        .path("name")
                        .asString())
                .isEqualTo("01/XLD");
        assertThat(run("report", "09-XLD")).isEqualTo(2);
        assertThat(run("report", "01-XLD", "--year", "2026", "--quarter", "5")).isEqualTo(2);
    }
}
