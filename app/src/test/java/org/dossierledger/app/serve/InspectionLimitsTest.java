package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What nobody can have meant is refused before it becomes an event, and who stands on both sides acts on one. */
class InspectionLimitsTest {

    private static final String DECISION = """
            {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
             "documentNumber": "45/QĐ-TTT", "legalBasis": "Luật Thanh tra 2025", "scope": "Một cửa", "unit": "H98.01",
             "objects": ["H98"], "periodFrom": "2024-01-01", "periodTo": "2026-12-31",
             "team": [{"account": "member", "role": "HEAD"}], "durationDays": 45}""";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String inspection;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        account("head", Role.LEADER, "H98.01");
        account("chairman", Role.LEADER, "H98");
        account("member", Role.INSPECTOR, "H98.01");
        inspection = RunningServer.read(server.post("head", "/api/v1/inspections", DECISION))
                .path("id")
                .asString();
        act("head", "announcement", """
                {"place": "UBND tỉnh", "minutesNumber": "01/BB"}""");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void account(String name, Role role, String unit) {
        var ledger = server.beside();
        new Accounts(ledger.dataSource()).create(name, RunningServer.PASSWORD, role, UnitCode.of(unit), "Thử");
        ledger.close();
        server.database()
                .update(
                        "update log.account set password_hash = ? where username = ?",
                        new BCryptPasswordEncoder(4).encode(RunningServer.PASSWORD),
                        name);
    }

    private static void act(String who, String step, String body) {
        var answer = server.post(who, "/api/v1/inspections/" + inspection + "/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void isRefused(String who, String path, String body, String field) {
        var answer = server.post(who, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "periodTo, 2026-12-31, +10000-01-01",
        "periodTo, 2026-12-31, +999999999-12-31",
        "periodFrom, 2024-01-01, -0001-01-01",
        "durationDays, 45, 2147483647"
    })
    void a_decision_with_a_year_or_a_length_that_nobody_meant_is_refused(String field, String meant, String slip) {
        isRefused("head", "/api/v1/inspections", DECISION.replace(meant, slip), field);
    }

    @Test
    void a_sample_or_a_citation_of_more_than_there_can_be_is_refused() {
        var at = "/api/v1/inspections/" + inspection;
        isRefused("member", at + "/samples", """
                {"method": "RANDOM", "seed": "1", "size": 1000000000000,
                 "population": {"kind": "dossier", "from": "2024-01-01", "to": "2026-12-31"}}""", "size");
        isRefused("member", at + "/findings", """
                {"text": "x", "lawViolated": "x", "amount": 0, "land": 0, "events": [9223372036854775808]}""", "events");
        isRefused("member", at + "/findings", """
                {"text": "x", "lawViolated": "x", "amount": 0, "events": []}""", "land");
        isRefused("member", at + "/findings", """
                {"text": "x", "lawViolated": "x", "amount": 9223372036854775807, "land": 0, "events": []}""", "amount");
    }

    @Test
    void an_explanation_is_asked_for_by_a_day_that_is_still_to_come_and_the_body_above_gives_its_own() {
        isRefused("member", "/api/v1/inspections/" + inspection + "/explanation-requests", """
                {"finding": 0, "addressee": "H98", "question": "Vì sao?", "documentNumber": "1", "answerBy": "1999-01-01"}""", "answerBy");
        act("member", "explanation-requests", """
                {"finding": 0, "addressee": "H98", "question": "Vì sao?", "documentNumber": "1", "answerBy": "2099-01-01"}""");
        act("chairman", "explanations", """
                {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""");
    }

    @Test
    void the_body_above_answers_what_is_recommended_to_it_and_does_not_declare_it_done() {
        concluded();
        var made =
                RunningServer.read(server.post("head", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MONEY", "addressee": "H98", "content": "Thu hồi", "money": 20000000, "dueOn": "2099-12-31"}"""));
        var at = "/api/v1/recommendations/" + made.path("id").asString();

        assertThat(server.post("chairman", at + "/completion", "{\"documentNumber\": \"9\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("chairman", at + "/answer", """
                                {"answer": "Sẽ nộp", "documentNumber": "17"}""").statusCode()).isEqualTo(200);
        isRefused("chairman", at + "/results", """
                {"result": "Đã nộp", "money": 4611686018427387904, "land": 0, "persons": 0, "documentNumber": "18"}""", "money");
        assertThat(server.post("head", at + "/completion", "{\"documentNumber\": \"9\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void concluded() {
        act("member", "direct-end", "{\"documentNumber\": \"2\"}");
        act("member", "report", "{\"documentNumber\": \"3\"}");
        act("member", "draft", "{\"documentNumber\": \"4\"}");
        act("head", "conclusion", """
                {"conclusion": "Chậm", "documentNumber": "5/KL", "signatory": "Chánh Thanh tra"}""");
    }
}
