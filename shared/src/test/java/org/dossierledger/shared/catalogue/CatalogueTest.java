package org.dossierledger.shared.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unitz: []|1, unitz, unknownWord",
                "units: [{code: T, level: PROVINZ, name: {vi: T}}]|1, units[0].level, malformed",
                "units: [{code: T, level: PROVINCE, oneStop: true, name: {en: T}}]|1, units[0] (unit T, name.vi), required",
                "units: [{level: PROVINCE, oneStop: true, name: {vi: T}}]|1, units[0], required",
                "units: [{code: T, level: PROVINCE, oneStop: true, name: {vi: T}, validTo: 2026-02-30}]|1, units[0].validTo, malformed",
                "units: [{code: T, level: PROVINCE, oneStop: true, name: {vi: T}, parent: U}]|–, unit T, parent U, unknown",
                "units: [{code: T, level: PROVINCE, oneStop: true, name: {vi: T}, validTo: 2025-06-30}]|–, unit T, nobodyAnswers",
                "units: [{code: T, code: U, level: PROVINCE, oneStop: true, name: {vi: T}}]|1, units[0], wordTwice",
                "units: [|1, units, notYaml",
                "units: []|–, units, required",
                "units: [{code: T, level: PROVINCE, name: {vi: T}}]|1, units[0].oneStop, required",
                "7|1, –, malformed",
                "''|1, –, malformed",
            })
    void a_file_that_is_no_catalogue_is_refused_and_the_place_named(String text, String told) throws IOException {
        var file = Files.writeString(folder.resolve("bad.yml"), text);

        assertThatThrownBy(() -> Catalogue.load(file))
                .isInstanceOf(CatalogueMalformed.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(told);
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        var file = Files.write(folder.resolve("latin.yml"), "units: [é]".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Catalogue.load(file)).hasMessageContaining("notUtf8");
    }
}
