package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dossier that cannot be opened is refused at the desk, whatever is wrong with it. */
class RefusedReceiptsTest {

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
                "procedure|\"9.999999\"",
                "procedure|null",
                "procedure|``",
                "procedure|7",
                "procedure|{}",
                "receivingUnit|null",
                "receivingUnit|7",
                "receivingUnit|{}",
                "competentUnit|\"H98.99\"",
                "competentUnit|null",
                "competentUnit|``",
                "competentUnit|7",
                "channel|\"PIGEON\"",
                "channel|{}",
                "channel|null",
                "channel|``",
                "applicant|[]",
                "applicant|7",
                "applicant|{\"name\": \"\"}",
                "applicant|{\"name\": \"x\", \"idNumber\": \"099123456789\", \"colour\": \"red\"}",
                "applicant|{\"name\": \"x\", \"idNumber\": \"099123456789\", \"kind\": \"ROBOT\"}",
                "applicant|{\"name\": {}, \"idNumber\": \"099123456789\"}",
                "applicant|{\"name\": \"x\", \"idNumber\": \"\\u0000\"}",
                "papers|7",
                "papers|[null]",
                "papers|[{\"name\": \"\", \"form\": \"COPY\", \"copies\": 1}]",
                "papers|[{\"name\": \"x\", \"form\": \"COPY\", \"copies\": 1e9}]",
                "papers|[{\"name\": \"x\", \"form\": \"COPY\"}]",
                "promised|7",
                "promised|\"31/02/2026\"",
                "promised|\"+999999-01-01T00:00:00Z\"",
                "promised|\"-9999-01-01T00:00:00Z\"",
                "promised|\"2020-01-01T00:00:00Z\"",
                "withoutPromise|\"x\"",
                "withoutPromise|null",
                "colour|\"red\"",
                "occurredAt|\"2098-01-01\"",
                "occurredAt|\"+999999-01-01T00:00:00Z\"",
            })
    void a_receipt_with_one_thing_wrong_is_refused_and_never_recorded(String field, String value) {
        var body = (ObjectNode) JsonMapper.shared().readTree(RunningServer.RECEIPT);
        if (value.isEmpty()) {
            body.remove(field);
        } else {
            body.set(field, JsonMapper.shared().readTree(value));
        }
        var before = server.traces().events();

        var answer = server.post("clerk", "/api/v1/dossiers", body.toString());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.traces().events()).isEqualTo(before);
    }
}
