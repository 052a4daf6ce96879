package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dossierledger.app.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in is signed in at every node, and nowhere any more once it is over. */
class SessionsOfNodesTest {

    @TempDir
    private Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_signed_in_at_a_node_goes_on_at_another_after_it_is_gone() {
        try (var other = server.node()) {
            var leader = server.visitor("leader");
            server.context.close();

            assertThat(leader.goTo(other).page("/reports").statusCode()).isEqualTo(200);
            assertThat(leader.post("/sign-out")).isEqualTo(302);
        }
    }

    @Test
    void who_signs_out_at_a_node_is_signed_out_at_every_other() {
        try (var other = server.node()) {
            var leader = server.visitor("leader");
            var cookie = leader.session().getValue();
            leader.goTo(other).post("/sign-out");

            assertThat(withCookie("/dossiers", cookie)).isEqualTo(302);
            assertThat(sessions()).isEmpty();
        }
    }

    @Test
    void an_account_that_is_changed_at_a_node_is_signed_out_at_every_other() {
        try (var other = server.node()) {
            var clerk = server.visitor("clerk");
            var leader = server.visitor("leader");
            var inspector = server.visitor("inspector");
            var accounts = server.context.getBean(Accounts.class);

            accounts.enable("clerk", false);
            accounts.reset("leader");

            assertThat(clerk.goTo(other).get("/dossiers")).isEqualTo(302);
            assertThat(leader.goTo(other).get("/dossiers")).isEqualTo(302);
            assertThat(inspector.goTo(other).get("/dossiers")).isEqualTo(200);
            assertThat(sessions()).containsExactly("inspector");
        }
    }

    @Test
    void a_session_gets_another_id_when_somebody_signs_in_again() {
        var clerk = server.visitor("clerk");
        var before = clerk.session().getValue();

        clerk.signIn("clerk", RunningServer.PASSWORD);

        assertThat(clerk.session().getValue()).isNotEqualTo(before);
        assertThat(withCookie("/dossiers", before)).isEqualTo(302);
        assertThat(sessions()).containsExactly("clerk");
    }

    @Test
    void who_comes_with_rubbish_for_a_session_is_a_stranger() {
        for (var rubbish : List.of("A".repeat(3_000), "AAAA", "%00", "' or 1=1")) {
            assertThat(withCookie("/dossiers", rubbish)).as(rubbish).isEqualTo(302);
        }
    }

    @Test
    void a_stranger_gets_no_session_whatever_they_ask_for() {
        var stranger = server.stranger();
        for (var path : List.of(
                "/sign-in",
                "/verify",
                "/tlog/checkpoint",
                "/tlog/tile/entries/000",
                "/ledger.css",
                "/healthz",
                "/dossiers?q=x")) {
            stranger.get(path);
        }
        stranger.signIn("clerk", "sai mật khẩu");
        server.get("inspector", "/tlog/tile/entries/000");
        server.get("clerk", "/api/v1/dossiers");

        assertThat(stranger.hasSession()).isFalse();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void files_that_anybody_may_read_leave_the_session_of_a_reader_alone() {
        var clerk = server.visitor("clerk");
        server.database().update("update log.web_session set last_access_time = last_access_time - 120000");
        var before = lastSeen();

        for (var path : List.of("/tlog/checkpoint", "/ledger.css", "/favicon.svg", "/healthz")) {
            clerk.get(path);
        }
        assertThat(lastSeen()).isEqualTo(before);

        clerk.get("/dossiers");
        assertThat(lastSeen()).isGreaterThan(before);
    }

    @Test
    void a_session_that_was_used_within_the_minute_is_not_written_again() {
        var clerk = server.visitor("clerk");
        var before = lastSeen();

        clerk.get("/dossiers");

        assertThat(lastSeen()).isEqualTo(before);
    }

    @Test
    void a_session_nobody_used_for_eight_hours_is_over() {
        var clerk = server.visitor("clerk");
        server.database()
                .update("update log.web_session set last_access_time = last_access_time - 8 * 3600 * 1000 - 1");

        assertThat(clerk.get("/dossiers")).isEqualTo(302);
    }

    @Test
    void a_session_holds_the_name_of_the_account_and_no_other_word_about_anybody() {
        server.visitor("clerk").get("/dossiers?q=Nguy%E1%BB%85n");

        var kept = new String(server.dump("log.web_session_attributes"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.matches("[0-9a-f-]{36}|[0-9a-f]{64}"));
        assertThat(kept)
                .containsExactlyInAnyOrder(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME",
                        "clerk",
                        "account");
    }

    private int withCookie(String path, String session) {
        return server.send(server.as(null, path).header("Cookie", "JSESSIONID=" + session))
                .statusCode();
    }

    private List<String> sessions() {
        return server.database().queryForList("select principal_name from log.web_session", String.class);
    }

    private long lastSeen() {
        return server.database().queryForObject("select max(last_access_time) from log.web_session", Long.class);
    }
}
