package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.Demo;
import org.dossierledger.app.evidence.Receipts;
import org.dossierledger.shared.evidence.ReceiptToken;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger verify --receipt}, where the log is and where it is not. */
class ReceiptCommandTest {

    @TempDir
    static Path data;

    private static ReceiptToken token;
    private static String key;
    private static String shortCode;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static EmbeddedDatabase database;

    @BeforeAll
    static void fill() {
        // Stays, as beside a server: every command would start it anew.
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
        Demo.open(Settings.of(data, Map.of()), 20, told -> {}).close();
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            var id = new JdbcTemplate(ledger.dataSource())
                    .queryForObject(
                            "select stream from log.event_log where type = 'DossierReceived' limit 1", String.class);
            var code = ledger.reads()
                    .dossiers()
                    .state(id, ledger.clock().instant(), Instant.MAX)
                    .code();
            var receipts = new Receipts(ledger);
            token = receipts.of(id, code, Set.of("DossierReceived"), 1).orElseThrow();
            shortCode = receipts.shortCode(token).toString();
            key = ledger.logVerifiers().get(0).toString();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void where_the_log_is_a_receipt_is_compared_with_it() throws IOException {
        for (var written : List.of(token.toString(), "https://dvc.example/verify/" + token)) {
            assertThat(answered(data, 0, "--receipt", written))
                    .contains("Giấy là thật", token.code(), "Bản ghi còn nguyên trong Sổ cái");
        }
        var file = Files.writeString(data.resolve("receipt.txt"), token + "\n");
        var json = JsonMapper.shared().readTree(answered(data, 0, "--receipt", file.toString(), "--json"));
        assertThat(json.get("ok").asBoolean()).isTrue();
        assertThat(json.get("finding").asString()).isEqualTo("intact");
        assertThat(json.get("globalIndex").asLong()).isEqualTo(token.globalIndex());
    }

    @Test
    void a_typed_code_finds_the_entry_and_is_not_called_genuine() {
        var json = JsonMapper.shared().readTree(answered(data, 0, "--receipt", shortCode, "--json"));

        assertThat(json.get("genuine").asBoolean()).isFalse();
        assertThat(json.get("finding").asString()).isEqualTo("intact");
        assertThat(answered(data, 1, "--receipt", "0000-0000-0000-0000")).contains("Không có bản ghi nào");
    }

    @Test
    void where_the_log_is_not_the_signature_is_checked_against_a_key_and_nothing_is_made(@TempDir Path elsewhere) {
        var empty = elsewhere.resolve("none");

        assertThat(answered(empty, 0, "--receipt", token.toString(), "--key", key))
                .contains("Giấy là thật", token.code())
                .doesNotContain("còn nguyên");
        var other = SigningKey.generate("other.example", VerifierKey.Kind.LOG).verifier();
        assertThat(answered(empty, 1, "--receipt", token.toString(), "--key", other.toString()))
                .contains("Giấy này không do Sổ cái này ký")
                .doesNotContain(token.code());
        assertThat(empty).doesNotExist();
    }

    @Test
    void what_is_no_receipt_or_lacks_a_key_is_refused_in_one_line(@TempDir Path elsewhere) throws IOException {
        var empty = elsewhere.resolve("none");
        var noise = Files.write(elsewhere.resolve("noise"), new byte[] {-1, 0, -128, 10});
        for (var bad : List.of("x", "", "AAAA", token.toString().substring(5), noise.toString())) {
            assertThat(answered(data, 2, "--receipt", bad)).isEmpty();
            assertThat(err.toString().lines())
                    .as(bad)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("giấy biên nhận");
        }
        assertThat(answered(empty, 2, "--receipt", token.toString())).isEmpty();
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("khóa");
        assertThat(empty).doesNotExist();
    }

    private String answered(Path where, int exit, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--data", where.toString(), "verify"));
        all.addAll(Arrays.asList(arguments));
        var code = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
        assertThat(code).as("%s %s", out, err).isEqualTo(exit);
        return out.toString();
    }
}
