package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.Demo;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands that read, over a small made-up province. */
class QuestionsTest {

    @TempDir
    static Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static EmbeddedDatabase database;

    @BeforeAll
    static void fill() {
        // Stays, as beside a server: every command would start it anew.
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
        Demo.open(Settings.of(data, Map.of()), 150, told -> {}).close();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_statutory_table_is_told_as_text_as_csv_and_as_json() throws IOException {
        assertThat(run("report")).isZero();
        assertThat(out.toString()).contains("01/TCD", "II.06c/VPCP/KSTT").doesNotContain("report.");
        assertThat(run("report", "II.06c/VPCP/KSTT", "--csv")).isZero();
        assertThat(out.toString()).contains("3=4+5+6=7+11").doesNotContain("report.");
        assertThat(run("report", "01-XLD", "--year", "2026", "--unit", "H98.31", "--answering", "2026-11-01"))
                .isZero();
        assertThat(out.toString())
                .contains("01/XLD", "1=2+3", "01/2024/TT-TTCP")
                .doesNotContain("report.");
        assertThat(json("report", "01-XLD", "--year", "2026", "--known-at", "2025-12-20", "--json")
                        .path("name")
                        .asString())
                .isEqualTo("01/XLD");
        assertThat(run("report", "09-XLD")).isEqualTo(2);
        assertThat(run("report", "01-XLD", "--year", "2026", "--quarter", "5")).isEqualTo(2);
    }

    @Test
    void the_late_list_of_today_is_answered_for_people_and_for_programs() {
        var late = json("late", "--json");

        assertThat(late.get("count").asInt()).isPositive();
        assertThat(late.get("items")).hasSize(late.get("count").asInt());
        var item = late.get("items").get(0);
        for (var field : List.of("id", "code", "kind", "unit", "dueAt", "originalDueAt", "workingDaysLate")) {
            assertThat(item.has(field)).as(field).isTrue();
        }
        assertThat(answered("late")).contains(item.get("code").asString());
        assertThat(answered("late", "--csv")).contains("\r\n" + item.get("id").asString() + ",");
    }

    @Test
    void the_late_list_of_a_unit_has_only_what_belongs_to_it() {
        var unit = json("late", "--json").get("items").get(0).get("unit").asString();

        assertThat(json("late", "--json", "--unit", unit).get("count").asInt()).isPositive();
        assertThat(json("late", "--json", "--unit", "X00.1").get("count").asInt())
                .isZero();
    }

    @Test
    void the_late_list_can_be_asked_for_one_kind() {
        var dossiers = json("late", "--json", "--kind", "dossier");

        assertThat(dossiers.get("count").asLong()).isPositive();
        assertThat(dossiers.get("byKind").get("dossier").asLong())
                .isEqualTo(dossiers.get("count").asLong());
        assertThat(json("late", "--json").get("byKind").get("dossier")).isEqualTo(dossiers.get("count"));
    }

    @Test
    void the_newest_checkpoint_is_kept_in_a_file(@TempDir Path elsewhere) throws Exception {
        var file = Files.writeString(elsewhere.resolve("checkpoint"), "an older one");

        answered("export", "checkpoint", "--out", file.toString());

        var note = SignedNote.parse(Files.readAllBytes(file));
        var keys = Ledger.logKeys(Settings.of(data, Map.of())).verifiers();
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

    @Test
    void a_trail_says_who_did_what_and_that_it_was_read_stands_in_the_next_one() {
        var code = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("code")
                .asString();

        var trail = json("trail", code, "--json", "--oldest-first");
        assertThat(trail.get("items").get(0).get("type").asString()).isIn("DossierReceived", "DossierSubmitted");
        assertThat(trail.get("items").valueStream())
                .allMatch(line -> line.get("code").asString().equals(code));

        assertThat(answered("trail", code, "--reads")).contains("Đã xem nhật ký truy vết bằng dòng lệnh");
        assertThat(answered("trail", code, "--csv")).startsWith("Xảy ra lúc,").contains("," + code + ",");
    }

    @Test
    void a_trail_of_a_body_goes_on_page_after_page() {
        var first = json("trail", "--unit", "H98.32", "--actions", "--limit", "3", "--json");
        var second = json(
                "trail",
                "--unit",
                "H98.32",
                "--actions",
                "--limit",
                "3",
                "--json",
                "--cursor",
                first.get("next").asString());
        var both = json("trail", "--unit", "H98.32", "--actions", "--limit", "6", "--json");

        assertThat(Stream.concat(
                        first.get("items").valueStream(), second.get("items").valueStream()))
                .containsExactlyElementsOf(both.get("items").valueStream().toList());
        assertThat(both.get("items").valueStream())
                .allMatch(line -> line.get("unit").asString().equals("H98.32"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--reads --actions",
                "--json --csv",
                "--limit 0",
                "--kind x",
                "--type x",
                "--axis x",
                "--answering x",
                "--from 2026-02-02 --to 2026-02-01",
                "--cursor x",
                "KHONG-CO"
            })
    void a_trail_that_makes_no_sense_is_refused_in_one_line(String asked) {
        assertThat(run(Stream.concat(Stream.of("trail"), Stream.of(asked.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n", "invalid.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void before_anything_was_known_nothing_was_late() {
        var late = json("late", "--json", "--as-of", "2020-01-31", "--known-at", "2020-01-31");

        assertThat(late.get("count").asInt()).isZero();
        assertThat(late.get("asOf").asString()).isEqualTo("2020-01-31T16:59:59.999999Z");
    }

    @Test
    void a_dossier_is_found_by_its_code_and_by_its_id() {
        var item = json("late", "--json", "--kind", "dossier").get("items").get(0);

        var byCode = json("state", item.get("code").asString(), "--json");
        var byId = json("state", item.get("id").asString(), "--json");

        assertThat(byCode.get("id")).isEqualTo(byId.get("id"));
        assertThat(byCode.get("late").asBoolean()).isTrue();
        assertThat(byCode.get("status").asString()).isNotBlank();
        assertThat(byCode.get("statusCode").asInt()).isBetween(1, 10);
        assertThat(answered("state", item.get("code").asString())).contains("Quá hạn");
    }

    @Test
    void its_timeline_tells_every_action_in_both_languages_and_no_name() {
        var id = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("id")
                .asString();

        var timeline = json("timeline", id, "--json");

        assertThat(timeline.get("id").asString()).isEqualTo(id);
        var entry = timeline.get("entries").get(0);
        for (var field : List.of(
                "globalIndex",
                "sequenceNumber",
                "type",
                "occurredAt",
                "recordedAt",
                "actor",
                "unit",
                "summary",
                "data")) {
            assertThat(entry.has(field)).as(field).isTrue();
        }
        assertThat(answered("timeline", id)).contains("Tiếp nhận");
        assertThat(answered("--lang", "en", "timeline", id)).contains("eceived");
    }

    @Test
    void a_rebuild_makes_the_same_tables_again() {
        var before = answered("late", "--csv");

        var rebuilt = json("rebuild", "--json").get(0);

        assertThat(rebuilt.get("projection").asString()).isEqualTo("ledger");
        assertThat(rebuilt.get("events").asLong()).isPositive();
        assertThat(rebuilt.has("seconds")).isTrue();
        assertThat(answered("late", "--csv")).isEqualTo(before);
    }

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
        var origin = Ledger.logKeys(Settings.of(data, Map.of())).origin();
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
    void a_pack_that_no_witness_has_cosigned_is_said_to_be_so(@TempDir Path elsewhere) throws IOException {
        var witness = SigningKey.generate("witness.example", Kind.WITNESS).verifier();
        var file = elsewhere.resolve("pack.zip");
        Files.writeString(data.resolve("witnesses"), "witness w " + witness + "\nquorum w\n");
        try {
            answered("export", "pack", anyDossier(), "--out", file.toString(), "--reason", "Thanh tra");
        } finally {
            Files.delete(data.resolve("witnesses"));
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
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            var state = ledger.reads().petitions().state(denunciation, Instant.now(), Instant.MAX);
            return ledger.vault()
                    .open(state.petitioners().get(0).vaultId())
                    .orElseThrow()
                    .name();
        }
    }

    private String anyDossier() {
        return json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("id")
                .asString();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --pack nowhere.zip",
                "verify --pack .",
                "verify --pack nowhere.zip --checkpoint x",
                "export pack nobody --out x.zip --reason y",
                "export pack nobody --out x.zip",
                "state H98.00-990101-0001",
                "state 00000000-0000-0000-0000-000000000000",
                "timeline nobody",
                "state nobody --as-of 2026-02-30",
                "late --as-of tomorrow",
                "late --known-at 2026-13-01",
                "late --kind paper",
                "rebuild everything",
                "state",
            })
    void bad_input_is_refused_in_one_sentence(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).isNotBlank().doesNotContain("refusal.").doesNotContain("Exception"));
        assertThat(data.resolve("logs/failures.log"))
                .satisfies(log -> assertThat(Files.exists(log)).isFalse());
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(answered(arguments));
    }

    private String answered(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        return at(data, arguments);
    }

    private int at(Path data, String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
    }
}
