package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger export checkpoint}. */
class ExportCheckpointCommandTest extends SmallProvince {

    @Test
    void the_newest_checkpoint_is_kept_in_a_file(@TempDir Path elsewhere) throws Exception {
        var file = Files.writeString(elsewhere.resolve("checkpoint"), "an older one");

        answered("export", "checkpoint", "--out", file.toString());

        var note = SignedNote.parse(Files.readAllBytes(file));
        var keys = Ledger.logKeys(Settings.of(data(), Map.of())).verifiers();
        assertThat(keys)
                .anyMatch(key -> key.verifies(note.text(), note.signatures().get(0)));
        assertThat(out.toString()).contains(Checkpoint.of(note).rootText());
        assertThat(elsewhere).isDirectoryContaining(file::equals);
        assertThat(Files.list(elsewhere)).hasSize(1);
    }

    @Test
    void a_checkpoint_goes_nowhere_when_its_place_is_not_there(@TempDir Path elsewhere) {
        assertThat(run("export", "checkpoint", "--out", elsewhere.resolve("a/b").toString()))
                .isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isEqualTo("Không có tệp " + elsewhere.resolve("a") + ".");
    }
}
