package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger export pack}. */
class ExportPackCommandTest extends SmallProvince {

    @Test
    void a_pack_that_no_witness_has_cosigned_is_said_to_be_so(@TempDir Path elsewhere) throws IOException {
        var witness = SigningKey.generate("witness.example", Kind.WITNESS).verifier();
        var file = elsewhere.resolve("pack.zip");
        Files.writeString(data().resolve("witnesses"), "witness w " + witness + "\nquorum w\n");
        try {
            answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        } finally {
            Files.delete(data().resolve("witnesses"));
        }

        assertThat(err.toString()).contains("chưa cơ quan nào cùng ký");
        var json = JsonMapper.shared().readTree(PackFiles.read(file).get("pack.json"));
        assertThat(json.path("cosignatures").asInt(-1)).isZero();
    }

    @Test
    void a_reason_that_names_a_denouncer_is_refused_and_the_look_at_the_denunciation_is_recorded(
            @TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("pack.zip");
        var id = json("late", "--json", "--kind", "denunciation")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var reason = "Theo đề nghị của " + denouncer(id);

        assertThat(run("export", "pack", id, "--out", file.toString(), "--reason", reason))
                .isEqualTo(2);
        assertThat(elsewhere).isEmptyDirectory();
        answered("export", "pack", id, "--out", file.toString(), "--reason", "Thanh tra");

        var files = PackFiles.read(file);
        var views = JsonMapper.shared()
                .readTree(files.get("pack.json"))
                .path("streams")
                .get(1);
        assertThat(views.path("stream").asString()).isEqualTo("views:" + id);
        var last = "streams/1/" + (views.path("events").asInt() - 1);
        assertThat(JsonMapper.shared()
                        .readTree(files.get(last + ".payload"))
                        .path("what")
                        .asString())
                .isEqualTo("pack");
        assertThat(new String(files.get(last + ".metadata"), StandardCharsets.UTF_8))
                .contains("\"cli\"");
    }

    private static String denouncer(String denunciation) {
        try (var ledger = Ledger.open(Settings.of(data(), Map.of()))) {
            var state = ledger.reads().petitions().state(denunciation, Instant.now(), Instant.MAX);
            return ledger.vault()
                    .open(state.petitioners().get(0).vaultId())
                    .orElseThrow()
                    .name();
        }
    }

    @Test
    void a_pack_that_cannot_be_written_is_not_exported(@TempDir Path elsewhere) {
        var id = json("late", "--json", "--kind", "complaint")
                .get("items")
                .get(0)
                .get("id")
                .asString();

        assertThat(run("export", "pack", id, "--out", elsewhere + "/none/x.zip", "--reason", "x"))
                .isEqualTo(2);
        assertThat(run("export", "pack", id, "--out", elsewhere.toString(), "--reason", "x"))
                .isEqualTo(2);
        assertThat(run("export", "pack", id, "--out", elsewhere + "/x.zip", "--reason", " "))
                .isEqualTo(2);

        assertThat(elsewhere).isEmptyDirectory();
        out.getBuffer().setLength(0);
        assertThat(answered("export", "pack", id, "--out", elsewhere + "/x.zip", "--reason", "x"))
                .isNotBlank();
        assertThat(elsewhere.resolve("x.zip"))
                .satisfies(file -> assertThat(PackFiles.read(file))
                        .containsKey("streams/1/0.record")
                        .doesNotContainKey("streams/1/1.record"));
    }
}
