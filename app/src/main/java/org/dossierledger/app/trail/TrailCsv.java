package org.dossierledger.app.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import org.dossierledger.app.dossier.LateCsv;

/** A whole trail as CSV (RFC 4180), written while it is read. */
public final class TrailCsv {

    private TrailCsv() {}

    public static void write(Writer to, TrailColumns columns, TrailReading reading) throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord(columns.headings());
        reading.each(line ->
                csv.writeRecord(columns.cells(line).stream().map(LateCsv::cell).toList()));
        csv.flush();
    }
}
