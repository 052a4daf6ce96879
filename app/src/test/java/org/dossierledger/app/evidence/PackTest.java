package org.dossierledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.evidence.PackFinding;
import org.dossierledger.shared.evidence.PackMalformed;
import org.dossierledger.shared.evidence.PackSums;
import org.dossierledger.shared.evidence.PackVerification;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an evidence pack proves, and that nobody takes anything out of it unseen: not even whoever holds the log's key. */
class PackTest {

    private static final int EVENTS = 50;

    @TempDir
    static Path data;

    private static SampleLedger sample;
    private static DossierId dossier;
    private static Map<String, byte[]> pack;

    @BeforeAll
    static void fill() throws IOException {
        sample = new SampleLedger(data);
        sample.dossier(1, 3);
        dossier = sample.dossier(2, EVENTS);
        sample.dossier(3, 3);
        pack = sample.files(sample.export(dossier, "Đoàn thanh tra số 5"));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void a_pack_of_fifty_events_is_whole_and_holds() {
        var finding = verify(pack);

        assertThat(finding.difference()).isNull();
        assertThat(finding.events()).isEqualTo(EVENTS + 1);
        assertThat(finding.contents().streams().get(0).events()).isEqualTo(EVENTS);
        assertThat(finding.signedBy())
                .isEqualTo(keys().stream().map(VerifierKey::toString).toList());
    }

    @Test
    void the_export_itself_stands_in_the_log_before_the_pack_leaves_and_is_in_it() {
        var export = JsonMapper.shared().readTree(pack.get("streams/1/0.payload"));

        assertThat(export.path("subject").asString()).isEqualTo(dossier.value());
        assertThat(export.path("reason").asString()).isEqualTo("Đoàn thanh tra số 5");
        assertThat(text("streams/1/0.metadata")).contains("thanhtra");
    }

    @Test
    void a_repeated_export_is_one_event_and_a_pack_all_the_same() throws IOException {
        var other = sample.dossier(7, 2);
        sample.export(other, "Lần một", "c-1");
        var again = verify(sample.files(sample.export(other, "Lần một", "c-1")));
        var second = verify(sample.files(sample.export(other, "Lần hai", "c-2")));

        assertThat(again.ok()).isTrue();
        assertThat(again.contents().streams().get(1).events()).isEqualTo(1);
        assertThat(second.ok()).isTrue();
        assertThat(second.contents().streams().get(1).events()).isEqualTo(2);
    }

    @Test
    void a_repeat_with_another_reason_or_long_after_is_no_repeat() {
        var other = sample.dossier(8, 2);
        sample.export(other, "Lần một", "c-3");

        assertThatThrownBy(() -> sample.export(other, "Lần hai", "c-3")).isInstanceOf(ExportKeyTaken.class);
        sample.ahead = Duration.ofMinutes(6);
        try {
            assertThatThrownBy(() -> sample.export(other, "Lần một", "c-3")).isInstanceOf(ExportTooOld.class);
        } finally {
            sample.ahead = Duration.ZERO;
        }
    }

    @Test
    void nothing_sealed_is_opened_and_both_timelines_tell_every_event() {
        assertThat(pack.values()).noneMatch(content -> new String(content, StandardCharsets.UTF_8).contains("Đào"));
        for (var timeline : List.of("timeline.vi.html", "timeline.en.html")) {
            assertThat(text(timeline).split("<tr>", -1)).as(timeline).hasSize(EVENTS + 2);
            assertThat(text(timeline)).contains("Đoàn thanh tra số 5").doesNotContain("??", "http://", "https://");
        }
        assertThat(text("timeline.vi.html")).contains("Dữ liệu cá nhân được niêm phong");
    }

    @Test
    void the_pack_of_an_erased_person_still_holds() throws IOException {
        var erased = sample.dossier(4, 4);
        sample.erase(erased);

        assertThat(verify(sample.files(sample.export(erased, "Sau khi xóa"))).difference())
                .isNull();
        assertThat(verify(pack).difference()).isNull();
    }

    @Test
    void a_withheld_last_event_is_missed_whoever_signs_the_rest() throws IOException {
        var without = without(EVENTS - 1);

        assertThat(verify(without).difference())
                .isEqualTo(new PackFinding.Difference(null, null, dossier.value(), "removed", "49"));
        assertThat(verify(told(without, EVENTS - 1)).difference())
                .isEqualTo(new PackFinding.Difference(null, null, dossier.value(), "removed", "49"));
    }

    @Test
    void a_withheld_middle_event_is_missed_whoever_signs_the_rest() throws IOException {
        var shifted = new LinkedHashMap<String, byte[]>();
        without(20).forEach((name, content) -> shifted.put(oneLower(name, 20), content));

        assertThat(verify(without(20)).difference())
                .isEqualTo(new PackFinding.Difference(null, null, dossier.value(), "removed", "20"));
        assertThat(verify(told(shifted, EVENTS - 1)).difference().kind()).isEqualTo("reordered");
    }

    @Test
    void a_head_of_another_time_or_another_stream_does_not_pass() throws IOException {
        var before = new LinkedHashMap<>(pack);
        sample.note(dossier);
        var after = sample.files(sample.export(dossier, "Lần sau"));

        var otherHead = with(before, "streams/0/head", after.get("streams/0/head"));
        var otherStream = with(before, "streams/0/head", before.get("streams/1/head"));
        var olderCommitment = new LinkedHashMap<>(after);
        for (var part : List.of("payload", "metadata", "record")) {
            olderCommitment.put("heads." + part, before.get("heads." + part));
        }

        assertThat(kind(signed(otherHead))).isEqualTo("wrongStreamHeads");
        assertThat(kind(signed(otherStream))).isEqualTo("wrongStreamHeads");
        assertThat(kind(signed(olderCommitment))).isEqualTo("alteredRecord");
    }

    @Test
    void swapped_events_are_named() {
        var swapped = new LinkedHashMap<>(pack);
        for (var part : List.of("payload", "metadata", "record", "tlog-proof")) {
            swapped.put("streams/0/3." + part, pack.get("streams/0/4." + part));
            swapped.put("streams/0/4." + part, pack.get("streams/0/3." + part));
        }

        var found = verify(signed(swapped)).difference();

        assertThat(found.kind()).isEqualTo("reordered");
        assertThat(found.detail()).isEqualTo("streams/0/3");
    }

    @ParameterizedTest
    @CsvSource({"payload, keyId, KeyId", "metadata, motcua, motcub", "record, NoteAdded, NoteAddee"})
    void an_altered_part_of_an_event_is_named(String part, String was, String is) {
        var name = "streams/0/7." + part;
        var altered = text(name).replace(was, is);

        var found = verify(signed(with(pack, name, altered.getBytes(StandardCharsets.UTF_8))))
                .difference();

        assertThat(found.kind()).isEqualToIgnoringCase("altered" + part);
        assertThat(found.detail()).isEqualTo(name);
        assertThat(found.stream()).isEqualTo(dossier.value());
        assertThat(found.globalIndex()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANUAL-HUONG-DAN.txt", "timeline.vi.html", "timeline.en.html", "keys.txt"})
    void what_no_proof_covers_is_covered_by_the_signed_sums(String name) {
        var longer = (text(name) + "\n").getBytes(StandardCharsets.UTF_8);
        var others = with(pack, name, longer);

        assertThat(verify(others).difference().detail()).isEqualTo(name);
        assertThat(verify(with(others, "SHA256SUMS", sums(others))).difference().detail())
                .isEqualTo("SHA256SUMS");
    }

    @Test
    void a_reason_that_was_not_recorded_is_found() {
        var json = (ObjectNode) JsonMapper.shared().readTree(pack.get("pack.json"));
        json.put("reason", "Không có lý do");

        var found = verify(signed(with(pack, "pack.json", JsonMapper.shared().writeValueAsBytes(json))));

        assertThat(found.difference().detail()).isEqualTo("pack.json");
    }

    @Test
    void a_key_of_somebody_else_is_refused() {
        var foreign = SigningKey.generate("ledger.example/other", VerifierKey.Kind.LOG);
        var sameName = SigningKey.generate(sample.ledger.logKeys().origin(), VerifierKey.Kind.LOG);

        for (var key : List.of(foreign, sameName)) {
            assertThatThrownBy(() -> PackVerification.verify(pack, List.of(key.verifier())))
                    .isInstanceOfSatisfying(
                            PackMalformed.class,
                            refused -> assertThat(refused.problem()).isEqualTo("foreignKey"));
        }
    }

    @Test
    void a_proof_for_another_tree_is_refused() throws IOException {
        var after = sample.files(sample.export(dossier, "Cây khác"));
        var mixed = signed(with(pack, "streams/0/5.tlog-proof", after.get("streams/0/5.tlog-proof")));

        assertThatThrownBy(() -> verify(mixed))
                .isInstanceOfSatisfying(
                        PackMalformed.class,
                        refused -> assertThat(refused.problem()).isEqualTo("otherTree"));
    }

    @Test
    void a_checkpoint_with_seventeen_signatures_is_refused() {
        var note = text("checkpoint");
        var line = note.substring(note.indexOf("\n\n") + 2);
        var many = note
                + String.join("", IntStream.range(0, 16).mapToObj(i -> line).toList());

        assertThatThrownBy(() -> verify(with(pack, "checkpoint", many.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        PackMalformed.class,
                        refused -> assertThat(refused.problem()).isEqualTo("tooManySignatures"));
    }

    @Test
    void a_pack_with_a_key_twice_or_with_too_many_is_refused() {
        var key = text("keys.txt");
        var many = new StringBuilder();
        for (var i = 0; i < 65; i++) {
            many.append(SigningKey.generate("witness.example/" + i, VerifierKey.Kind.WITNESS)
                            .verifier())
                    .append('\n');
        }

        for (var keys :
                Map.of(key + key, "keyTwice", many.toString(), "tooManyKeys").entrySet()) {
            var others = with(pack, "keys.txt", keys.getKey().getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> PackVerification.keys(others))
                    .isInstanceOfSatisfying(
                            PackMalformed.class,
                            refused -> assertThat(refused.problem()).isEqualTo(keys.getValue()));
        }
    }

    @Test
    void a_changed_checkpoint_is_found() {
        var note = text("checkpoint").replaceFirst("\n(\\d+)\n", "\n1$1\n");

        assertThat(verify(with(pack, "checkpoint", note.getBytes(StandardCharsets.UTF_8)))
                        .difference()
                        .kind())
                .isEqualTo("alteredCheckpoint");
    }

    @Test
    void of_a_log_that_lost_an_event_no_pack_is_given_out() {
        var other = sample.dossier(5, 6);
        sample.ledger.sealing().upTo(sample.ledger.reads().events());
        sample.owner().execute("alter table log.event_log disable trigger user");
        sample.owner().update("delete from log.event_log where stream = ? and sequence_number = 3", other.value());

        assertThatThrownBy(() -> sample.export(other, "Sau khi mất"))
                .isInstanceOfSatisfying(
                        LedgerDiffers.class,
                        refused -> assertThat(refused.arguments()).containsExactly("difference.removed", "3"));
    }

    @Test
    void of_a_log_whose_event_was_altered_no_pack_is_given_out() {
        var other = sample.dossier(6, 3);
        sample.ledger.sealing().upTo(sample.ledger.reads().events());
        sample.owner().execute("alter table log.event_log disable trigger user");
        sample.owner()
                .update(
                        "update log.event_log set metadata = convert_to(replace(convert_from(metadata, 'UTF8'), 'motcua',"
                                + " 'motcub'), 'UTF8') where stream = ? and sequence_number = 1",
                        other.value());

        assertThatThrownBy(() -> sample.export(other, "Sau khi sửa"))
                .isInstanceOfSatisfying(
                        LedgerDiffers.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly("difference.alteredRecord", "streams/0/1.record"));
    }

    @Test
    void a_pack_waits_for_a_witness_and_brings_its_cosignature_and_key_along(@TempDir Path folder) throws Exception {
        try (var witnessed = new SampleLedger(folder)) {
            var id = witnessed.dossier(1, 3);
            var witness = SigningKey.generate("witness.example", VerifierKey.Kind.WITNESS);
            Files.writeString(folder.resolve("witnesses"), "witness w " + witness.verifier() + "\nquorum w\n");

            var exporting = CompletableFuture.supplyAsync(() -> witnessed.export(id, "Có làm chứng"));
            while (!exporting.isDone()) {
                witnessed.cosign(witness);
            }

            var files = witnessed.files(exporting.get());
            assertThat(PackVerification.verify(files, witnessed.ledger.logKeys().verifiers())
                            .contents()
                            .cosignatures())
                    .isEqualTo(1);
            assertThat(PackVerification.verify(files, PackVerification.keys(files))
                            .witnesses())
                    .containsExactly("witness.example");
        }
    }

    private static Map<String, byte[]> without(int event) {
        var without = new LinkedHashMap<>(pack);
        without.keySet().removeIf(name -> name.startsWith("streams/0/" + event + "."));
        return without;
    }

    private static String oneLower(String name, int from) {
        var parts = name.split("[/.]");
        if (!name.startsWith("streams/0/") || parts.length != 4 || Integer.parseInt(parts[2]) < from) {
            return name;
        }
        return "streams/0/" + (Integer.parseInt(parts[2]) - 1) + "." + parts[3];
    }

    /** A pack that says it holds so many events, signed by whoever holds the log's key. */
    private static Map<String, byte[]> told(Map<String, byte[]> files, int events) {
        var json = (ObjectNode) JsonMapper.shared().readTree(files.get("pack.json"));
        ((ObjectNode) json.path("streams").get(0)).put("events", events);
        return signed(with(files, "pack.json", JsonMapper.shared().writeValueAsBytes(json)));
    }

    private static Map<String, byte[]> signed(Map<String, byte[]> files) {
        var sums = sums(files);
        var note = sample.ledger
                .logKeys()
                .sign(PackSums.text(sample.ledger.logKeys().origin(), sums));
        return with(
                with(files, "SHA256SUMS", sums),
                "SHA256SUMS.note",
                note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sums(Map<String, byte[]> files) {
        var summed = new LinkedHashMap<>(files);
        summed.remove("SHA256SUMS");
        summed.remove("SHA256SUMS.note");
        return PackSums.of(summed);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, content);
        return changed;
    }

    private static String kind(Map<String, byte[]> files) {
        return verify(files).difference().kind();
    }

    private static PackFinding verify(Map<String, byte[]> files) {
        return PackVerification.verify(files, keys());
    }

    private static List<VerifierKey> keys() {
        return new ArrayList<>(sample.ledger.logKeys().verifiers());
    }

    private static String text(String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8);
    }
}
