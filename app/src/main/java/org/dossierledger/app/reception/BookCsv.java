package org.dossierledger.app.reception;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dossierledger.app.dossier.LateCsv;

/** The book as CSV (RFC 4180), after a byte order mark, without which spreadsheets take Vietnamese for something else. */
final class BookCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BookCsv() {}

    static String of(List<String> headings, List<BookLine> lines) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            for (var line : lines) {
                csv.writeRecord(line.cells().stream().map(LateCsv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
