package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.dossierledger.app.dossier.DossierAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Each action with whatever a request can have wrong: refused as a problem, never a 500, and nothing is left behind. */
class RefusedActionsTest {

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
    @EnumSource
    void an_action_with_anything_wrong_is_refused_and_leaves_nothing_behind(DossierAction action) {
        var right = RightRequest.of(action);
        var dossier = received();
        right.after().forEach(earlier -> take(earlier, dossier));
        var address = DOSSIERS + "/" + dossier + "/" + action.path();
        var every = new SoftAssertions();
        wrong(right, body(right, dossier)).forEach((what, body) -> {
            var before = server.traces();
            var answer = server.post(right.user(), address, body);
            every.assertThat(answer.statusCode())
                    .as("%s, %s: %s", action, what, answer.body())
                    .isBetween(400, 499);
            every.assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s, %s: %s", action, what, answer.body())
                    .hasValue("application/problem+json");
            every.assertThat(server.traces()).as("%s, %s", action, what).isEqualTo(before);
        });
        every.assertAll();
        take(action, dossier);
    }

    @ParameterizedTest
    @EnumSource
    void an_action_in_no_utf8_or_too_long_is_refused_and_leaves_nothing_behind(DossierAction action) {
        var right = RightRequest.of(action);
        var address = DOSSIERS + "/" + received() + "/" + action.path();
        var broken =
                with("occurredAt", "\"2026-01-02T00:00:00Z\"", right.body()).getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 4] = (byte) 0xc3;
        var before = server.traces();

        var noUtf8 = server.send(server.json(right.user(), address).POST(BodyPublishers.ofByteArray(broken)));
        var tooLong = server.post(right.user(), address, right.body() + " ".repeat(1_000_000));

        assertThat(noUtf8.statusCode()).as(noUtf8.body()).isEqualTo(400);
        assertThat(noUtf8.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.traces()).isEqualTo(before);
    }

    private static String received() {
        return RunningServer.read(server.post("clerk", DOSSIERS, RunningServer.RECEIPT))
                .path("id")
                .asString();
    }

    private static void take(DossierAction action, String dossier) {
        var right = RightRequest.of(action);
        var answer = server.post(
                right.user(),
                DOSSIERS + "/" + dossier + "/" + action.path(),
                body(right, dossier).toString());
        assertThat(answer.statusCode()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    private static ObjectNode body(RightRequest right, String dossier) {
        var body = right.body().deepCopy();
        if (body.has("correctedEvent")) {
            var timeline = RunningServer.read(server.get("clerk", DOSSIERS + "/" + dossier + "/timeline"));
            body.set("correctedEvent", timeline.path("entries").get(0).get("eventId"));
        }
        return body;
    }

    /** What is wrong to the request that has it. */
    private static Map<String, String> wrong(RightRequest right, ObjectNode good) {
        var wrong = new LinkedHashMap<String, String>();
        good.propertyNames().forEach(field -> {
            if (right.needed().contains(field)) {
                wrong.put(field + " missing", without(field, good).toString());
                wrong.put(field + " blank", with(field, "\" \"", good));
                wrong.put(field + " null", with(field, "null", good));
            }
            var values = new LinkedHashMap<String, String>(Map.of(
                    "an object",
                    "{}",
                    "a list of lists",
                    "[[[1]]]",
                    "of 100,000 characters",
                    '"' + "x".repeat(100_000) + '"',
                    "NUL",
                    "\"\\u0000\"",
                    "an endless number",
                    "9".repeat(2_000),
                    "nested deep",
                    "[".repeat(5_000) + "]".repeat(5_000)));
            if (right.dates().contains(field)) {
                values.putAll(Map.of(
                        "too far", "\"+999999-01-01T00:00:00Z\"",
                        "too long ago", "\"-9999-01-01T00:00:00Z\"",
                        "no date", "\"31/02/2026\""));
            }
            values.forEach((what, value) -> wrong.put(field + " " + what, with(field, value, good)));
        });
        Map.of(
                        "a number", "7",
                        "too far", "\"+999999-01-01T00:00:00Z\"",
                        "too long ago", "\"-9999-01-01T00:00:00Z\"",
                        "in the future", "\"2098-01-01\"",
                        "no date", "\"31/02/2026\"")
                .forEach((what, value) -> wrong.put("occurredAt " + what, with("occurredAt", value, good)));
        wrong.put("a field that it has not", with("colour", "\"red\"", good));
        wrong.put("no object", "[]");
        wrong.put("nothing", "");
        wrong.put("null", "null");
        if (!right.needed().isEmpty()) {
            wrong.put("empty", "{}");
        }
        return wrong;
    }

    private static ObjectNode without(String field, ObjectNode good) {
        var body = good.deepCopy();
        body.remove(field);
        return body;
    }

    private static String with(String field, String json, ObjectNode good) {
        var others = without(field, good).toString();
        var separator = others.equals("{}") ? "" : ", ";
        return others.substring(0, others.length() - 1) + separator + "\"" + field + "\": " + json + "}";
    }
}
