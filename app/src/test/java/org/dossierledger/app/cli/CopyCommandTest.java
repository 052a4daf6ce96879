package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.Demo;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger copy} over a small made-up province in the embedded database. */
class CopyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void a_province_moves_to_a_cluster_and_back_with_the_same_root() throws IOException {
        Demo.open(Settings.of(data, Map.of()), 20, told -> {}).close();
        try (var peer = Peer.start()) {
            set("postgres", peer.connectionString());

            assertThat(run("copy", "--from", "postgres", "--to", "kurrentdb", "--json"))
                    .isZero();
            var there = JsonMapper.shared().readTree(out.toString());
            assertThat(there.propertyNames())
                    .containsExactly(
                            "ok",
                            "from",
                            "to",
                            "events",
                            "copied",
                            "asItWas",
                            "before",
                            "after",
                            "settings",
                            "seconds");
            assertThat(there.get("copied").asLong())
                    .isPositive()
                    .isEqualTo(there.get("events").asLong());
            assertThat(there.at("/after/rootHash").asString())
                    .hasSize(44)
                    .isEqualTo(there.at("/before/rootHash").asString());

            assertThat(run("verify")).as("the settings still say postgres").isEqualTo(2);
            set("kurrentdb", peer.connectionString());
            assertThat(run("verify")).isZero();
            assertThat(run("--lang", "en", "copy", "--from", "kurrentdb", "--to", "postgres"))
                    .isZero();
            assertThat(out.toString())
                    .contains("The log is now on postgres")
                    .contains(
                            "Before: ", "After:  ", there.at("/before/rootHash").asString())
                    .contains("ledger.store=postgres");
            set("postgres", peer.connectionString());
            assertThat(run("verify")).isZero();

            peer.kill();
            assertThat(run("copy", "--from", "postgres", "--to", "kurrentdb")).isEqualTo(2);
            assertThat(err.toString()).hasLineCount(1);
            assertThat(run("verify")).isZero();
        }
    }

    @Test
    void what_is_no_store_is_bad_input_in_one_line_and_a_password_never_comes_back() throws IOException {
        set("postgres", "kurrentdb://localhost:1");
        for (var arguments : new String[][] {
            {"copy", "--from", "postgres", "--to", "postgres"},
            {"copy", "--from", "kurrentdb", "--to", "kurrentdb"},
            {"copy", "--from", "oracle", "--to", "kurrentdb"},
            {"copy", "--from", "postgres"},
            {"copy", "--from", "postgres", "--to", "nonsense://geheim"}
        }) {
            assertThat(run(arguments)).as(Arrays.toString(arguments)).isEqualTo(2);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).hasLineCount(1).doesNotContain("geheim");
        }
        assertThat(run("--lang", "en", "copy", "--from", "postgres", "--to", "nonsense://an:geheim@host"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("can read that user and password").doesNotContain("geheim");
        assertThat(data.resolve("postgres")).as("a database").doesNotExist();
    }

    private void set(String store, String connectionString) throws IOException {
        Files.writeString(
                data.resolve("ledger.properties"),
                "ledger.store=" + store + "\nledger.kurrentdb.connection-string=" + connectionString + "\n");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var frame = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err));
        var all = Stream.concat(Arrays.stream(arguments), Stream.of("--data", data.toString()));
        return frame.run(all.toArray(String[]::new));
    }
}
