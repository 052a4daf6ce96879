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

/** A dossier that cannot be opened uses up no code and no key, and its papers are nowhere. */
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
                "applicant|``",
                "applicant|null",
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
                "papers|[{\"name\": \"x\", \"copies\": 1}]",
                "promised|7",
                "promised|\"31/02/2026\"",
                "promised|\"+999999-01-01T00:00:00Z\"",
                "promised|\"-9999-01-01T00:00:00Z\"",
                "promised|\"2020-01-01T00:00:00Z\"",
                "withoutPromise|\"x\"",
                "withoutPromise|null",
                "code|\"H98.32-260101-0001\"",
                "dossierId|\"x\"",
                "colour|\"red\"",
                "occurredAt|\"2098-01-01\"",
                "occurredAt|\"+999999-01-01T00:00:00Z\"",
            })
    void a_receipt_with_one_thing_wrong_is_refused_and_leaves_nothing_behind(String field, String value) {
        var number = "%012d".formatted(Math.abs((long) (field + value).hashCode()));
        var body = (ObjectNode) JsonMapper.shared().readTree(RunningServer.RECEIPT);
        if (value.isEmpty()) {
            body.remove(field);
        } else {
            body.set(field, JsonMapper.shared().readTree(value.replace("099123456789", number)));
        }
        if (!field.equals("applicant")) {
            ((ObjectNode) body.get("applicant")).put("idNumber", number);
        }
        var before = server.traces();

        var answer = server.post("clerk", "/api/v1/dossiers", body.toString());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.traces()).isEqualTo(before);
    }
}
