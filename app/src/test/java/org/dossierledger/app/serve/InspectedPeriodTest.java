package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What an inspector finds, wherever they look: of the units of their decision, what lived in the period under inspection, here
 * the first half of 2025, and only while the decision lets them look.
 */
class InspectedPeriodTest {

    /** Each lists dossiers, or what was done with them. */
    static final List<String> PLACES = List.of(
            "/api/v1/dossiers?limit=200",
            "/api/v1/dossiers?asOf=2025-03-05",
            "/api/v1/dossiers?asOf=2099-12-31",
            "/api/v1/dossiers?name=%C4%90%C3%A0o",
            "/api/v1/dossiers?code=H98",
            "/api/v1/trail?limit=200",
            "/api/v1/trail.csv",
            "/api/v1/radar?limit=200",
            "/api/v1/radar.csv",
            "/api/v1/process-log?format=xes",
            "/api/v1/process-log?format=ocel",
            "/api/v1/statistics/dossiers?from=2025-01-01&to=2025-06-30&figure=RECEIVED");

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String before;
    private static String inside;
    private static String after;
    private static String elsewhere;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        server.context
                .getBean(Accounts.class)
                .create("head", RunningServer.PASSWORD, Role.LEADER, UnitCode.of("H98.01"), "Thử");
        before = dossier("", "H98.32", "2024-12-02", "2024-12-30");
        inside = dossier("", "H98.32", "2025-03-03", "2025-03-10");
        after = dossier("", "H98.32", "2025-07-01", "2025-07-08");
        elsewhere = dossier("neighbour.", "H98.31", "2025-03-03", "2025-03-10");
        announce(decide("now", "H98.32", ""));
        announce(decide("neighbours", "H98.31", ""));
        decide("unannounced", "H98.32", "");
        announce(decide(
                "tomorrow", "H98.32", "\"accessFrom\": \"" + LocalDate.now().plusDays(2) + "\","));
        announce(decide(
                "yesterday", "H98.32", "\"accessUntil\": \"" + LocalDate.now().minusDays(2) + "\","));
        var closed = decide("closed", "H98.32", "");
        announce(closed);
        act(closed, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        act(closed, "closing", "{\"documentNumber\": \"58/TTT\"}");
        server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Typed in later: received and resolved in the morning of these days. */
    private static String dossier(String accounts, String unit, String received, String resolved) {
        var receipt = RunningServer.RECEIPT
                .replace("H98.32", unit)
                .replace("\"channel\"", "\"occurredAt\": \"" + received + "T09:00:00+07:00\", \"channel\"");
        var answer = server.post(accounts + "clerk", "/api/v1/dossiers", receipt);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = RunningServer.read(answer).path("id").asString();
        step(
                accounts + "handler",
                id,
                "resolution",
                "\"outcome\": \"GRANTED\", \"resultNumber\": \"1\"",
                resolved,
                "09");
        step(accounts + "clerk", id, "result-return", "\"channel\": \"COUNTER\"", resolved, "10");
        return id;
    }

    private static void step(String who, String id, String step, String fields, String day, String hour) {
        var answer = server.post(
                who,
                "/api/v1/dossiers/" + id + "/" + step,
                "{" + fields + ", \"occurredAt\": \"" + day + "T" + hour + ":00:00+07:00\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String decide(String member, String object, String access) {
        server.context
                .getBean(Accounts.class)
                .create(member, RunningServer.PASSWORD, Role.INSPECTOR, UnitCode.of("H98.01"), "Thử");
        var answer = server.post("head", "/api/v1/inspections", """
                {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                 "documentNumber": "45/QĐ-TTT", "legalBasis": "Luật Thanh tra 2025", "scope": "Một cửa",
                 "unit": "H98.01", "objects": ["%s"], "periodFrom": "2025-01-01", "periodTo": "2025-06-30", %s
                 "team": [{"account": "%s", "role": "HEAD"}], "durationDays": 45}""".formatted(object, access, member));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer).path("id").asString();
    }

    private static void announce(String inspection) {
        act(inspection, "announcement", "{\"place\": \"UBND phường\", \"minutesNumber\": \"01/BB\"}");
    }

    private static void act(String inspection, String step, String body) {
        var answer = server.post("head", "/api/v1/inspections/" + inspection + "/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("PLACES")
    void what_ended_before_the_period_or_began_after_it_is_not_there(String place) {
        assertThat(server.get("now", place).body()).contains(inside).doesNotContain(before, after, elsewhere);
    }

    @ParameterizedTest
    @FieldSource("PLACES")
    void nor_is_what_another_unit_did_in_it(String place) {
        assertThat(server.get("neighbours", place).body()).contains(elsewhere).doesNotContain(before, inside, after);
    }

    @ParameterizedTest
    @FieldSource("PLACES")
    void before_the_announcement_outside_the_days_of_access_and_after_the_closing_nothing_is(String place) {
        for (var member : List.of("unannounced", "tomorrow", "yesterday", "closed")) {
            assertThat(server.get(member, place).body()).as(member).doesNotContain(before, inside, after, elsewhere);
        }
    }

    @Test
    void one_record_is_shown_or_refused_alike() {
        assertThat(status("now", inside)).isEqualTo(200);
        for (var other : List.of(before, after, elsewhere)) {
            assertThat(status("now", other)).isEqualTo(403);
        }
        for (var member : List.of("unannounced", "tomorrow", "yesterday", "closed", "neighbours")) {
            assertThat(status(member, inside)).as(member).isEqualTo(403);
        }
    }

    @Test
    void a_time_outside_the_period_is_counted_of_nothing() {
        var log = server.get("now", "/api/v1/process-log?format=xes&from=2024-12-01&to=2025-03-31");
        assertThat(log.statusCode()).isEqualTo(403);
        assertThat(log.body()).contains("OutsideInspectedPeriod");
        assertThat(server.get("now", "/api/v1/statistics?from=2024-12-01&to=2025-06-30")
                        .headers()
                        .firstValue("Units-Not-Counted"))
                .isPresent();
        assertThat(server.get("now", "/api/v1/statistics?from=2025-01-01&to=2025-06-30")
                        .headers()
                        .firstValue("Units-Not-Counted"))
                .isEmpty();
        assertThat(server.get("now", "/api/v1/statistics/dossiers?from=2024-12-01&to=2025-06-30&figure=RECEIVED")
                        .body())
                .doesNotContain(before, inside);
    }

    private static int status(String member, String dossier) {
        return server.get(member, "/api/v1/dossiers/" + dossier + "/timeline").statusCode();
    }
}
