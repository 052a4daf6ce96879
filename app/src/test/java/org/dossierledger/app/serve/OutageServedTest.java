package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierledger.command.eventlog.kurrentdb.peer.Call;
import org.dossierledger.command.eventlog.kurrentdb.peer.Faults;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody at the server sees of a cluster that is not well, and when all is well again. */
@Timeout(120)
class OutageServedTest {

    private static final String DOSSIERS = "/api/v1/dossiers";

    @TempDir
    private static Path data;

    private static Peer peer;
    private static RunningServer server;
    private static Visitor clerk;

    @BeforeAll
    static void start() {
        peer = Peer.start();
        server = new RunningServer(data, OverCluster.settings(peer.connectionString()));
        clerk = server.visitor("clerk");
        assertThat(receive(key()).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
        peer.close();
    }

    @AfterEach
    void mend() {
        peer.faults().clear();
        peer.restart();
        until(() -> receive(key()).statusCode() == 201);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("another node leads", faults -> faults.notLeader().on()),
                trouble("not ready", faults -> faults.unavailable().on()),
                trouble("commits take too long", faults -> faults.aborted().on()),
                trouble("failing inside", faults -> faults.internal().on()),
                trouble("overloaded", faults -> faults.resourceExhausted().on()),
                trouble(
                        "the user may no longer do this",
                        faults -> faults.permissionDenied().on()),
                trouble(
                        "the password was changed",
                        faults -> faults.unauthenticated().on()),
                trouble("hanging", faults -> faults.delay(Duration.ofHours(1))),
                trouble(
                        "commits take too long, reading goes on",
                        faults -> faults.aborted()
                                .of(Call.APPEND, Call.MULTI_APPEND)
                                .on()),
                trouble("storing, never answering", faults -> faults.swallowed().on()),
                trouble(
                        "storing, then resetting",
                        faults -> faults.acknowledgementLost().on()));
    }

    private static Arguments trouble(String name, Consumer<Faults> faults) {
        return Arguments.of(name, faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void a_command_is_refused_with_503_and_done_exactly_once_when_it_is_repeated(
            String name, Consumer<Faults> trouble) {
        var key = key();
        var before = events();
        trouble.accept(peer.faults());
        refused(receive(key));
        assertThat(receive(key).statusCode())
                .as("503; or done, where the first was stored without being acknowledged")
                .isIn(events() == before ? List.of(503) : List.of(503, 201));
        assertThat(server.get("clerk", "/api/v1/late").statusCode())
                .as("reading goes on")
                .isEqualTo(200);
        assertThat(clerk.get("/dossiers")).isEqualTo(200);

        peer.faults().clear();
        until(() -> receive(key).statusCode() == 201);
        until(() -> events() == before + 1);
        assertThat(receive(key).statusCode()).isEqualTo(201);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void while_the_cluster_is_down_pages_and_programs_read_and_afterwards_all_goes_on() {
        var key = key();
        var id = RunningServer.read(receive(key())).path("id").asString();
        var before = events();
        peer.kill();

        refused(receive(key));
        assertThat(server.get("clerk", DOSSIERS + "/" + id).statusCode()).isEqualTo(200);
        assertThat(clerk.get("/dossiers/" + id)).isEqualTo(200);
        assertThat(clerk.get("/dossiers")).isEqualTo(200);
        assertThat(server.get("leader", "/api/v1/late").statusCode()).isEqualTo(200);
        until(() -> clerk.page("/dossiers").body().contains("Dữ liệu đến"));

        peer.restart();
        until(() -> receive(key).statusCode() == 201);
        until(() -> server.get(null, "/health/write").statusCode() == 200);
        until(() -> !clerk.page("/dossiers").body().contains("Dữ liệu đến"));
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void people_are_told_on_a_page_in_their_language() {
        peer.kill();
        refused(receive(key())); // from here on it is known
        var id = server.database()
                .queryForObject(
                        "select stream from log.event_log where type = 'DossierReceived' limit 1", String.class);

        var vietnamese =
                clerk.submit("/dossiers/" + id + "/withdrawal", "version=1", "key=" + key(), "reason=công dân rút");
        assertThat(vietnamese.body())
                .as("with what was typed")
                .contains("Sổ cái tạm thời không ghi được", "công dân rút")
                .doesNotContain("Exception", "localhost");
        var english = clerk.submit(
                "/dossiers/" + id + "/withdrawal?lang=en", "version=1", "key=" + key(), "reason=withdrawn");
        assertThat(english.body()).contains("cannot take this just now", "withdrawn");
        clerk.page("/?lang=vi");
    }

    @Test
    void a_server_whose_disk_is_full_dies_and_when_it_is_back_the_command_is_done_once() {
        var key = key();
        var before = events();
        peer.faults().diskFull().next(1);
        refused(receive(key));
        peer.restart();
        until(() -> receive(key).statusCode() == 201);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void what_is_recorded_and_cannot_be_read_yet_is_answered_so_and_done_once() throws Exception {
        var key = key();
        var before = events();
        try (var copying = server.database().getDataSource().getConnection()) {
            copying.setAutoCommit(false);
            copying.createStatement().execute("select pg_advisory_xact_lock(7236512909)");
            refused(receive(key), "RecordedNotReadable");
            copying.rollback();
        }
        until(() -> receive(key).statusCode() == 201);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void two_hundred_who_wait_for_a_dead_cluster_leave_the_web_server_to_readers() throws Exception {
        peer.faults().delay(Duration.ofHours(1));
        var threads = Executors.newFixedThreadPool(200);
        var answers = IntStream.range(0, 200)
                .mapToObj(i -> threads.submit((Callable<HttpResponse<String>>) () -> receive(key())))
                .toList();
        var slowest = Duration.ZERO;
        while (answers.stream().anyMatch(answer -> !answer.isDone())) {
            var began = System.nanoTime();
            assertThat(clerk.get("/dossiers")).isEqualTo(200);
            var took = Duration.ofNanos(System.nanoTime() - began);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        threads.shutdown();
        for (var answer : answers) {
            refused(answer.get());
        }
        assertThat(slowest).isLessThan(Duration.ofSeconds(20));
    }

    static HttpResponse<String> receive(String key) {
        return server.send(server.json("clerk", DOSSIERS)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(RunningServer.RECEIPT)));
    }

    private static void refused(HttpResponse<String> answer) {
        refused(answer, "EventLogUnavailable");
    }

    private static void refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(RunningServer.read(answer).path("code").asString()).isEqualTo(code);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int events() {
        return server.database()
                .queryForObject("select count(*) from log.event_log where type = 'DossierReceived'", Integer.class);
    }

    private static void until(BooleanSupplier seen) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
