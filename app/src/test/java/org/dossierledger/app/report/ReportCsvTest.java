package org.dossierledger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportCsvTest {

    @Test
    void a_table_comes_back_with_headings_codes_a_record_for_each_unit_and_the_total() {
        var csv = csv("H98.31", "H98.32");

        assertThat(csv).startsWith("\uFEFF");
        var rows = rows(csv);
        assertThat(rows.get(0))
                .containsExactly(
                        "Mã đơn vị",
                        "Đơn vị",
                        "Đơn khiếu nại thuộc thẩm quyền – Tổng số",
                        "Đơn khiếu nại thuộc thẩm quyền – Kỳ trước chuyển sang",
                        "Kết quả giải quyết – Kiến nghị thu hồi cho Nhà nước – Tiền (triệu đồng)",
                        "Đã có bản án của tòa");
        assertThat(rows.get(1)).containsExactly("", "Mã số cột", "1=2+3", "2", "3", "4");
        assertThat(rows.get(2)).startsWith("H98.31").endsWith("3", "1", "5.5", "");
        assertThat(rows.get(4)).containsExactly("", "Tổng số", "6", "2", "11", "");
        assertThat(rows).hasSize(5);
    }

    @Test
    void a_unit_whose_code_a_spreadsheet_would_calculate_is_kept_text() {
        assertThat(rows(csv("=1+1")).get(2)).startsWith("'=1+1", "'=1+1");
    }

    @Test
    void headings_are_in_the_language_of_the_reader() {
        var csv = ReportCsv.of(SampleTables.table("H98.31"), SampleTables.words(), Locale.ENGLISH);

        assertThat(rows(csv).get(0)).contains("Results – To be recovered for the State – Money (million đồng)");
    }

    private static String csv(String... units) {
        return ReportCsv.of(SampleTables.table(units), SampleTables.words(), SampleTables.VIETNAMESE);
    }

    private static List<List<String>> rows(String csv) {
        try (var rows = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            return rows.stream().map(row -> row.getFields()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
