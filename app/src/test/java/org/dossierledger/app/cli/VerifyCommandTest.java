package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.Demo;
import org.dossierledger.app.rules.RulesRecording;
import org.dossierledger.query.evidence.DifferenceKind;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger verify} over a small made-up province, as it was sealed while it was acted out. */
class VerifyCommandTest {

    @TempDir
    static Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static EmbeddedDatabase database;

    @BeforeAll
    static void fill() {
        // Stays, as beside a server: every command would start it anew.
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
        try (var ledger = Demo.open(Settings.of(data, Map.of()), 60, told -> {})) {
            // as a server does when it starts: rules are named by a hash, too, and are no document
            new RulesRecording(ledger).record();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void an_untouched_log_is_whole() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString()).startsWith("Sổ nguyên vẹn: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void programs_read_one_document_with_these_fields() {
        assertThat(run("verify", "--json")).isZero();

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactly("ok", "size", "rootHash", "checkpoints", "firstDifference", "seconds", "cluster");
        assertThat(json.get("cluster").isNull()).isTrue();
        assertThat(json.get("ok").asBoolean()).isTrue();
        assertThat(json.get("size").asLong()).isPositive();
        assertThat(json.get("rootHash").asString()).hasSize(44);
        assertThat(json.get("firstDifference").isNull()).isTrue();
    }

    @Test
    void a_checkpoint_that_was_kept_elsewhere_can_be_compared() throws Exception {
        assertThat(run("verify", "--checkpoint", data.resolve("checkpoint").toString()))
                .isZero();

        var size = 10L;
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            var keys = ledger.logKeys();
            Files.writeString(
                    data.resolve("other"),
                    keys.sign(new Checkpoint(keys.origin(), size, new byte[32])).toString());
        }
        assertThat(run("verify", "--json", "--checkpoint", data.resolve("other").toString()))
                .isEqualTo(1);
        var found = JsonMapper.shared().readTree(out.toString()).get("firstDifference");
        assertThat(found.propertyNames()).containsExactly("globalIndex", "eventId", "stream", "kind", "detail");
        assertThat(found.get("kind").asString()).isEqualTo("forked");
        assertThat(found.get("globalIndex").asLong()).isEqualTo(size);
        assertThat(run(
                        "--lang",
                        "en",
                        "verify",
                        "--checkpoint",
                        data.resolve("other").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("The log is NOT what was signed.").contains("other");
    }

    @Test
    void whoever_only_looks_changes_nothing_in_a_log_that_was_set_back() throws Exception {
        var kept = Files.readString(data.resolve("checkpoint"));
        long head;
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            head = ledger.reads().events();
            var keys = ledger.logKeys();
            Files.writeString(
                    data.resolve("checkpoint"),
                    keys.sign(new Checkpoint(keys.origin(), head + 5, new byte[32]))
                            .toString());
        }
        Files.writeString(data.resolve("erasures"), "2026-11-26T03:04:05Z PERSON some-key yeu+cau\n");
        try {
            assertThat(run("verify", "--json")).isEqualTo(1);
            assertThat(out.toString()).contains("\"truncated\"");
            assertThat(run("late")).isZero();

            try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
                assertThat(ledger.reads().events()).isEqualTo(head);
            }
        } finally {
            Files.delete(data.resolve("erasures"));
            Files.writeString(data.resolve("checkpoint"), kept);
        }
    }

    @Test
    void only_the_keys_that_are_named_are_believed() throws Exception {
        assertThat(run("verify", "--key", data.resolve("log.key.pub").toString()))
                .isZero();
        assertThat(run(
                        "verify",
                        "--key",
                        Files.readString(data.resolve("log.key.pub")).strip()))
                .isZero();

        var foreign =
                SigningKey.generate("ledger.example/log", Kind.LOG).verifier().toString();
        assertThat(run("verify", "--json", "--key", foreign)).isEqualTo(1);
        assertThat(out.toString()).contains("\"keyUnknown\"");
    }

    @Test
    void what_is_no_checkpoint_and_no_key_is_bad_input_in_one_line() throws Exception {
        var garbage = Files.writeString(data.resolve("garbage"), "garbage\n").toString();
        for (var arguments : new String[][] {
            {"verify", "--checkpoint", garbage},
            {"verify", "--checkpoint", data.resolve("nowhere").toString()},
            {"verify", "--checkpoint", data.toString()},
            {"verify", "--key", garbage},
            {"verify", "--key", "garbage"},
            {"verify", "--key", data.toString()}
        }) {
            assertThat(run(arguments)).as(Arrays.toString(arguments)).isEqualTo(2);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString().lines()).as(err.toString()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_difference_has_a_name_in_both_languages(DifferenceKind kind) {
        assertThat(Stream.of("vi", "en")
                        .map(language -> new Texts(Locale.forLanguageTag(language)))
                        .map(texts -> texts.text("difference." + kind)))
                .doesNotContain("difference." + kind);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var frame = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err));
        var all = Stream.concat(Arrays.stream(arguments), Stream.of("--data", data.toString()));
        return frame.run(all.toArray(String[]::new));
    }
}
