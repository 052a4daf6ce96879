package org.dossierledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @Test
    void one_that_was_killed_serves_nobody_although_its_parent_has_not_noticed_yet(@TempDir Path data)
            throws IOException {
        // the shell becomes a program that does not ask for its child
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 2 >&-").start();
        try (var said = new BufferedReader(new InputStreamReader(parent.getInputStream()))) {
            var child = said.readLine();
            Files.writeString(data.resolve("postmaster.pid"), child + "\n" + data + "\n0\n5432\n");
            while (!Files.readString(Path.of("/proc/" + child + "/stat")).contains(") Z")) {
                Thread.onSpinWait();
            }

            assertThat(Postmaster.serving(data)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }
}
