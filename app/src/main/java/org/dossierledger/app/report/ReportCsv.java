package org.dossierledger.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.dossier.LateCsv;
import org.dossierledger.query.report.ReportTable;

/**
 * A table as CSV (RFC 4180): headings, the codes of the columns, one record for each row, the total. It begins with a byte
 * order mark, without which spreadsheets take Vietnamese for something else.
 */
public final class ReportCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ReportCsv() {}

    public static String of(ReportTable table, ReportWords words, Locale language) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            var headings = record(words.text("unit.code", language), words.subject(table, language));
            var codes = record("", words.text("codes", language));
            for (var column : table.columns()) {
                headings.add(LateCsv.cell(words.path(column, language)));
                codes.add(column.code());
            }
            csv.writeRecord(headings);
            csv.writeRecord(codes);
            for (var row : table.rows()) {
                write(csv, table, record(row.key(), words.row(table, row, language)), row.numbers());
            }
            write(csv, table, record("", words.heading("total", language)), table.total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, ReportTable table, List<String> record, List<Long> numbers) {
        for (var i = 0; i < numbers.size(); i++) {
            var number = ReportWords.number(table.columns().get(i), numbers.get(i));
            record.add(number == null ? "" : number.toPlainString());
        }
        csv.writeRecord(record);
    }

    private static List<String> record(String first, String second) {
        return new ArrayList<>(List.of(LateCsv.cell(first), LateCsv.cell(second)));
    }
}
