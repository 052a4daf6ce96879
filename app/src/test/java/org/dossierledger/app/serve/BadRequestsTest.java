package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What no honest client sends: a clear answer, nothing left behind, never a 500. */
class BadRequestsTest {

    private static final String DOSSIERS = "/api/v1/dossiers";

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"channel\": \"COUNTER\"`|`\"channel\": \"PIGEON\"`|channel",
                "`\"channel\": \"COUNTER\"`|`\"channel\": \"COUNTER\", \"colour\": \"red\"`|colour",
                "`\"channel\": \"COUNTER\"`|`\"channel\": \"COUNTER\", \"occurredAt\": 7`|occurredAt",
                "`Nguyễn Thị Đào`|`Nguyễn\\u0000`|applicant"
            })
    void a_value_that_cannot_be_taken_is_named(String of, String wrong, String field) {
        var answer = server.post("clerk", DOSSIERS, RunningServer.RECEIPT.replace(of, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("field").asString("")).isEqualTo(field);
    }

    @Test
    void a_control_character_deep_inside_is_found() {
        var papers = "\"papers\": [{\"name\": \"Đơn\\u0000\", \"form\": \"COPY\", \"copies\": 1}], \"channel\"";
        var answer = server.post("clerk", DOSSIERS, RunningServer.RECEIPT.replace("\"channel\"", papers));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("field").asString("")).isEqualTo("papers");
    }

    @Test
    void a_body_that_is_no_json_no_utf8_or_too_large_is_refused() {
        assertThat(server.post("clerk", DOSSIERS, "{\"a\":").statusCode()).isEqualTo(400);
        var noUtf8 = new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        assertThat(server.send(server.json("clerk", DOSSIERS).POST(BodyPublishers.ofByteArray(noUtf8)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("clerk", DOSSIERS, " ".repeat(1_000_001)).statusCode())
                .isEqualTo(413);
        assertThat(server.send(server.as("clerk", DOSSIERS)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/late?asOf=2026-02-30, 400",
        "/api/v1/late?limit=0, 400",
        "/api/v1/late?cursor=x, 400",
        "/api/v1/late?kind=paper, 400",
        "/api/v1/dossiers?cursor=x, 400",
        "/api/v1/dossiers?status=LOST, 400",
        "/api/v1/dossiers?name=%00, 400",
        "/api/v1/dossiers/H98.32-260101-9999, 404"
    })
    void a_question_that_makes_no_sense_is_refused(String path, int status) {
        var answer = server.get("clerk", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void a_stale_version_and_an_unlawful_step_are_refused() {
        var id = RunningServer.read(server.post("clerk", DOSSIERS, RunningServer.RECEIPT))
                .path("id")
                .asString();
        var note = server.json("clerk", DOSSIERS + "/" + id + "/notes")
                .header("If-Match", "\"7\"")
                .POST(BodyPublishers.ofString("{\"text\": \"x\"}"));
        assertThat(server.send(note).statusCode()).isEqualTo(412);
        var paid = server.post(
                "clerk", DOSSIERS + "/" + id + "/financial-confirmation", "{\"amount\": 1, \"receiptNumber\": \"1\"}");
        assertThat(paid.statusCode()).isEqualTo(409);
        assertThat(RunningServer.read(paid).path("code").asString()).isEqualTo("ActionNotPossible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers?name=Đào", "/dossiers/đ", "/api/v1x?name=Đào"})
    void letters_in_an_address_that_are_not_encoded_get_a_page_of_ours(String address) throws IOException {
        assertThat(raw(address))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: text/html;charset=UTF-8", "chưa được mã hóa", "that are not encoded")
                .doesNotContain("Tomcat", "Exception", "Invalid character", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dossiers?name=Đào", "/api/v1/dossiers/đ", "/api/v1/dossiers?a=\u0001"})
    void programs_get_a_problem_for_them(String address) throws IOException {
        var answer = raw(address);
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json;charset=UTF-8")
                .doesNotContain("Tomcat", "Exception", "Invalid character", "??");
        var problem = JsonMapper.shared().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.path("code").asString()).isEqualTo("Unreadable");
        assertThat(problem.path("detail").asString()).contains("chưa được mã hóa");
    }

    /** As no client library would send it. */
    private static String raw(String address) throws IOException {
        try (var connection = new Socket("localhost", server.port())) {
            connection
                    .getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_help() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(server.send(server.as("leader", "wrong", "/api/v1/units").GET())
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(server.get("leader", "/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(server.get("handler", "/api/v1/units").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/late?dueWithin=abc", "/late?dueWithin=-3", "/late?kind=paper", "/dossiers?status=FOO"})
    void a_filter_on_a_page_that_makes_no_sense_is_told(String path) {
        assertThat(server.visitor("clerk").get(path)).isEqualTo(400);
    }
}
