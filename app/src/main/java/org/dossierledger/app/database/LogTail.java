package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The end of what the embedded server wrote last. */
final class LogTail {

    private static final int CHARACTERS = 2000;

    private LogTail() {}

    static String of(Path startLog, Path logs) {
        return end(startLog) + end(newest(logs));
    }

    private static Path newest(Path logs) {
        try (var files = Files.list(logs)) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElse(logs);
        } catch (IOException none) {
            return logs;
        }
    }

    private static String end(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return "\n" + text.substring(Math.max(0, text.length() - CHARACTERS));
        } catch (IOException none) {
            return "";
        }
    }
}
