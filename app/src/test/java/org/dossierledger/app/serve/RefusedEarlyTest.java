package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any page or program of ours is asked. */
class RefusedEarlyTest {

    @TempDir
    private static Path data;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "handler,/api/v1/trail,403,NotAllowed",
        "handler,/api/v1/accounts,403,NotAllowed",
        "handler,/api/v1/no-such-thing,403,NotAllowed",
        "leader,/api/v1/reports/%25,400,Malformed",
        "leader,/api/v1//late,400,Malformed",
        ",/api/v1/late,401,NotSignedIn"
    })
    void a_program_is_told_in_the_language_it_asks_for(String user, String path, int status, String code) {
        var vietnamese = server.get(user, path);
        var english = server.send(server.as(user, path).header("Accept-Language", "en"));

        assertProblem(vietnamese, status, code);
        assertProblem(english, status, code);
        assertThat(RunningServer.read(vietnamese).path("instance").asString()).isEqualTo(path);
        assertThat(RunningServer.read(vietnamese).path("detail").asString())
                .isNotBlank()
                .isNotEqualTo(RunningServer.read(english).path("detail").asString());
    }

    @Test
    void a_wrong_password_is_asked_for_again() {
        var answer = server.send(server.as("leader", "sai", "/api/v1/late"));

        assertProblem(answer, 401, "NotSignedIn");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trail", "/accounts", "/reports/%25"})
    void a_person_is_told_on_a_page_of_ours(String path) {
        var page = server.visitor("handler").page(path);

        assertThat(page.statusCode()).isIn(400, 403);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Không hiển thị được trang này").doesNotContain("timestamp", "??");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = RunningServer.read(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("timestamp");
    }
}
