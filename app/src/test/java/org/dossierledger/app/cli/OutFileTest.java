package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_could_not_be_written_whole_is_as_it_was() throws IOException {
        var out = Files.writeString(folder.resolve("log.xes"), "before");

        assertThatIOException()
                .isThrownBy(() -> OutFile.write(out, file -> {
                    file.write(new byte[100_000]);
                    throw new IOException("no more space");
                }));

        assertThat(out).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(out);
        }
    }

    @Test
    void a_file_takes_the_place_of_the_one_before() throws IOException {
        var out = Files.writeString(folder.resolve("log.xes"), "before");

        var told = OutFile.write(out, file -> {
            file.write('x');
            return 1;
        });

        assertThat(told).isEqualTo(1);
        assertThat(out).hasContent("x");
    }
}
