package org.dossierledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackSums;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's verifier, in another language, written from docs/proofs.md: it comes to the same conclusions. */
class SecondVerifierTest {

    @TempDir
    static Path data;

    private static SampleLedger sample;
    private static Path program;
    private static byte[] zip;
    private static Map<String, byte[]> pack;

    @BeforeAll
    static void fill() throws IOException {
        sample = new SampleLedger(data);
        sample.dossier(1, 3);
        zip = sample.export(sample.dossier(2, 8), "Người khác kiểm tra");
        pack = sample.files(zip);
        program = data.resolve("verify_pack.py");
        try (var source = SecondVerifierTest.class.getResourceAsStream("verify_pack.py")) {
            Files.copy(source, program);
        }
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void it_is_short() throws IOException {
        assertThat(Files.readAllLines(program)).hasSizeLessThan(150);
    }

    @Test
    void a_good_pack_holds() throws Exception {
        assertThat(run(zip, key())).startsWith("0 ok: 9 events");
    }

    @Test
    void a_key_of_somebody_else_does_not_do() throws Exception {
        var stranger = SigningKey.generate(sample.ledger.logKeys().origin(), VerifierKey.Kind.LOG);

        assertThat(run(zip, stranger.verifier().toString())).startsWith("1 NOT ok");
    }

    @Test
    void whatever_is_changed_is_noticed() throws Exception {
        for (var name : List.of(
                "streams/0/3.payload",
                "streams/0/3.metadata",
                "streams/0/3.record",
                "streams/0/3.tlog-proof",
                "streams/0/head",
                "heads.payload",
                "pack.json",
                "checkpoint",
                "timeline.vi.html",
                "SHA256SUMS",
                "SHA256SUMS.note")) {
            var changed = pack.get(name).clone();
            changed[changed.length / 2] ^= 4;
            assertThat(run(with(name, changed), key())).as(name).startsWith("1 NOT ok");
        }
    }

    @Test
    void what_is_withheld_is_missed() throws Exception {
        var without = new LinkedHashMap<>(pack);
        without.keySet().removeIf(name -> name.startsWith("streams/0/7."));
        without.put(
                "pack.json",
                new String(pack.get("pack.json"), StandardCharsets.UTF_8)
                        .replaceFirst("\"events\" : 8", "\"events\" : 7")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(run(PackFiles.zip(without), key())).contains("withheld");
    }

    @Test
    void a_reason_that_was_not_recorded_and_another_subject_are_noticed() throws Exception {
        var json = new String(pack.get("pack.json"), StandardCharsets.UTF_8);
        var otherReason = json.replace("Người khác kiểm tra", "Lý do khác");
        var otherSubject = json.replaceFirst("(\"subject\" : )\"[^\"]+\"", "$1\"x\"");

        assertThat(run(signed("pack.json", otherReason), key())).contains("no such export");
        assertThat(run(signed("pack.json", otherSubject), key())).contains("subject");
    }

    @Test
    void a_note_of_seventeen_signatures_is_refused() throws Exception {
        var note = new String(pack.get("checkpoint"), StandardCharsets.UTF_8);
        var line = note.substring(note.indexOf("\n\n") + 2);

        assertThat(run(signed("checkpoint", note + line.repeat(16)), key())).contains("signatures");
    }

    /** By whoever holds the key of the log. */
    private static byte[] signed(String name, String content) {
        var changed = new LinkedHashMap<>(pack);
        changed.put(name, content.getBytes(StandardCharsets.UTF_8));
        changed.keySet().removeIf(each -> each.startsWith("SHA256SUMS"));
        var sums = PackSums.of(changed);
        var keys = sample.ledger.logKeys();
        changed.put("SHA256SUMS", sums);
        changed.put(
                "SHA256SUMS.note",
                keys.sign(PackSums.text(keys.origin(), sums)).toString().getBytes(StandardCharsets.UTF_8));
        return PackFiles.zip(changed);
    }

    private static byte[] with(String name, byte[] content) {
        var changed = new LinkedHashMap<>(pack);
        changed.put(name, content);
        return PackFiles.zip(changed);
    }

    private static String key() {
        return sample.ledger.logKeys().verifiers().get(0).toString();
    }

    /** Exit code and first line. */
    private static String run(byte[] zip, String key) throws Exception {
        var command = new ArrayList<>(
                List.of("python3", program.toString(), sample.file(zip).toString(), key));
        var python = new ProcessBuilder(command).redirectErrorStream(true);
        python.environment().put("PYTHONIOENCODING", "utf-8");
        var process = python.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + answer;
    }
}
