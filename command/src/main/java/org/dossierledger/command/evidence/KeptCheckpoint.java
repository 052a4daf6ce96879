package org.dossierledger.command.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dossierledger.command.sealing.KeyFile;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;

/** The last checkpoint in a file outside the database: who sets the database back does not set this back. */
public final class KeptCheckpoint {

    private final Path file;

    public KeptCheckpoint(Path file) {
        this.file = file;
    }

    /** @throws org.dossierledger.shared.tlog.EvidenceMalformed when the file holds something else */
    public Optional<SignedNote> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(SignedNote.parse(Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new EvidenceMalformed("checkpoint", "unreadable");
        }
    }

    void write(SignedNote checkpoint) {
        KeyFile.replace("checkpoint", file, checkpoint.toString());
    }
}
