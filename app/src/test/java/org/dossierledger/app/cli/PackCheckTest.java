package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ledger verify --pack}: what an export is worth elsewhere. */
class PackCheckTest extends SmallProvince {

    @Test
    void a_pack_that_leaves_is_checked_elsewhere_without_data(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("hồ sơ.zip");
        var code = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("code")
                .asString();
        assertThat(answered("export", "pack", code, "--out", file.toString(), "--reason", "Thanh tra"))
                .contains(file.toString());
        var key = answered("key", "show").split("\\s")[0];

        assertThat(answered("verify", "--pack", file.toString())).contains(code, "đúng", key);
        assertThat(at(elsewhere, "verify", "--pack", file.toString(), "--key", key, "--json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).path("ok").asBoolean())
                .isTrue();
        assertThat(JsonMapper.shared().readTree(out.toString()).path("keys").asString())
                .isEqualTo("given");
        assertThat(json("verify", "--pack", file.toString(), "--json")
                        .path("keys")
                        .asString())
                .isEqualTo("data");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**/{postgres,log.key}*");
    }

    @Test
    void keys_that_came_with_the_pack_prove_nothing_yet_and_that_is_said_first(@TempDir Path elsewhere)
            throws IOException {
        var file = elsewhere.resolve("pack.zip");
        answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        var key = answered("key", "show").split("\\s")[0];

        out.getBuffer().setLength(0);
        assertThat(at(elsewhere, "verify", "--pack", file.toString())).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .startsWith("Gói chỉ khớp với chính nó")
                .contains(key);
        assertThat(out.toString()).doesNotContain("đúng:");
        out.getBuffer().setLength(0);
        assertThat(at(elsewhere, "verify", "--pack", file.toString(), "--json")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).propertyNames())
                .containsExactly("ok", "size", "rootHash", "checkpoints", "firstDifference", "seconds", "keys");
        assertThat(JsonMapper.shared().readTree(out.toString()).path("keys").asString())
                .isEqualTo("pack");
    }

    @Test
    void a_pack_that_the_log_whose_data_is_here_has_not_signed_is_refused(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("pack.zip");
        answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        var origin = Ledger.logKeys(Settings.of(data(), Map.of())).origin();
        Files.writeString(
                elsewhere.resolve("log.key.pub"),
                SigningKey.generate(origin, Kind.LOG).verifier() + "\n");

        out.getBuffer().setLength(0);
        assertThat(at(elsewhere, "verify", "--pack", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void nothing_in_a_pack_speaks_to_the_terminal(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("pack.zip");
        answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        var files = PackFiles.read(file);
        var record = new String(files.get("streams/0/0.record"), StandardCharsets.UTF_8);
        var forged = record.replaceFirst("\nevent .*", "\nevent %1B%5B2J%E2%80%AE");
        files.put("streams/0/0.record", forged.getBytes(StandardCharsets.UTF_8));
        Files.write(file, PackFiles.zip(files));

        for (var how : List.of("", "--json")) {
            out.getBuffer().setLength(0);
            assertThat(run(("verify --pack " + file + " " + how).split(" "))).isEqualTo(1);
            assertThat(out.toString())
                    .doesNotContain("\u001b", "\u202e")
                    .contains("u{001b}[2J")
                    .contains("u{202e}");
        }
    }

    @Test
    void a_pack_whose_names_hold_control_characters_is_refused(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("pack.zip");
        answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        var files = PackFiles.read(file);
        var json = (ObjectNode) JsonMapper.shared().readTree(files.get("pack.json"));
        for (var code : List.of("H98\u001b[2J", "H98\u202e")) {
            json.put("code", code);
            files.put("pack.json", JsonMapper.shared().writeValueAsBytes(json));
            Files.write(file, PackFiles.zip(files));

            assertThat(run("verify", "--pack", file.toString())).isEqualTo(2);
        }
    }

    @Test
    void a_pack_that_was_changed_is_named_and_one_that_is_none_is_refused(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("pack.zip");
        var id = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        answered("export", "pack", id, "--out", file.toString(), "--reason", "Thanh tra");
        var files = PackFiles.read(file);
        files.get("streams/0/0.payload")[5] ^= 1;
        Files.write(file, PackFiles.zip(files));

        assertThat(run("verify", "--pack", file.toString(), "--json")).isEqualTo(1);
        var found = JsonMapper.shared().readTree(out.toString()).path("firstDifference");
        assertThat(found.path("kind").asString()).isEqualTo("alteredPayload");
        assertThat(found.path("stream").asString()).isEqualTo(id);
        assertThat(found.path("detail").asString()).contains("streams/0/0.payload");
        out.getBuffer().setLength(0);
        assertThat(run("verify", "--pack", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("KHÔNG").doesNotContain("difference.");

        out.getBuffer().setLength(0);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
        assertThat(run("verify", "--pack", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("tệp ZIP bị cụt hoặc hỏng").hasLineCount(1);
    }
}
