package org.dossierledger.app.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossierledger.app.dossier.LateCsv;
import org.dossierledger.query.statistics.Figure;

/** Statistics as CSV (RFC 4180): one record for each row, the total last, rates beside what they are rates of. */
public final class StatisticsCsv {

    private StatisticsCsv() {}

    public static String of(StatisticsAnswer answer) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            var heading = new ArrayList<>(List.of("key", "name"));
            for (var figure : Figure.values()) {
                heading.add(figure.name());
            }
            heading.addAll(List.of("onTimeRate", "onTimeOf", "indicatorRate", "indicatorOf"));
            csv.writeRecord(heading);
            answer.rows().forEach(row -> csv.writeRecord(record(row)));
            csv.writeRecord(record(answer.total()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> record(StatisticsAnswer.Row row) {
        var record = new ArrayList<String>();
        record.add(LateCsv.cell(Objects.toString(row.key(), "")));
        record.add(LateCsv.cell(Objects.toString(row.name(), "")));
        row.counts().values().forEach(count -> record.add(count.toString()));
        record.add(row.onTimeRate() == null ? "" : row.onTimeRate().toPlainString());
        record.add(String.valueOf(row.onTimeOf()));
        record.add(row.indicatorRate() == null ? "" : row.indicatorRate().toPlainString());
        record.add(String.valueOf(row.indicatorOf()));
        return record;
    }
}
