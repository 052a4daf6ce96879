package org.dossierledger.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.dossier.LateCsv;

/** Records as CSV (RFC 4180): a column for each field of the answer as JSON, under the same name; many in one with {@code ;}. */
final class RecordCsv {

    private final CsvWriter csv;
    private final List<RecordComponent> columns;

    RecordCsv(Writer to, Class<? extends Record> type) {
        csv = CsvWriter.builder().build(to);
        columns = List.of(type.getRecordComponents());
        csv.writeRecord(columns.stream().map(RecordComponent::getName).toList());
    }

    void write(Record row) {
        csv.writeRecord(columns.stream()
                .map(column -> LateCsv.cell(text(value(column, row))))
                .toList());
    }

    void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(RecordComponent column, Record row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        var values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return values.map(Object::toString).collect(Collectors.joining("; "));
    }
}
