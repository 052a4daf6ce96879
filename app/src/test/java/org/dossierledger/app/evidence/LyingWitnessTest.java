package org.dossierledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierledger.app.evidence.WitnessStanding.Trouble;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever answers in the place of a witness: it is told as trouble, and nothing of it is kept. */
class LyingWitnessTest {

    private final SigningKey key = SigningKey.generate("witness.example/w", Kind.WITNESS);

    @TempDir
    Path folder;

    private SealedSample ledger;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        ledger = new SealedSample(folder, "a").with(10);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        ledger.close();
    }

    @Test
    void an_honest_answer_is_kept() throws Exception {
        answering(200, key.cosign(text(), Instant.ofEpochSecond(7)).line() + "\n");

        assertThat(told()).isNull();
        assertThat(ledger.cosignatures()).isEqualTo(1);
    }

    @Test
    void only_the_line_of_the_witness_itself_is_kept() throws Exception {
        var stranger = SigningKey.generate("stranger.example/w", Kind.WITNESS);
        answering(
                200,
                stranger.cosign(text(), Instant.ofEpochSecond(7)).line() + "\n"
                        + key.cosign(text(), Instant.ofEpochSecond(7)).line() + "\n");

        assertThat(told()).isNull();
        assertThat(ledger.log().checkpoint().orElseThrow().toString())
                .contains("witness.example/w")
                .doesNotContain("stranger");
    }

    @Test
    void answers_that_are_none_are_named() throws Exception {
        var stranger = SigningKey.generate("witness.example/w", Kind.WITNESS);
        for (var body : List.of(
                "",
                "\n",
                "ok",
                "\u2014 witness.example/w ???\n",
                stranger.cosign(text(), Instant.ofEpochSecond(7)).line() + "\n",
                key.cosign(text(), Instant.EPOCH).line() + "\n",
                "x".repeat(60_000))) {
            answering(200, body);
            assertThat(told()).as(body).isEqualTo(Trouble.WRONG_ANSWER);
        }
        for (var body : List.of("", "ten", "-1", "010", "99999999999999999999")) {
            answering(409, body + "\n");
            assertThat(told()).as(body).isEqualTo(Trouble.WRONG_ANSWER);
        }
        for (var status : List.of(301, 400, 403, 404, 500, 503)) {
            answering(status, "");
            assertThat(told()).as("%d", status).isEqualTo(Trouble.REFUSED);
        }
        assertThat(ledger.cosignatures()).isZero();
    }

    @Test
    void who_tells_another_size_each_time_is_not_followed_for_ever() throws Exception {
        var asked = new AtomicInteger();
        answering(exchange -> send(exchange, 409, asked.incrementAndGet() % 10 + "\n"));

        assertThat(told()).isEqualTo(Trouble.WRONG_ANSWER);
        assertThat(asked).hasValueLessThan(10);
    }

    @Test
    void who_only_says_that_it_has_seen_more_or_something_else_does_not_make_a_fork() throws Exception {
        for (var code : List.of(409, 422)) {
            answering(code, code == 409 ? "11\n" : "");
            assertThat(told()).as("nothing to show").isEqualTo(Trouble.WRONG_ANSWER);
        }
        var other = new Checkpoint("ledger.example/log", 10, MerkleHash.empty());
        answering(200, key.cosign(other.text(), Instant.ofEpochSecond(7)).line() + "\n");
        assertThat(told()).isEqualTo(Trouble.WRONG_ANSWER);
        assertThat(ledger.cosignatures()).isZero();
    }

    @Test
    void a_fork_is_what_our_own_key_has_signed_and_our_log_does_not_have() throws Exception {
        var ours = ledger.log().checkpoint().orElseThrow();
        var stranger = SigningKey.generate("ledger.example/log", Kind.LOG);
        for (var size : List.of(5, 10, 11)) {
            var text = new Checkpoint("ledger.example/log", size, MerkleHash.empty()).text();
            var forged = new SignedNote(
                    text, List.of(stranger.sign(text), ours.signatures().get(0)));
            var elsewhere = new Checkpoint("other.example/log", size, MerkleHash.empty()).text();
            for (var code : List.of(409, 422)) {
                answering(code, code == 409 ? "11\n" : "");
                for (var shown : List.of(
                        forged,
                        new SignedNote(elsewhere, ledger.keys().sign(elsewhere).signatures()),
                        ours,
                        "?")) {
                    showing(shown);
                    assertThat(told()).as("%s", shown).isEqualTo(Trouble.WRONG_ANSWER);
                }
                var signed = ledger.keys().sign(text);
                showing(signed);
                assertThat(standing().trouble()).isEqualTo(Trouble.FORKED);
                assertThat(standing().other().toString()).isEqualTo(signed.toString());
            }
        }
        assertThat(ledger.cosignatures()).isZero();
    }

    private void showing(Object last) {
        var path =
                "/" + HexFormat.of().formatHex(MerkleHash.sha256("ledger.example/log".getBytes(StandardCharsets.UTF_8)))
                        + "/checkpoint";
        answering(path, exchange -> send(exchange, 200, last.toString()));
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() throws Exception {
        var cut = new CountDownLatch(1);
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[8192]);
                }
            } catch (IOException hungUp) {
                cut.countDown();
            }
        });

        assertThat(told()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_never_answers_holds_up_neither_the_other_witnesses_nor_the_end() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        answering("/never/add-checkpoint", exchange -> {
            asked.countDown();
            await(never);
        });
        var cosigned = new CountDownLatch(1);
        answering("/w/add-checkpoint", exchange -> {
            await(asked);
            send(exchange, 200, key.cosign(text(), Instant.ofEpochSecond(7)).line() + "\n");
            cosigned.countDown();
        });
        var silent = SigningKey.generate("silent.example/w", Kind.WITNESS);
        var witnesses = ledger.witnesses(Policy.parse(("witness never %s %s/never\nwitness w %s %s/w\nquorum w\n"
                        .formatted(silent.verifier(), address(), key.verifier(), address()))
                .getBytes(StandardCharsets.UTF_8)));

        witnesses.start();
        assertThat(cosigned.await(20, TimeUnit.SECONDS)).isTrue();
        var before = System.nanoTime();
        witnesses.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
        assertThat(witnesses.standings().get(0).size()).isZero();
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Trouble told() throws InterruptedException {
        return standing().trouble();
    }

    private WitnessStanding standing() throws InterruptedException {
        var courier = ledger.courier(new Policy.Witness("w", key.verifier(), address()));
        courier.round();
        return courier.standing();
    }

    private String text() {
        return ledger.log().checkpoint().orElseThrow().text();
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private interface Saying {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answering(int status, String body) {
        answering(exchange -> send(exchange, status, body));
    }

    private void answering(Saying what) {
        answering("/add-checkpoint", what);
    }

    private void answering(String path, Saying what) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException none) {
            // the first time
        }
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            what.to(exchange);
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
