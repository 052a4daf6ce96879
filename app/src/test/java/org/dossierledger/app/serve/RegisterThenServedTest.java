package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dossierledger.app.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Registers as they were, for whoever may read them. The clerk is of H98.32, the neighbour of H98.31. */
class RegisterThenServedTest {

    private static final String LONG_AGO = "asOf=2020-06-01";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static String received;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
        received = RunningServer.read(server.get("clerk", "/api/v1/dossiers/" + dossier + "/timeline"))
                .path("entries")
                .get(0)
                .path("recordedAt")
                .asString();
        var assigned = server.post(
                "handler",
                "/api/v1/dossiers/" + dossier + "/assignment",
                "{\"unit\": \"H98.32\", \"officer\": \"handler\"}");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_dossier_is_in_the_register_as_it_stood_and_was_known_then() {
        assertThat(statuses("clerk", "")).containsExactly("PROCESSING");
        assertThat(statuses("clerk", "?asOf=" + received)).containsExactly("RECEIVED");
        assertThat(statuses("clerk", "?knownAt=" + received)).containsExactly("RECEIVED");
        assertThat(statuses("clerk", "?status=PROCESSING&asOf=" + received)).isEmpty();
        assertThat(statuses("clerk", "?status=RECEIVED&asOf=" + received)).hasSize(1);
        assertThat(statuses("clerk", "?" + LONG_AGO)).isEmpty();
    }

    @Test
    void an_answer_says_of_which_moment_it_is() {
        var then = read("clerk", "/api/v1/dossiers?asOf=" + received);

        assertThat(then.path("asOf").asString()).isEqualTo(received);
        assertThat(then.path("knownAt").asString()).isNotEmpty();
        assertThat(read("clerk", "/api/v1/dossiers").path("asOf").isNull()).isTrue();
    }

    @Test
    void nobody_sees_in_the_past_what_they_may_not_see_today() {
        assertThat(statuses(RunningServer.neighbour(Role.CLERK), "?asOf=" + received))
                .isEmpty();
        assertThat(statuses(RunningServer.neighbour(Role.CLERK), "?unit=H98.32&asOf=" + received))
                .isEmpty();
        assertThat(server.get(RunningServer.neighbour(Role.CLERK), "/api/v1/petitions?" + LONG_AGO)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers", "/petitions", "/receptions", "/inspections"})
    void a_page_of_then_says_so_in_the_reader_s_words(String page) {
        var then = server.visitor("leader")
                .page(page + "?asOf.day=1&asOf.month=6&asOf.year=2020")
                .body();

        assertThat(then).contains("Sổ như lúc 01/06/2020 23:59");
        assertThat(server.visitor("leader").page(page).body()).doesNotContain("Sổ như lúc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossiers", "petitions", "complaints", "receptions", "inspections"})
    void what_is_no_moment_is_refused(String register) {
        for (var moment : List.of("asOf=soon", "knownAt=31/03/2026", "asOf=")) {
            var answer = server.get("leader", "/api/v1/" + register + "?" + moment);
            assertThat(answer.statusCode()).as(moment).isEqualTo(400);
        }
        assertThat(server.get("leader", "/api/v1/" + register + "?" + LONG_AGO).statusCode())
                .isEqualTo(200);
    }

    private static List<String> statuses(String user, String asked) {
        return read(user, "/api/v1/dossiers" + asked)
                .path("items")
                .valueStream()
                .map(row -> row.path("status").asString())
                .toList();
    }

    private static JsonNode read(String user, String path) {
        return RunningServer.read(server.get(user, path));
    }
}
