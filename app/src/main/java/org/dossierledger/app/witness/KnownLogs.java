package org.dossierledger.app.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MalformedLine;
import org.dossierledger.shared.tlog.VerifierKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/**
 * The logs that a witness follows: verifier keys in a file, one a line, of a log with two keys both. Read anew for each
 * request, so that a key can be added while the witness runs.
 */
final class KnownLogs {

    private final Path file;

    KnownLogs(Path file) {
        this.file = file;
    }

    /** @return nothing when there is no file */
    List<VerifierKey> all() {
        var keys = new ArrayList<VerifierKey>();
        var lines = lines();
        for (var line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank() && !lines.get(line).startsWith("#")) {
                keys.add(key(lines.get(line), line + 1));
            }
        }
        return keys;
    }

    List<VerifierKey> keysOf(String origin) {
        return all().stream().filter(key -> key.name().equals(origin)).toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new EvidenceMalformed("logs", "unreadable");
        }
    }

    private static VerifierKey key(String line, int number) {
        try {
            var key = VerifierKey.parse(line);
            if (key.kind() == Kind.LOG) {
                return key;
            }
        } catch (EvidenceMalformed e) {
            throw new MalformedLine("logs", "notVkey", number);
        }
        throw new MalformedLine("logs", "wrongKind", number);
    }
}
