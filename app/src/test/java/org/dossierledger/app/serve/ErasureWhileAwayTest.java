package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dossierledger.app.cli.Told;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.query.evidence.SealedPeople;
import org.dossierledger.shared.event.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cluster that has the log is away: who was erased is not readable all the same, and the log is told later. */
@Timeout(120)
class ErasureWhileAwayTest {

    private static final String GROUND = "Điều 14 Luật 91/2025/QH15, yêu cầu số 41";

    @TempDir
    private Path data;

    @TempDir
    private Path store;

    private Peer peer;
    private RunningServer server;
    private String dossier;
    private String key;

    @BeforeEach
    void receive() {
        peer = Peer.start(store);
        server = new RunningServer(data, OverCluster.settings(peer.connectionString()));
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
        try (var beside = server.beside()) {
            key = new SealedPeople(beside.dataSource())
                    .in(dossier)
                    .keySet()
                    .iterator()
                    .next();
        }
    }

    @AfterEach
    void stop() {
        server.close();
        peer.close();
    }

    @Test
    void a_server_starts_with_the_key_destroyed_and_tells_of_the_erasure_once_the_cluster_is_there() throws Exception {
        writeJournal();
        peer.kill();

        try (var node = server.node()) {
            assertThat(readable()).isFalse();
            assertThat(typesAboutIt()).isEmpty();

            peer.restart();
            untilTold("PersonErased");
        }
    }

    @Test
    void a_key_that_a_backup_brought_back_is_told_of_by_the_next_process() throws Exception {
        writeJournal();
        var wrapped = server.database()
                .queryForObject("select wrapped from log.subject_key where key_id = ?", byte[].class, key);
        try (var beside = server.beside()) {
            beside.erasures().erase(key, GROUND, Provenance.by("quantri", null, null, "erase-" + key, "cli"));
            untilTold("PersonErased");
        }
        asOld();
        server.database()
                .update("update log.subject_key set wrapped = ?, destroyed_at = null where key_id = ?", wrapped, key);
        peer.kill();
        try (var beside = server.beside()) {
            assertThat(beside.finishErasures()).isFalse();
            assertThat(readable()).isFalse();
        }
        peer.restart();

        try (var beside = server.beside()) {
            assertThat(beside.finishErasures()).isTrue();
            untilTold("PersonErased", "ErasureRepeated");
            assertThat(beside.finishErasures()).isTrue();
        }
        untilTold("PersonErased", "ErasureRepeated");
    }

    @Test
    void the_command_says_that_it_cannot_and_destroys_nothing() throws Exception {
        var lines = new StringBuilder();
        server.settings()
                .forEach((name, value) -> lines.append(OutageAtStartTest.NAMES.get(name))
                        .append('=')
                        .append(value)
                        .append('\n'));
        Files.writeString(data.resolve("ledger.properties"), lines);
        peer.kill();

        var told = Told.by(data, "erase", dossier, "--person", key, "--ground", GROUND);

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err().strip().lines()).hasSize(1);
        assertThat(readable()).isTrue();
        assertThat(data.resolve("erasures")).doesNotExist();
    }

    private void writeJournal() throws IOException {
        Files.writeString(
                data.resolve("erasures"),
                Instant.now().minus(Duration.ofDays(1)) + " PERSON " + key + " "
                        + URLEncoder.encode(GROUND, StandardCharsets.UTF_8) + "\n");
    }

    /** What was recorded of the erasure, was recorded long ago. */
    private void asOld() {
        server.database().execute("alter table log.event_log disable trigger user");
        server.database()
                .update(
                        "update log.event_log set recorded_at = recorded_at - interval '2 hours' where stream = ?",
                        "erasure:" + key);
    }

    private boolean readable() {
        return server.database()
                .queryForObject("select wrapped is not null from log.subject_key where key_id = ?", Boolean.class, key);
    }

    private List<String> typesAboutIt() {
        return server.database()
                .queryForList(
                        "select type from log.event_log where stream = ? order by sequence_number",
                        String.class,
                        "erasure:" + key);
    }

    private void untilTold(String... types) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!typesAboutIt().equals(List.of(types)) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(typesAboutIt()).containsExactly(types);
    }
}
