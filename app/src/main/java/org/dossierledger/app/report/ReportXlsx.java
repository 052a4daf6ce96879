package org.dossierledger.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dossierledger.query.report.ReportTable;

/** A table as a spreadsheet, as the form is printed: headings over each other, the codes of the columns, the total last. */
final class ReportXlsx {

    private static final int FIRST_HEADING = 4;
    private static final double UNIT_WIDTH = 32;
    private static final double NUMBER_WIDTH = 11;
    private static final double HEADING_HEIGHT = 44;

    private final ReportTable table;
    private final ReportWords words;
    private final Locale language;
    private final Worksheet sheet;

    private ReportXlsx(ReportTable table, ReportWords words, Locale language, Worksheet sheet) {
        this.table = table;
        this.words = words;
        this.language = language;
        this.sheet = sheet;
    }

    static byte[] of(ReportTable table, ReportWords words, Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "DossierLedger", "1.0")) {
            var sheet = workbook.newWorksheet(table.name().replace('/', '-'));
            new ReportXlsx(table, words, language, sheet).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write() {
        title();
        headings();
        var codes = FIRST_HEADING + table.depth();
        sheet.value(codes, 0, words.text("codes", language));
        for (var i = 0; i < table.columns().size(); i++) {
            sheet.value(codes, i + 1, table.columns().get(i).code());
        }
        sheet.range(codes, 0, codes, table.columns().size())
                .style()
                .italic()
                .horizontalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .set();
        var row = codes;
        for (var of : table.rows()) {
            line(++row, words.row(table, of, language), of.numbers());
        }
        line(++row, words.heading("total", language), table.total());
        var leftOut = words.leftOut(table, language);
        if (leftOut != null) {
            sheet.value(row + 2, 0, leftOut);
        }
        sheet.range(codes + 1, 0, row - 1, table.columns().size())
                .style()
                .borderStyle("thin")
                .set();
        sheet.range(row, 0, row, table.columns().size())
                .style()
                .bold()
                .borderStyle("thin")
                .set();
        page(codes);
    }

    private void title() {
        sheet.value(0, 0, words.form(table, language));
        sheet.value(1, 0, words.title(table.name(), language));
        sheet.value(2, 0, words.period(table.period(), language));
        for (var row = 0; row < 3; row++) {
            sheet.range(row, 0, row, table.columns().size()).merge();
        }
        sheet.style(1, 0).bold().fontSize(14).horizontalAlignment("center").set();
        sheet.style(2, 0).italic().horizontalAlignment("center").set();
    }

    private void headings() {
        var last = FIRST_HEADING + table.depth() - 1;
        sheet.value(FIRST_HEADING, 0, words.subject(table, language));
        sheet.range(FIRST_HEADING, 0, last, 0).merge();
        for (var cell : table.headings()) {
            var top = FIRST_HEADING + cell.row();
            var left = 1 + cell.column();
            sheet.value(top, left, words.heading(cell.heading(), language));
            if (cell.rows() > 1 || cell.columns() > 1) {
                sheet.range(top, left, top + cell.rows() - 1, left + cell.columns() - 1)
                        .merge();
            }
        }
        sheet.range(FIRST_HEADING, 0, last, table.columns().size())
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("F4F5F7")
                .borderStyle("thin")
                .set();
        for (var row = FIRST_HEADING; row <= last; row++) {
            sheet.rowHeight(row, HEADING_HEIGHT);
        }
    }

    private void line(int row, String unit, List<Long> numbers) {
        sheet.value(row, 0, unit);
        for (var i = 0; i < numbers.size(); i++) {
            var number = ReportWords.number(table.columns().get(i), numbers.get(i));
            if (number != null) {
                sheet.value(row, i + 1, number);
            }
        }
    }

    private void page(int codes) {
        sheet.width(0, UNIT_WIDTH);
        for (var i = 1; i <= table.columns().size(); i++) {
            sheet.width(i, NUMBER_WIDTH);
        }
        sheet.freezePane(1, codes + 1);
        sheet.repeatRows(FIRST_HEADING, codes);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
