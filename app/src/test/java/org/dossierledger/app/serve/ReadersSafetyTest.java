package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a reader's browser from being turned against them: headers, the session's cookie, the sign-in. */
class ReadersSafetyTest {

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static Visitor clerk;
    private static String dossier;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        clerk = server.visitor("clerk");
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/dossiers",
                "/late",
                "/deadlines",
                "/dossiers/{dossier}",
                "/dossiers/{dossier}/receipt",
                "/dossiers/nobody",
                "/nowhere",
                "/ledger.css"
            })
    void a_page_runs_no_foreign_script_and_stands_in_no_foreign_frame(String path) {
        assertSafe(clerk.page(path.replace("{dossier}", dossier)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/dossiers",
                "/api/v1/late",
                "/api/v1/units",
                "/api/v1/dossiers/{dossier}",
                "/api/v1/dossiers/nobody",
                "/api/v1/nowhere"
            })
    void an_answer_of_the_api_is_no_page(String path) {
        assertSafe(server.get("clerk", path.replace("{dossier}", dossier)));
        assertSafe(server.get(null, path.replace("{dossier}", dossier)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dossiers", "/late", "/dossiers/{dossier}", "/dossiers/{dossier}/receipt"})
    void a_page_about_persons_is_kept_by_no_browser(String path) {
        var page = clerk.page(path.replace("{dossier}", dossier));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers", "/late", "/dossiers/{dossier}", "/dossiers/{dossier}/timeline"})
    void an_answer_about_persons_is_kept_by_nobody_on_the_way(String path) {
        var answer = server.get("clerk", "/api/v1" + path.replace("{dossier}", dossier));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void the_session_and_the_token_of_forms_are_hidden_from_scripts_and_from_foreign_sites() {
        var stranger = server.stranger();
        var before = stranger.page("/sign-in").headers().allValues("Set-Cookie");
        var session =
                stranger.signingIn("handler", RunningServer.PASSWORD).headers().allValues("Set-Cookie");

        assertThat(before).anyMatch(set -> set.startsWith("XSRF-TOKEN="));
        assertThat(session).anyMatch(set -> set.startsWith("JSESSIONID="));
        assertThat(Stream.concat(before.stream(), session.stream()).filter(set -> !set.startsWith("language=")))
                .allSatisfy(set -> assertThat(Arrays.stream(set.split("; ?")).map(String::toLowerCase))
                        .contains("httponly", "samesite=lax"));
    }

    @Test
    void after_five_wrong_passwords_only_that_account_is_closed_at_the_pages_and_at_the_api() {
        var stranger = server.stranger();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(stranger.signIn("leader", "sai mật khẩu")).isEqualTo("/sign-in?error");
        }

        assertThat(stranger.signIn("leader", RunningServer.PASSWORD)).isEqualTo("/sign-in?error");
        assertThat(server.get("leader", "/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(stranger.signIn("inspector", RunningServer.PASSWORD)).isEqualTo("/");
    }

    private static void assertSafe(HttpResponse<String> answer) {
        var policy = header(answer, "Content-Security-Policy");
        assertThat(Arrays.stream(policy.split("; ")))
                .containsExactlyInAnyOrder(
                        "default-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'",
                        "base-uri 'none'",
                        "object-src 'none'");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name))
                .as("%s of %s", name, answer.uri())
                .hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
