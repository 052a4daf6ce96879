package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log over HTTP, as somebody outside sees it. */
class TlogFilesTest {

    private static final String FOREVER = "max-age=31536000";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static GroupAppender appender;
    private static long events;

    private final TlogClient client = new TlogClient(server);

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        appender = new GroupAppender(ledger().dataSource());
        events = ledger().reads().events(); // the server's inspector has a decision
        append((int) (300 - events));
    }

    @AfterAll
    static void stop() {
        appender.close();
        server.close();
    }

    @Test
    void who_has_only_the_files_gets_the_tree_and_its_root_at_every_size() {
        var random = new Random(20261126);
        for (var round = 0; round < 8; round++) {
            append(1 + random.nextInt(400));

            var head = client.head();

            assertThat(head.size()).isEqualTo(events);
            var leaves = client.level(0, head.size());
            assertThat(head.root()).isEqualTo(TlogClient.text(TlogClient.root(leaves)));
            var above = client.level(1, head.size());
            for (var tile = 0; tile < above.size(); tile++) {
                assertThat(above.get(tile)).isEqualTo(TlogClient.root(leaves.subList(tile * 256, tile * 256 + 256)));
            }
            assertThat(client.entries("inspector", head.size()).stream()
                            .map(TlogClient::leaf)
                            .toList())
                    .containsExactlyElementsOf(leaves);
        }
    }

    @Test
    void a_tile_that_was_partial_stays_what_it_was() {
        var before = client.get(null, "tile/0/001.p/44").body();

        append(5);

        assertThat(before).hasSize(44 * 32);
        assertThat(client.get(null, "tile/0/001.p/44").body()).isEqualTo(before);
    }

    @Test
    void the_checkpoint_is_signed_by_a_published_key() {
        var note = SignedNote.parse(client.get(null, "checkpoint").body());
        var keys =
                text(client.get(null, "keys")).lines().map(VerifierKey::parse).toList();

        assertThat(keys)
                .singleElement()
                .satisfies(key -> assertThat(
                                key.verifies(note.text(), note.signatures().get(0)))
                        .isTrue());
        assertThat(Checkpoint.of(note).origin()).isEqualTo(keys.get(0).name());
        var policy = Policy.parse(client.get(null, "policy").body());
        assertThat(policy.logs()).isEqualTo(keys);
        assertThat(policy.satisfiedBy(note)).isTrue();
    }

    @Test
    void what_changes_is_kept_for_a_second_and_what_never_changes_for_a_year() {
        var checkpoint = client.get(null, "checkpoint");
        assertThat(header(checkpoint, "Cache-Control")).isEqualTo("max-age=1, public");
        assertThat(header(checkpoint, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(client.get(null, "keys"), "Cache-Control")).isEqualTo("max-age=1, public");
        var tile = client.get(null, "tile/0/000");
        assertThat(header(tile, "Cache-Control")).contains(FOREVER, "public", "immutable");
        assertThat(header(tile, "Content-Type")).isEqualTo("application/octet-stream");
        var entries = client.get("inspector", "tile/entries/000");
        assertThat(header(entries, "Cache-Control"))
                .contains(FOREVER, "private")
                .doesNotContain("public");
        for (var answer : List.of(checkpoint, tile)) {
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/0/x000/000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000/",
                "tile/0/%30%30%30",
                "tile/0/900",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/1/000",
                "tile/1/000.p/200",
                "tile/2/000.p/1",
                "tile/9/000.p/1",
                "tile/63/000.p/1",
                "tile/64/000.p/1",
                "tile/-1/000",
                "tile/ent%72ies/000",
                "tile/Entries/000",
                "tile/entries/0",
                "tile/entries/900",
                "tile/entries/000.p/0",
                "tile/entries/x000/000",
                "tile/entries",
                "tile",
                "tile/"
            })
    void what_is_not_sealed_or_spelt_otherwise_is_not_there_and_not_kept(String path) {
        for (var user : new String[] {null, "inspector"}) {
            var answer = client.get(user, path);

            assertThat(answer.statusCode()).isIn(401, 403, 404);
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(answer.body()).hasSizeLessThan(200);
        }
    }

    @Test
    void a_head_without_a_body_is_answered_too() {
        for (var path : List.of("checkpoint", "keys", "policy", "tile/0/000", "tile/1/000.p/1")) {
            var answer = server.bytes(server.as(null, "/tlog/" + path).method("HEAD", BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(Integer.parseInt(header(answer, "Content-Length"))).isPositive();
        }
    }

    @Test
    void nothing_is_written_here() {
        for (var path : List.of("checkpoint", "tile/0/000", "tile/entries/000", "add-checkpoint")) {
            var answer = server.bytes(server.as("inspector", "/tlog/" + path).POST(BodyPublishers.ofString("x")));

            assertThat(answer.statusCode()).as(path).isIn(403, 405);
        }
    }

    @Test
    void entries_are_compressed_for_who_takes_it() throws Exception {
        var plain = client.get("inspector", "tile/entries/000");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");

        for (var accepted : List.of("gzip", "identity, gzip", "br;q=1.0, gzip;q=0.8, *;q=0.1")) {
            var zipped = entries(accepted);
            assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(zipped.body()).hasSizeLessThan(plain.body().length);
        }
        for (var refused : List.of("gzip;q=0", "identity", "gzip;q=0.0, br", "xgzip")) {
            assertThat(entries(refused).body()).as(refused).isEqualTo(plain.body());
        }
    }

    private static HttpResponse<byte[]> entries(String accepted) {
        return server.bytes(server.as("inspector", "/tlog/tile/entries/000").header("Accept-Encoding", accepted));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Ledger ledger() {
        return server.context.getBean(Ledger.class);
    }

    /** Stored, and sealed. */
    private static void append(int more) {
        var batch = new ArrayList<NewEvent>();
        for (var i = 0; i < more; i++) {
            var number = ++events;
            batch.add(new NewEvent(
                    "event-" + number,
                    "stream-" + number,
                    0,
                    "SampleTaken",
                    "1",
                    Instant.parse("2026-11-26T03:04:05Z"),
                    ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        appender.append(batch);
        ledger().sealing().upTo(events);
    }
}
