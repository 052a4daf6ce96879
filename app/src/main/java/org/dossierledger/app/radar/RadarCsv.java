package org.dossierledger.app.radar;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dossierledger.app.dossier.LateCsv;
import org.dossierledger.query.radar.Radar;
import org.dossierledger.query.radar.RadarAnswer.Burst;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.shared.unit.UnitReading;

/** All that the radar finds as CSV (RFC 4180), bursts first, then every sign, written while they are read. */
public final class RadarCsv {

    private final Radar radar;
    private final RadarQuestion question;
    private final UnitReading reading;
    private final RadarColumns columns;
    private final List<Burst> bursts;

    /** @throws org.dossierledger.shared.InvalidField when something in the question can be nothing that there is */
    public RadarCsv(Radar radar, RadarQuestion question, UnitReading reading, RadarColumns columns) {
        this.radar = radar;
        this.question = question;
        this.reading = reading;
        this.columns = columns;
        this.bursts = radar.bursts(question); // refuses before the first byte is written
    }

    public void write(Writer to) throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord(columns.headings());
        bursts.forEach(burst ->
                write(csv, columns.cells(burst.answeredBy(reading.answering(burst.unit())), radar.rulesVersion())));
        radar.each(question, sign -> write(csv, columns.cells(sign.answeredBy(reading.answering(sign.unit())))));
        csv.flush();
    }

    private static void write(CsvWriter csv, List<String> cells) {
        csv.writeRecord(cells.stream().map(LateCsv::cell).toList());
    }
}
