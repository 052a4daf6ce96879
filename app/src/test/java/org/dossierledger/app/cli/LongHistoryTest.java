package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.LedgerApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A history that is longer than the memory it is read in. */
class LongHistoryTest {

    private static final String MEMORY = "-Xmx24m";
    private static final int CASES = 2_000;
    private static final int LINES = 70_000;

    @TempDir
    private Path files;

    @Test
    @Timeout(60)
    void a_history_longer_than_the_memory_is_read_to_its_end() throws IOException, InterruptedException {
        var mapping = Files.writeString(files.resolve("map.yml"), "case: code\nactivity: what\ntimestamp: at\n");
        var export = files.resolve("export.csv");
        try (var lines = Files.newBufferedWriter(export)) {
            lines.write("code,what,at,remark\n");
            for (var line = 0; line < LINES; line++) {
                lines.write("C-" + line % CASES + ",step " + line + ",2026-03-02 09:00:00," + "x".repeat(400) + "\n");
            }
        }
        assertThat(Files.size(export)).isGreaterThan(28_000_000);

        var answer = JsonMapper.shared()
                .readTree(
                        answered("import", export.toString(), "--mapping", mapping.toString(), "--dry-run", "--json"));

        assertThat(answer.path("cases").asInt()).isEqualTo(CASES);
        assertThat(answer.path("events").asInt()).isEqualTo(LINES);
        assertThat(answer.path("errorCount").asInt()).isZero();
    }

    private static String answered(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                LedgerApplication.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
