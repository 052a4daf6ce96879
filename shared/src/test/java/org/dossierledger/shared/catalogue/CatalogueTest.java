package org.dossierledger.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final Path THANH_HOA =
            Path.of("src/main/resources/org/dossierledger/shared/catalogue/thanh-hoa.yml");

    @TempDir
    private Path folder;

    @Test
    void an_act_of_2018_in_dong_son_is_answered_for_in_two_steps() throws IOException {
        var units = Catalogue.load(THANH_HOA).units();
        var dongSon = UnitCode.of("H56.DS");

        assertThat(units.answering(dongSon, null, LocalDate.parse("2018-12-10")))
                .containsExactly(dongSon);
        assertThat(units.answering(dongSon, null, LocalDate.parse("2025-03-01")))
                .containsExactly(UnitCode.of("H56.TP"));
        assertThat(units.answering(dongSon, null, LocalDate.parse("2025-07-01")))
                .containsExactly(UnitCode.of("H56.CX"));
    }

    @Test
    void every_unit_and_succession_of_thanh_hoa_says_how_sure_it_is() throws IOException {
        var lines = Files.readAllLines(THANH_HOA);
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("  - {")) {
                assertThat(lines.get(i - 1)).as("before line %d", i + 1).matches("  # .*(verified|memory|derived).*");
            }
        }
    }

    @Test
    void a_file_without_versions_and_decisions_is_read_as_before() throws IOException {
        var file = Files.writeString(folder.resolve("old.yml"), """
                units:
                  - {code: T, level: PROVINCE, oneStop: true, name: {vi: "Tỉnh"}}
                procedures:
                  - {code: "1.000001", name: {vi: "Thủ tục"}, field: {vi: "Lĩnh vực"}, processing: {amount: 3, unit: working-days}}
                """);
        var procedures = Catalogue.load(file).procedures();

        assertThat(procedures.inForce(LocalDate.parse("2015-01-01"))).hasSize(1);
        assertThat(procedures.publications()).isEmpty();
    }

    @Test
    void a_word_that_the_file_does_not_know_is_an_error() throws IOException {
        var file = Files.writeString(folder.resolve("typo.yml"), "unitz: []\n");

        assertThatThrownBy(() -> Catalogue.load(file)).hasMessageContaining("unitz");
    }
}
