package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dossierledger.query.evidence.SealedPeople;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.GrowingTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's key is destroyed: nobody reads them any more, and everything that was proved still is. */
class ErasureTest {

    private static final String NAME = "Nguyễn Thị Đào";
    private static final String GROUND = "Điều 14 Luật 91/2025/QH15, yêu cầu số 41";

    @TempDir
    Path data;

    private RunningServer server;
    private String dossier;
    private String key;

    @BeforeEach
    void receive() {
        server = new RunningServer(data);
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
        key = new SealedPeople(server.beside().dataSource())
                .in(dossier)
                .keySet()
                .iterator()
                .next();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_erased_person_is_neither_read_nor_found_any_more() {
        assertThat(found()).contains(dossier);
        assertThat(timeline()).contains(NAME);

        var streams = erase();

        assertThat(streams).containsExactly(dossier);
        assertThat(found()).doesNotContain(dossier);
        assertThat(timeline()).doesNotContain(NAME);
        assertThat(typesAbout(key)).containsExactly("PersonErased");
    }

    @Test
    void what_was_signed_before_is_proved_after() {
        try (var beside = server.beside()) {
            beside.sealing().upTo(beside.reads().events());
            var before = Checkpoint.of(beside.reads().sealedLog().checkpoint().orElseThrow());

            erase();

            var tree = new GrowingTree();
            new EventLogScan(beside.dataSource())
                    .between(0, before.size())
                    .forEach(event -> tree.append(EventRecord.of(event).leafHash()));
            assertThat(tree.root()).isEqualTo(before.rootHash());
        }
    }

    @Test
    void a_key_that_an_old_backup_brings_back_is_destroyed_again() {
        var wrapped = server.database()
                .queryForObject("select wrapped from log.subject_key where key_id = ?", byte[].class, key);
        erase();
        server.database()
                .update("update log.subject_key set wrapped = ?, destroyed_at = null where key_id = ?", wrapped, key);

        try (var restored = server.beside()) {
            restored.finishErasures();
            assertThat(restored.keyring().exists(key)).isFalse();
            assertThat(restored.reads().settle(Duration.ofSeconds(60))).isTrue();
        }

        assertThat(typesAbout(key)).containsExactly("PersonErased", "ErasureRepeated");
        assertThat(found()).doesNotContain(dossier);
        reopen();
        assertThat(typesAbout(key)).as("and once is enough").hasSize(2);
    }

    @Test
    void an_erasure_that_a_crash_left_untold_is_told_when_the_ledger_is_opened_next() throws Exception {
        var journal = data.resolve("erasures");
        Files.writeString(
                journal,
                "2026-11-26T03:04:05Z PERSON " + key + " " + URLEncoder.encode(GROUND, StandardCharsets.UTF_8)
                        + "\n2026-11-26T03:04:06Z PERS");
        server.database().update("update log.subject_key set wrapped = null where key_id = ?", key);

        reopen();

        assertThat(typesAbout(key)).containsExactly("PersonErased");
        erase();
        assertThat(typesAbout(key)).containsExactly("PersonErased");
    }

    @Test
    void an_erasure_of_which_the_log_knows_nothing_is_told_as_one_and_not_as_a_return() throws Exception {
        Files.writeString(
                data.resolve("erasures"),
                "2026-11-26T03:04:05Z PERSON " + key + " " + URLEncoder.encode(GROUND, StandardCharsets.UTF_8) + "\n");

        reopen();

        assertThat(server.database()
                        .queryForObject(
                                "select wrapped is null from log.subject_key where key_id = ?", Boolean.class, key))
                .isTrue();
        assertThat(typesAbout(key)).containsExactly("PersonErased");
    }

    private void reopen() {
        try (var beside = server.beside()) {
            beside.finishErasures();
        }
    }

    private List<String> erase() {
        try (var beside = server.beside()) {
            var streams =
                    beside.erasures().erase(key, GROUND, Provenance.by("quantri", null, null, "erase-" + key, "cli"));
            assertThat(beside.reads().settle(Duration.ofSeconds(60))).isTrue();
            return streams;
        }
    }

    private List<String> typesAbout(String person) {
        return server.database()
                .queryForList(
                        "select type from log.event_log where stream = ? order by sequence_number",
                        String.class,
                        "erasure:" + person);
    }

    private String found() {
        return server.get("clerk", "/api/v1/dossiers?name=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8))
                .body();
    }

    private String timeline() {
        return server.get("clerk", "/api/v1/dossiers/" + dossier + "/timeline").body();
    }
}
