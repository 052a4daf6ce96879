package org.dossierledger.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossierledger.shared.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new file of units and procedures adds, ends, changes and leaves out. */
class CatalogueChangesTest {

    private static final String FILE = """
            units:
              - {code: T, level: PROVINCE, oneStop: true, name: {vi: "Tỉnh"}}
              - {code: A, parent: T, level: COMMUNE, oneStop: true, name: {vi: "Xã A"}}
              - {code: B, parent: T, level: COMMUNE, oneStop: true, name: {vi: "Xã B"}, validTo: 2025-06-30}
            successions:
              - {from: B, to: A, kind: MERGE, effective: 2025-07-01, legalBasis: "NQ 1"}
            publications:
              - {number: "1/QĐ", signedOn: 2025-01-02, level: PROVINCE, effectiveFrom: 2025-01-10}
            procedures:
              - {code: "1.1", name: {vi: "Thủ tục"}, field: {vi: "F"}, processing: {amount: 3, unit: working-days},
                 publication: "1/QĐ", change: NEW, effectiveFrom: 2025-01-10}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "level: PROVINCE, effectiveFrom|level: PROVINCE, postedOn: 2025-01-03, effectiveFrom|>publication 1/QĐ",
                "vi: \"Xã A\"}|vi: \"Xã Á\"}|~unit A",
                "validTo: 2025-06-30|validTo: 2025-05-31|~unit B",
                "kind: MERGE|kind: MERGE, share: 60|~succession B A 2025-07-01",
                "2025-07-01|2025-08-01|-succession B A 2025-07-01",
                "amount: 3|amount: 5|~procedure 1.1 1/QĐ 2025-01-10",
                "signedOn: 2025-01-02|signedOn: 2025-01-03|~publication 1/QĐ",
                "code: \"1.1\"|code: \"1.2\"|-procedure 1.1 1/QĐ 2025-01-10",
            })
    void each_change_is_named_for_what_it_is(String was, String is, String change) {
        assertThat(changes(FILE.replace(was, is))).contains(change);
    }

    @Test
    void a_version_that_ends_when_the_next_one_comes_is_not_changed() {
        var after = FILE.replace(
                        "change: NEW, effectiveFrom: 2025-01-10",
                        "change: NEW, effectiveFrom: 2025-01-10, effectiveTo: 2025-12-31")
                .replace("procedures:", """
                          - {number: "2/QĐ", signedOn: 2025-12-02, level: PROVINCE, effectiveFrom: 2026-01-01}
                        procedures:
                          - {code: "1.1", name: {vi: "Thủ tục"}, field: {vi: "F"}, processing: {amount: 2, unit: working-days},
                             publication: "2/QĐ", change: AMENDED, effectiveFrom: 2026-01-01}""");
        assertThat(changes(after))
                .containsExactly(
                        ">procedure 1.1 1/QĐ 2025-01-10", "+procedure 1.1 2/QĐ 2026-01-01", "+publication 2/QĐ");
    }

    @Test
    void a_body_that_ends_and_is_followed_by_another_is_not_changed() {
        var after = FILE.replace("{vi: \"Xã A\"}", "{vi: \"Xã A\"}, validTo: 2026-06-30, legalBasis: \"NQ 2\"")
                .replace(
                        "publications:",
                        "  - {from: A, to: T, kind: MERGE, effective: 2026-07-01, legalBasis: \"NQ 2\"}\npublications:");
        assertThat(changes(after)).containsExactly("+succession A T 2026-07-01", ">unit A");
    }

    @Test
    void a_remark_is_no_change() {
        assertThat(changes("# ghi chú\n" + FILE)).isEmpty();
    }

    private static List<String> changes(String after) {
        return CatalogueChanges.between(Catalogue.parse(FILE), Catalogue.parse(after));
    }
}
