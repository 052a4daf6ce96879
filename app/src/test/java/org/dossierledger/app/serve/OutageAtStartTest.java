package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dossierledger.app.cli.Told;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerOptions;
import org.dossierledger.command.eventlog.kurrentdb.peer.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts while its cluster is away, or does not let it in; and a log that is not the one that was copied. */
@Timeout(120)
class OutageAtStartTest {

    static final Map<String, String> NAMES = Map.of(
            "LEDGER_DB_URL", "ledger.db.url",
            "LEDGER_DB_PASSWORD", "ledger.db.password",
            "LEDGER_STORE", "ledger.store",
            "LEDGER_KURRENTDB_CONNECTION_STRING", "ledger.kurrentdb.connection-string",
            "LEDGER_KURRENTDB_STREAM_PREFIX", "ledger.kurrentdb.stream-prefix");

    @TempDir
    private Path data;

    @TempDir
    private Path store;

    @Test
    void a_server_starts_while_the_cluster_is_away_and_records_once_it_is_there() {
        var peer = Peer.start(store);
        peer.kill();
        try (peer;
                var server = new RunningServer(data, OverCluster.settings(peer.connectionString()))) {
            assertThat(server.get("clerk", "/api/v1/late").statusCode()).isEqualTo(200);
            assertThat(receive(server).statusCode()).isEqualTo(503);
            peer.restart();
            until(() -> receive(server).statusCode() == 201);
        }
    }

    @Test
    void a_server_with_a_wrong_password_is_read_and_told_so_without_it() {
        var peer = Peer.start(PeerOptions.plain().in(store).credentials("ledger", "right-secret"));
        var wrong = peer.connectionString().replace("right-secret", "wrong-secret");
        try (peer;
                var server = new RunningServer(data, OverCluster.settings(wrong))) {
            var refused = receive(server);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).doesNotContain("secret");
            assertTrouble(server, "credentials");
            assertThat(server.get("clerk", "/api/v1/late").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_server_that_does_not_know_the_clusters_authority_is_read_and_records_nothing() {
        var right = TestAuthority.in(data);
        var wrong = TestAuthority.in(data);
        var peer = Peer.start(PeerOptions.plain().in(store).tls(right));
        var strange = peer.connectionString()
                .replace(right.caFile().toString(), wrong.caFile().toString());
        try (peer;
                var server = new RunningServer(data, OverCluster.settings(strange))) {
            assertThat(receive(server).statusCode()).isEqualTo(503);
            assertTrouble(server, "certificate");
            assertThat(server.get("clerk", "/api/v1/late").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_cluster_that_came_back_older_takes_no_command_and_reading_goes_on(@TempDir Path backup) throws IOException {
        var peer = Peer.start(store);
        try (peer;
                var server = new RunningServer(data, OverCluster.settings(peer.connectionString()))) {
            assertThat(receive(server).statusCode()).isEqualTo(201);
            Files.copy(store.resolve("peer.log"), backup.resolve("peer.log"));
            var later = RunningServer.read(receive(server)).path("id").asString();
            peer.kill();
            Files.write(store.resolve("peer.log"), Files.readAllBytes(backup.resolve("peer.log")));
            peer.restart();

            until(() -> code(receive(server)).equals("FollowingHalted"));
            var halted = receive(server);
            assertThat(halted.statusCode()).isEqualTo(503);
            until(() -> trouble(server).matches("shorter|other"));
            assertThat(RunningServer.read(halted).path("detail").asString())
                    .startsWith("Đã ngừng sao chép từ cụm máy chủ và không ghi thêm gì");
            assertThat(server.get("clerk", "/api/v1/dossiers/" + later).statusCode())
                    .isEqualTo(200);
            assertThat(server.visitor("clerk").get("/dossiers/" + later)).isEqualTo(200);
            assertThat(cli(server.settings(), "state", later).code()).isZero();
        }
    }

    @Test
    void questions_on_the_command_line_are_answered_from_the_copy_with_its_age() throws IOException {
        var peer = Peer.start(store);
        try (peer;
                var server = new RunningServer(data, OverCluster.settings(peer.connectionString()))) {
            var id = RunningServer.read(receive(server)).path("id").asString();
            var settings = server.settings();
            assertThat(cli(settings, "state", id).err()).isEmpty();
            peer.kill();
            for (var question : new String[][] {{"state", id}, {"timeline", id}, {"late"}}) {
                var told = cli(settings, question);
                assertThat(told.code()).as(told.err()).isZero();
                assertThat(told.err())
                        .contains("Hiện không hỏi được cụm máy chủ")
                        .doesNotContain("localhost");
            }
        }
    }

    @Test
    void settings_that_cannot_be_meant_are_refused_in_one_line_without_the_password() throws IOException {
        for (var wrong : new String[] {
            "postgres://ledger:secret@host", "kurrentdb://ledger:secret@host:2113?tlsCaFile=/no/such/ca.crt", "nonsense"
        }) {
            var told = cli(Map.of("LEDGER_STORE", "kurrentdb", "LEDGER_KURRENTDB_CONNECTION_STRING", wrong), "late");
            assertThat(told.code()).as(wrong).isEqualTo(2);
            assertThat(told.err().strip().lines()).hasSize(1);
            assertThat(told.err())
                    .contains("ledger.kurrentdb.connection-string")
                    .doesNotContain("secret", "Exception");
        }
        var none = cli(Map.of("LEDGER_STORE", "kurrentdb"), "late");
        assertThat(none.code()).isEqualTo(2);
    }

    /** Another process with these settings, over the same data directory. */
    private Told cli(Map<String, String> environment, String... arguments) throws IOException {
        var properties = new Properties();
        environment.forEach((variable, value) -> properties.setProperty(NAMES.get(variable), value));
        try (var file = Files.newBufferedWriter(data.resolve("ledger.properties"))) {
            properties.store(file, null);
        }
        return Told.by(data, arguments);
    }

    private static HttpResponse<String> receive(RunningServer server) {
        return server.send(server.json("clerk", "/api/v1/dossiers")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(RunningServer.RECEIPT)));
    }

    /** It can be read and not written, and the reason is told to whoever watches. */
    private static void assertTrouble(RunningServer server, String trouble) {
        until(() -> trouble(server).equals(trouble));
        assertThat(server.get(null, "/health/ready").statusCode()).isEqualTo(200);
        assertThat(server.get(null, "/health/write").statusCode()).isEqualTo(503);
        until(() -> server.get("clerk", "/api/v1/late")
                .headers()
                .firstValue("Ledger-Read-Lag")
                .isPresent());
        assertThat(server.visitor("clerk").page("/dossiers").body()).contains("Dữ liệu");
    }

    private static String trouble(RunningServer server) {
        return RunningServer.read(server.get(null, "/health/ready"))
                .path("eventStore")
                .path("trouble")
                .asString("");
    }

    private static String code(HttpResponse<String> answer) {
        return RunningServer.read(answer).path("code").asString();
    }

    private static void until(BooleanSupplier seen) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
