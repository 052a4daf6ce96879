package org.dossierledger.app.reception;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The book as a spreadsheet, as the form is printed: title, headings, the numbers of the columns, a line for each visit. */
final class BookXlsx {

    private static final int NAME = 1;
    private static final double[] WIDTHS = {6, 12, 30, 18, 40, 16, 11, 20, 9, 22, 22, 34};
    private static final int LAST = BookWords.COLUMNS - 1;

    private BookXlsx() {}

    /** @param title form, name, unit and period */
    static byte[] of(List<String> title, List<String> headings, List<BookLine> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "DossierLedger", "1.0")) {
            write(workbook.newWorksheet("03-TCD"), title, headings, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<String> title, List<String> headings, List<BookLine> lines) {
        for (var row = 0; row < title.size(); row++) {
            sheet.value(row, 0, title.get(row));
            sheet.range(row, 0, row, LAST).merge();
            sheet.style(row, 0)
                    .horizontalAlignment(row == 0 ? "left" : "center")
                    .set();
        }
        sheet.style(NAME, 0).bold().fontSize(14).horizontalAlignment("center").set();
        var heading = title.size() + 1;
        for (var column = 0; column <= LAST; column++) {
            sheet.value(heading, column, headings.get(column));
            sheet.value(heading + 1, column, column + 1);
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(heading, 0, heading, LAST)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("F4F5F7")
                .borderStyle("thin")
                .set();
        sheet.range(heading + 1, 0, heading + 1, LAST)
                .style()
                .italic()
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
        var row = heading + 1;
        for (var line : lines) {
            row++;
            for (var column = 0; column <= LAST; column++) {
                sheet.value(row, column, line.cells().get(column));
            }
            sheet.range(row, 0, row, LAST)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, heading + 2);
        sheet.repeatRows(heading, heading + 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
