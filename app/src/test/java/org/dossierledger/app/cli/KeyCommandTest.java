package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_key_is_shown_in_the_line_that_is_passed_on() {
        var keys = Ledger.logKeys(Settings.of(data, Map.of()));

        assertThat(run("show")).isZero();

        assertThat(shown()).isEqualTo(keys.verifiers());
        assertThat(out.toString()).contains("đang ký").doesNotContain("PRIVATE");
    }

    @Test
    void a_key_is_changed_by_letting_both_sign_for_a_while() throws Exception {
        var old = Ledger.logKeys(Settings.of(data, Map.of())).verifiers();

        assertThat(run("rotate")).isZero();
        assertThat(shown()).hasSize(2).startsWith(old.get(0));
        assertThat(statuses()).containsExactly("đang ký", "đang ký");
        assertThat(err.toString()).contains("cơ quan chứng kiến");

        assertThat(run("retire")).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).contains("chưa có chữ ký của khóa mới");

        var both = Ledger.logKeys(Settings.of(data, Map.of()));
        Files.writeString(
                data.resolve("checkpoint"),
                both.sign(new Checkpoint(both.origin(), 1, new byte[32])).toString());
        assertThat(run("retire")).isZero();
        assertThat(statuses()).containsExactly("thôi dùng", "đang ký");
    }

    @Test
    void the_last_key_stays() {
        Ledger.logKeys(Settings.of(data, Map.of()));

        assertThat(run("retire")).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("hãy tạo khóa mới trước");
    }

    @Test
    void looking_for_keys_makes_none() {
        for (var asked : List.of("show", "rotate", "retire")) {
            assertThat(run(asked)).isEqualTo(CommandLineFrame.BAD_INPUT);
        }
        assertThat(err.toString()).startsWith("Không có tệp " + data.resolve("log.key"));
        assertThat(data.resolve("log.key")).doesNotExist();
    }

    @Test
    void a_key_that_was_garbled_is_named() throws Exception {
        var file = Ledger.logKeyFile(Settings.of(data, Map.of()));
        Ledger.logKeys(Settings.of(data, Map.of()));
        Files.writeString(file, "PRIVATE+KEY+half");

        assertThat(run("show")).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).startsWith("Không dùng được khóa ký của sổ cái " + file + ": ");
    }

    @Test
    void without_saying_what_the_commands_are_listed() {
        assertThat(run()).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).contains("rotate", "retire");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... asked) {
        out.getBuffer().setLength(0);
        var arguments = Stream.concat(Stream.of("--data", data.toString(), "key"), Stream.of(asked))
                .toArray(String[]::new);
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(arguments);
    }

    private List<VerifierKey> shown() {
        return out.toString()
                .lines()
                .map(line -> VerifierKey.parse(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    private List<String> statuses() {
        return out.toString()
                .lines()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .toList();
    }
}
