package org.dossierledger.command.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/** CSV (RFC 4180), UTF-8 with or without byte order mark, delimiter comma, semicolon or tab, header in the first line. */
final class CsvHistory {

    private static final int LONGEST_HEADER = 1 << 20;

    private CsvHistory() {}

    static void read(Path file, InputStream bytes, Mapping mapping, Consumer<Line> lines) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, decoder), LONGEST_HEADER);
        var at = 1L;
        try {
            skipByteOrderMark(text);
            var delimiter = delimiter(text);
            var quotes = new OpenQuote(text, delimiter);
            var csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(quotes);
            List<String> header = null;
            for (var row : csv) {
                at = row.getStartingLineNumber();
                quotes.refuseOpen(file);
                if (header == null) {
                    header = row.getFields().stream().map(String::strip).toList();
                    check(file, header, mapping);
                } else {
                    lines.accept(line(row, header));
                }
            }
            if (header == null) {
                throw new HistoryMalformed(file, 1, "required");
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new HistoryMalformed(file, firstUndecodable(file), "notUtf8");
            }
            throw new HistoryMalformed(file, at + 1, "malformed");
        } catch (UncheckedIOException | CharacterCodingException e) {
            throw new HistoryMalformed(file, firstUndecodable(file), "notUtf8");
        }
    }

    private static void check(Path file, List<String> header, Mapping mapping) throws IOException {
        if (new HashSet<>(header).size() < header.size()) {
            throw new HistoryMalformed(file, 1, "columnTwice");
        }
        for (var column : mapping.columns().entrySet()) {
            if (!header.contains(column.getValue())) {
                throw new MappingMalformed(
                        mapping.file(),
                        Mapping.line(mapping.file(), column.getKey()),
                        column.getKey() + ": " + column.getValue(),
                        "noSuchColumn");
            }
        }
        for (var column : mapping.ignored()) {
            if (!header.contains(column)) {
                throw new MappingMalformed(
                        mapping.file(), Mapping.line(mapping.file(), "ignore"), "ignore: " + column, "noSuchColumn");
            }
        }
        mapping.refuseUnnamed(header);
    }

    /** The reader is some way ahead of its rows when it meets bytes that are no UTF-8; a person wants the line. */
    private static long firstUndecodable(Path file) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            var number = 1L;
            for (var line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                try {
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
                } catch (CharacterCodingException found) {
                    return number;
                }
            }
            return number;
        }
    }

    private static Line line(CsvRecord row, List<String> header) {
        if (row.getFieldCount() != header.size()) {
            return new Line(row.getStartingLineNumber(), new HashMap<>(), "fieldCount");
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            if (!row.getField(i).isBlank()) {
                values.put(header.get(i), row.getField(i));
            }
        }
        return new Line(row.getStartingLineNumber(), values, null);
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    /** The one of the three that stands most often in the first line. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var counts = new HashMap<Character, Integer>();
        for (int c = text.read(), read = 1; c >= 0 && c != '\n' && read < LONGEST_HEADER; c = text.read(), read++) {
            counts.merge((char) c, 1, Integer::sum);
        }
        text.reset();
        var best = ',';
        for (var candidate : List.of(',', ';', '\t')) {
            best = counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0) ? candidate : best;
        }
        return best;
    }
}
