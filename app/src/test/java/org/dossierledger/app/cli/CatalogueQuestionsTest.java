package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of units and procedures on the command line, before there is any data. */
class CatalogueQuestionsTest {

    @TempDir
    private Path data;

    @Test
    void a_body_tells_what_became_of_it_on_what_basis_and_who_answers_for_it() {
        var told = asked("units", "H98.22", "--on", "2025-08-01");

        assertThat(told.out())
                .contains("UBND huyện Yên Lãng", "đến 30/06/2025", "01/08/2025")
                .containsPattern("01/07/2025 +Chuyển cho: chia tách +H98.34 UBND xã Yên Lãng +70 % +Luật")
                .containsPattern("Chuyển cho: chuyển giao thẩm quyền +H98.04.01 .* +Đất đai +Nghị định");
        var json = JsonMapper.shared()
                .readTree(
                        asked("units", "H98.22", "--on", "2025-06-30", "--json").out());
        assertThat(json.path("answering").valueStream().map(each -> each.asString()))
                .containsExactly("H98.22");
        assertThat(json.path("after")).hasSize(3);
    }

    @Test
    void a_procedure_tells_its_versions_and_which_was_in_force_on_a_day() {
        assertThat(asked("procedures", "1.009972", "--on", "2025-10-01").out().lines())
                .hasSize(4)
                .filteredOn(line -> line.contains(" *"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("2610/QĐ-UBND", "01/10/2025 đến –"));
    }

    @Test
    void decisions_are_counted_by_year_and_the_late_ones_told() {
        var told = asked("publications", "--on", "2026-11-01");

        assertThat(told.out())
                .containsPattern("2025 +3 +5 +8 +2")
                .containsPattern("1848/QĐ-UBND +27/06/2025 +01/07/2025 +0 +8 +8 ngày làm việc");
        var json = JsonMapper.shared().readTree(asked("publications", "--json").out());
        assertThat(json.path("decisions")).hasSizeGreaterThan(10);
    }

    @Test
    void nothing_is_made_where_there_is_no_data() {
        asked("units");
        asked("publications");

        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"units H1.1", "procedures 9.9", "publications --on 2026-02-30", "units H98 --on soon"})
    void what_is_not_there_is_refused_in_one_line(String arguments) {
        var told = Told.by(data, arguments.split(" "));

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err().strip().lines()).hasSize(1);
        assertThat(told.out()).isEmpty();
    }

    private Told asked(String... arguments) {
        var told = Told.by(data, arguments);
        assertThat(told.code()).as(told.err()).isZero();
        return told;
    }
}
