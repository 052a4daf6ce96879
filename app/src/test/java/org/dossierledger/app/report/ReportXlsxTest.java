package org.dossierledger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Read back from the parts of the file, as a spreadsheet program does. */
class ReportXlsxTest {

    @TempDir
    private Path folder;

    private Map<String, byte[]> parts;
    private Document sheet;
    private Map<String, Element> cells;
    private List<String> texts;

    @BeforeEach
    void read() throws Exception {
        parts = parts(
                ReportXlsx.of(SampleTables.table("H98.31", "=1+1"), SampleTables.words(), SampleTables.VIETNAMESE));
        sheet = xml("xl/worksheets/sheet1.xml");
        texts = elements(xml("xl/sharedStrings.xml"), "si").stream()
                .map(Element::getTextContent)
                .toList();
        cells = new HashMap<>();
        elements(sheet, "c").forEach(cell -> cells.put(cell.getAttribute("r"), cell));
    }

    @Test
    void form_title_and_period_stand_above_the_table() throws Exception {
        assertThat(text("A1")).isEqualTo("Biểu số 01/KQGQ (Thông tư 01/2024/TT-TTCP)");
        assertThat(text("A2")).isEqualTo("Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền");
        assertThat(text("A3")).isEqualTo("Số liệu tính từ ngày 15/06/2026 đến ngày 14/09/2026");
        assertThat(new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8))
                .contains("name=\"01-KQGQ\"");
    }

    @Test
    void headings_are_merged_over_their_columns() {
        assertThat(text("B5")).isEqualTo("Đơn khiếu nại thuộc thẩm quyền");
        assertThat(text("B6")).isEqualTo("Tổng số");
        assertThat(text("D5")).isEqualTo("Kết quả giải quyết");
        assertThat(text("D7")).isEqualTo("Tiền (triệu đồng)");
        assertThat(text("E5")).isEqualTo("Đã có bản án của tòa");
        assertThat(elements(sheet, "mergeCell").stream().map(merged -> merged.getAttribute("ref")))
                .contains("A5:A7", "B5:C5", "B6:B7", "C6:C7", "E5:E7");
        assertThat(text("B8")).isEqualTo("1=2+3");
    }

    @Test
    void numbers_are_numbers_and_what_nobody_knows_is_blank() {
        assertThat(number("B9")).isEqualTo("3");
        assertThat(number("D9")).isEqualTo("5.5");
        assertThat(number("D11")).isEqualTo("11");
        assertThat(cells.get("E9").getTextContent()).isEmpty();
        assertThat(text("A11")).isEqualTo("Tổng số");
    }

    @Test
    void a_text_is_never_calculated() {
        assertThat(text("A10")).isEqualTo("=1+1");
        assertThat(elements(sheet, "f")).isEmpty();
    }

    @Test
    void it_is_printed_across_one_page() {
        var page = elements(sheet, "pageSetup").get(0);

        assertThat(page.getAttribute("orientation")).isEqualTo("landscape");
        assertThat(page.getAttribute("fitToWidth")).isEqualTo("1");
    }

    private String text(String cell) {
        assertThat(cells.get(cell).getAttribute("t")).as(cell).isEqualTo("s");
        return texts.get(Integer.parseInt(cells.get(cell).getTextContent()));
    }

    private String number(String cell) {
        assertThat(cells.get(cell).getAttribute("t")).as(cell).isIn("", "n");
        return cells.get(cell).getTextContent();
    }

    private Document xml(String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts.get(part)));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private Map<String, byte[]> parts(byte[] content) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("table.xlsx"), content).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }
}
