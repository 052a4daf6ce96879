package org.dossierledger.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Where the operator finds the stack trace that a person at the terminal is spared. */
final class FailureLog {

    /** User and password in an address. */
    private static final Pattern WHO = Pattern.compile("://\\S*@");

    private final Path file;

    private FailureLog(Path file) {
        this.file = file;
    }

    /** In the logs of the data directory when there is one; a command that needs no data must not make it. */
    static FailureLog in(Path data) throws IOException {
        return new FailureLog(
                Files.isDirectory(data)
                        ? data.resolve("logs/failures.log")
                        : Files.createTempFile("dossier-ledger-failure-", ".log"));
    }

    Path write(List<String> arguments, Exception failure) throws IOException {
        var entry = new StringWriter();
        entry.append(Instant.now().toString())
                .append(" ledger ")
                .append(WHO.matcher(String.join(" ", arguments)).replaceAll("://…@"))
                .append('\n');
        failure.printStackTrace(new PrintWriter(entry));
        Files.createDirectories(file.getParent());
        Files.writeString(file, entry.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return file;
    }
}
