package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that did not hear the answer asks again; one that finds no database is told when to come back. */
class RepeatedRequestsTest {

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
    void the_same_key_is_the_same_dossier_and_another_key_another_one() {
        var first = RunningServer.read(receive("k1"));
        var again = RunningServer.read(receive("k1"));
        var other = RunningServer.read(receive("k2"));

        assertThat(first.path("code").asString()).startsWith("H98.32-");
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("code")).isEqualTo(first.path("code"));
        assertThat(other.path("id")).isNotEqualTo(first.path("id"));
        assertThat(other.path("code")).isNotEqualTo(first.path("code"));
    }

    @Test
    void without_a_database_signing_in_is_unavailable_and_no_wrong_password() {
        server.loseDatabase();

        for (var attempt = 0; attempt < 6; attempt++) {
            var answer = server.get("clerk", "/api/v1/units");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private HttpResponse<String> receive(String key) {
        var answer = server.send(server.json("clerk", "/api/v1/dossiers")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(RunningServer.RECEIPT)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
