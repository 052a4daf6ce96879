package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document comes with its bytes and what it is, or it does not come at all. */
class UploadsTest {

    private static final int LARGEST = 25 * 1024 * 1024;

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_document_within_the_limit_is_kept_and_recorded() {
        var before = server.traces();

        var answer = upload("clerk", form("Bản vẽ", new byte[LARGEST]));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(server.traces().events()).isEqualTo(before.events() + 1);
        assertThat(server.traces().documents()).hasSize(before.documents().size() + 1);
    }

    @Test
    void a_document_above_the_limit_is_refused_and_leaves_nothing_behind() {
        var before = server.traces();

        var answer = upload("clerk", form("Bản vẽ", new byte[LARGEST + 1]));

        assertRefused(answer, 413);
        assertThat(server.traces()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"'', a, description", "' ', b, description", "Bản vẽ, '', size", "'\u0000', c, description"})
    void a_document_without_bytes_or_without_a_description_is_refused_and_leaves_nothing_behind(
            String description, String bytes, String field) {
        var before = server.traces();

        var answer = upload("clerk", form(description, bytes.getBytes(StandardCharsets.UTF_8)));

        assertRefused(answer, 400);
        assertThat(RunningServer.read(answer).path("field").asString("")).isEqualTo(field);
        assertThat(server.traces()).isEqualTo(before);
    }

    @Test
    void a_document_of_somebody_who_may_not_bring_it_leaves_nothing_behind() {
        var before = server.traces();

        assertThat(upload("inspector", form("Bản vẽ", new byte[10])).statusCode())
                .isEqualTo(403);

        assertThat(server.traces()).isEqualTo(before);
    }

    private static HttpResponse<String> upload(String user, BodyPublisher form) {
        return server.send(server.as(user, "/api/v1/dossiers/" + dossier + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(form));
    }

    private static BodyPublisher form(String description, byte[] file) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(part.formatted("description", "") + description + "\r\n"),
                BodyPublishers.ofString(part.formatted("file", "; filename=\"a.bin\"")),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--x--\r\n"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
