package org.dossierledger.app.dossier;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.dossierledger.query.late.LateAnswer;

/** The late list as CSV (RFC 4180). A cell that a spreadsheet would calculate is kept text by an apostrophe. */
public final class LateCsv {

    private LateCsv() {}

    public static String of(LateAnswer answer) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "code",
                    "kind",
                    "unit",
                    "officer",
                    "procedure",
                    "dueAt",
                    "originalDueAt",
                    "workingDaysLate",
                    "workingDaysLateOriginally",
                    "duty",
                    "answering");
            for (var item : answer.items()) {
                csv.writeRecord(
                        cell(item.id()),
                        cell(item.code()),
                        item.kind(),
                        cell(item.unit()),
                        cell(item.officer()),
                        cell(item.procedure()),
                        item.dueAt().toString(),
                        item.originalDueAt().toString(),
                        String.valueOf(item.workingDaysLate()),
                        String.valueOf(item.workingDaysLateOriginally()),
                        item.duty(),
                        cell(item.answering()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** OWASP, CSV injection: a cell beginning with one of these is a formula to a spreadsheet. */
    public static String cell(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
