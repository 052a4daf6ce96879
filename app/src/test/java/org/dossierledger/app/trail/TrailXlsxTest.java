package org.dossierledger.app.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back from the parts of the file. */
class TrailXlsxTest {

    @TempDir
    private Path folder;

    @Test
    void a_trail_longer_than_a_sheet_goes_on_on_the_next_one_under_the_same_headings() throws IOException {
        var file = folder.resolve("trail.xlsx");

        try (var out = Files.newOutputStream(file)) {
            TrailXlsx.write(
                    out,
                    List.of("Heading"),
                    take -> IntStream.rangeClosed(1, 5).forEach(i -> take.accept(List.of("line " + i))),
                    2);
        }

        var parts = parts(file);
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("Heading", "line 1", "line 2")
                .doesNotContain("line 3");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("Heading", "line 3", "line 4")
                .doesNotContain("line 5");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("Heading", "line 5");
    }

    private static Map<String, String> parts(Path file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
