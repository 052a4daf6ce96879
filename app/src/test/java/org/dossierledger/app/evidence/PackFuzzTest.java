package org.dossierledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackMalformed;
import org.dossierledger.shared.evidence.PackSums;
import org.dossierledger.shared.evidence.PackVerification;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to a pack: it is refused, or the difference is named; never an exception, never a wrong ok. */
class PackFuzzTest {

    @TempDir
    static Path data;

    private static SampleLedger sample;
    private static byte[] zip;
    private static Map<String, byte[]> pack;
    private static List<VerifierKey> keys;

    @BeforeAll
    static void fill() throws IOException {
        sample = new SampleLedger(data);
        sample.dossier(1, 2);
        zip = sample.export(sample.dossier(2, 6), "Kiểm tra");
        pack = sample.files(zip);
        keys = sample.ledger.logKeys().verifiers();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void a_changed_byte_in_any_file_is_noticed() {
        var random = new Random(1);
        pack.forEach((name, content) -> {
            for (var i = 0; i < 15; i++) {
                var changed = content.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                noticed(name, with(name, changed));
            }
        });
    }

    @Test
    void a_file_that_is_cut_or_longer_or_empty_or_another_one_is_noticed() {
        var random = new Random(2);
        var names = new ArrayList<>(pack.keySet());
        pack.forEach((name, content) -> {
            noticed(name, with(name, Arrays.copyOf(content, random.nextInt(content.length))));
            noticed(name, with(name, Arrays.copyOf(content, content.length + 1)));
            noticed(name, with(name, new byte[0]));
            noticed(name, with(name, new byte[100_000]));
            noticed(name, with(name, pack.get(names.get((names.indexOf(name) + 1) % names.size()))));
        });
    }

    @Test
    void a_file_that_is_missing_or_has_another_name_or_is_too_many_is_noticed() {
        for (var name : pack.keySet()) {
            var without = new LinkedHashMap<>(pack);
            var content = without.remove(name);
            noticed(name, without);
            var renamed = new LinkedHashMap<>(without);
            renamed.put(name + "x", content);
            noticed(name, renamed);
            noticed(name, with(name + "x", content));
        }
    }

    @Test
    void what_is_no_zip_or_only_a_part_of_one_is_refused() throws IOException {
        var random = new Random(3);
        for (var i = 0; i < 60; i++) {
            refused(Arrays.copyOf(zip, random.nextInt(zip.length)), null);
        }
        refused("not a ZIP".getBytes(StandardCharsets.UTF_8), "zip");
        refused(new byte[0], "zip");
    }

    @Test
    void a_changed_byte_anywhere_in_the_zip_is_noticed_or_changes_nothing() throws IOException {
        var random = new Random(4);
        for (var i = 0; i < 400; i++) {
            var changed = zip.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                var files = PackFiles.read(sample.file(changed));
                if (PackVerification.verify(files, keys).ok()) {
                    assertThat(PackSums.of(files)).isEqualTo(PackSums.of(pack));
                }
            } catch (PackMalformed refused) {
                assertThat(refused.problem()).isNotBlank();
            }
        }
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        var name = "streams/0/0.payload";
        var twice = raw(Map.of("streams/0/0.payloae", new byte[] {1}), pack);
        var forged = new String(twice, StandardCharsets.ISO_8859_1)
                .replace("streams/0/0.payloae", name)
                .getBytes(StandardCharsets.ISO_8859_1);

        refused(forged, "duplicate");
    }

    @ParameterizedTest
    @CsvSource({
        "../out, path",
        "/etc/passwd, path",
        "streams/../../x, path",
        "C:/x, path",
        "a\\b, path",
        "., path",
        "extra.txt, fileUnknown",
        "hồ sơ, fileUnknown",
        "streams/, fileUnknown"
    })
    void a_name_that_climbs_out_or_does_not_belong_is_refused(String name, String problem) throws IOException {
        refused(raw(Map.of(name, new byte[0]), pack), problem);
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        refused(raw(Map.of("keys.txt", new byte[9_000_000]), Map.of()), "tooLarge");
        var many = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 14; i++) {
            many.put("many" + i, new byte[7_900_000]);
        }
        refused(raw(many, Map.of()), "tooLarge");
        var more = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 100_200; i++) {
            more.put("f" + i, new byte[0]);
        }
        refused(raw(more, Map.of()), "tooLarge");
    }

    @Test
    void what_is_hidden_from_one_way_of_reading_is_refused() throws IOException {
        var hidden = new ByteArrayOutputStream();
        hidden.writeBytes(raw(Map.of("streams/0/0.payload", new byte[] {1}), Map.of()));
        hidden.writeBytes(zip);

        refused(hidden.toByteArray(), "zip");
    }

    @Test
    void another_name_in_an_extra_field_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var raw = new ZipOutputStream(bytes)) {
            for (var file : pack.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                if (file.getKey().equals("streams/0/0.payload")) {
                    entry.setExtra(unicodePath(file.getKey(), "streams/0/1.payload"));
                }
                raw.putNextEntry(entry);
                raw.write(file.getValue());
                raw.closeEntry();
            }
        }

        refused(bytes.toByteArray(), "zipHidden");
    }

    @Test
    void bytes_that_belong_to_no_file_are_refused() throws IOException {
        var end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var directory = end.getInt(zip.length - 6);
        var junk = new ByteArrayOutputStream();
        junk.write(zip, 0, directory);
        junk.writeBytes(new byte[400]);
        junk.write(zip, directory, zip.length - directory);
        var moved = ByteBuffer.wrap(junk.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        moved.putInt(moved.limit() - 6, directory + 400);

        refused(moved.array(), "zipHidden");
    }

    @Test
    void a_comment_or_a_file_mode_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var raw = new ZipOutputStream(bytes)) {
            raw.setComment("xem tệp khác");
            raw.putNextEntry(new ZipEntry("pack.json"));
            raw.closeEntry();
        }
        refused(bytes.toByteArray(), "zipHidden");

        var link = zip.clone();
        var directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        link[directory + 5] = 3; // Unix
        link[directory + 41] = (byte) 0xa0; // a symbolic link
        refused(link, "zipHidden");
    }

    /** Info-ZIP's field 0x7075, which its unzip believes rather than the name. */
    private static byte[] unicodePath(String name, String other) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(9 + other.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + other.length()))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(other.getBytes(StandardCharsets.UTF_8))
                .array();
    }

    private static void noticed(String what, Map<String, byte[]> files) {
        try {
            var finding = PackVerification.verify(files, keys);
            assertThat(finding.ok()).as(what).isFalse();
            assertThat(finding.difference().kind()).as(what).isNotBlank();
        } catch (PackMalformed refused) {
            assertThat(refused.arguments()).as(what).hasSize(2);
        }
    }

    /** @param problem null for any */
    private static void refused(byte[] bytes, String problem) throws IOException {
        var file = sample.file(bytes);
        assertThatThrownBy(() -> PackVerification.verify(PackFiles.read(file), keys))
                .isInstanceOfSatisfying(PackMalformed.class, refused -> {
                    if (problem != null) {
                        assertThat(refused.problem()).isEqualTo(problem);
                    }
                });
        Files.delete(file);
    }

    private static Map<String, byte[]> with(String name, byte[] content) {
        var changed = new LinkedHashMap<>(pack);
        changed.put(name, content);
        return changed;
    }

    /** As anybody can write one. */
    private static byte[] raw(Map<String, byte[]> first, Map<String, byte[]> then) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var raw = new ZipOutputStream(bytes)) {
            for (var files : List.of(first, then)) {
                for (var file : files.entrySet()) {
                    raw.putNextEntry(new ZipEntry(file.getKey()));
                    raw.write(file.getValue());
                    raw.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
