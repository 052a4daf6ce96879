package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a foreign export to a leader's spreadsheet: what somebody wrote into a code is never calculated there. */
class SpreadsheetTest {

    private static final String EXPORT = """
            case;activity;timestamp;unit;procedure;dueAt
            "=HYPERLINK(""x"")";a;2026-03-02;=1+1;+1;2026-03-05
            +84;a;2026-03-02;-1;@x;2026-03-05
            -2+3;a;2026-03-02;P01;x;2026-03-05
            @SUM(A1);a;2026-03-02;P01;x;2026-03-05
            "say ""x"", twice";a;2026-03-02;"P01, tầng 2";x;2026-03-05
            """;
    private static final String MAPPING = """
            case: case
            activity: activity
            timestamp: timestamp
            unit: unit
            procedure: procedure
            dueAt: dueAt
            """;

    @TempDir
    private Path data;

    @TempDir
    private Path files;

    @Test
    void no_code_of_a_foreign_case_is_calculated_in_the_late_list() throws IOException {
        var export = Files.writeString(files.resolve("export.csv"), EXPORT);
        var mapping = Files.writeString(files.resolve("map.yml"), MAPPING);
        answered("import", export.toString(), "--mapping", mapping.toString());

        var late = rows(answered("late", "--csv"));

        assertThat(late.stream().map(row -> row.getField("code")))
                .containsExactlyInAnyOrder("'=HYPERLINK(\"x\")", "'+84", "'-2+3", "'@SUM(A1)", "say \"x\", twice");
        assertThat(late.stream().map(row -> row.getField("unit")))
                .containsExactlyInAnyOrder("'=1+1", "'-1", "P01", "P01", "P01, tầng 2");
        assertThat(late.stream().map(row -> row.getField("procedure")))
                .containsExactlyInAnyOrder("'+1", "'@x", "x", "x", "x");
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        }
    }

    private String answered(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(arguments));
        var exit = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }
}
