package org.dossierledger.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.late.LateAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The late list in a spreadsheet: nothing calculates, and nothing is lost. */
class LateCsvTest {

    private static final Instant DUE = Instant.parse("2026-03-05T16:59:59Z");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void a_cell_that_a_spreadsheet_would_calculate_is_kept_text(String text) {
        assertThat(cells(text)).containsExactly("'" + text, "'" + text, "'" + text, "'" + text, "'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "say \"x\"", "two\nlines", "H98.32-260305-0001", "1=1"})
    void any_other_cell_comes_back_as_it_was(String text) {
        assertThat(cells(text)).containsExactly(text, text, text, text, text);
    }

    private static List<String> cells(String text) {
        var item = new LateAnswer.Item(text, text, "dossier", null, text, text, text, DUE, DUE, 1, 1, null);
        var csv = LateCsv.of(new LateAnswer(DUE, null, 1, List.of(item), Map.of(), Map.of(), Map.of(), Map.of(), null));
        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            var row = rows.stream().skip(1).toList().get(0).getFields();
            return List.of(row.get(0), row.get(1), row.get(3), row.get(4), row.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
