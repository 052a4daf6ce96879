package org.dossierledger.app.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A trail as a spreadsheet, row by row, on as many sheets as its length needs. */
final class TrailXlsx {

    /** A sheet takes 1,048,576 rows. */
    static final int ROWS_ON_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1_000;

    private final Workbook workbook;
    private final List<String> headings;
    private final int rowsOnSheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private TrailXlsx(Workbook workbook, List<String> headings, int rowsOnSheet) {
        this.workbook = workbook;
        this.headings = headings;
        this.rowsOnSheet = rowsOnSheet;
    }

    /** @param rows gives each to whom it is given */
    static void write(OutputStream out, List<String> headings, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        write(out, headings, rows, ROWS_ON_SHEET);
    }

    static void write(OutputStream out, List<String> headings, Consumer<Consumer<List<String>>> rows, int rowsOnSheet)
            throws IOException {
        try (var workbook = new Workbook(out, "DossierLedger", "1.0")) {
            var written = new TrailXlsx(workbook, headings, rowsOnSheet);
            written.begin();
            rows.accept(written::add);
            written.sheet.finish();
        }
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(String.valueOf(sheets));
        row = 0;
        line(headings);
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("F4F5F7")
                .set();
        sheet.freezePane(0, 1);
    }

    private void add(List<String> cells) {
        try {
            if (row > rowsOnSheet) {
                sheet.finish();
                begin();
            }
            line(cells);
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column)); // shared ones would all stay in memory
        }
        row++;
    }
}
