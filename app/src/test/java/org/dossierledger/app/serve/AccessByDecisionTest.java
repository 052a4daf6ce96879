package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Inspectors look at what a running decision lets them look at, and at nothing else. */
class AccessByDecisionTest {

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static String code;
    private static String petition;
    private static String visit;
    private static int accounts;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        account("head", Role.LEADER, "H98.01");
        account("inspectorate", Role.INSPECTOR, "H98.01");
        var received = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT));
        dossier = received.path("id").asString();
        code = received.path("code").asString();
        petition = RunningServer.read(server.post("petition_officer", "/api/v1/complaints", RunningServer.PETITION))
                .path("id")
                .asString();
        visit = RunningServer.read(server.post("petition_officer", "/api/v1/receptions", """
                        {"unit": "H98.32", "mode": "REGULAR", "presiding": "Cán bộ", "visitors": [{"name": "Lê Văn Bảy"}],
                         "summary": "Hỏi kết quả", "kind": "FEEDBACK", "competent": true}"""))
                .path("id")
                .asString();
        assertThat(visit).isNotEmpty();
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

    private static String inspector() {
        var name = "inspector." + ++accounts;
        account(name, Role.INSPECTOR, "H98.01");
        return name;
    }

    private static String decide(String member, String object, LocalDate from, LocalDate to) {
        var answer = server.post("head", "/api/v1/inspections", """
                {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                 "documentNumber": "45/QĐ-TTT", "legalBasis": "Luật Thanh tra 2025", "scope": "Một cửa",
                 "unit": "H98.01", "objects": ["%s"], "periodFrom": "%s", "periodTo": "%s",
                 "team": [{"account": "%s", "role": "HEAD"}], "durationDays": 45}""".formatted(object, from, to, member));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer).path("id").asString();
    }

    /** Of the ward in which everything happens, now. */
    private static String decide(String member) {
        return decide(
                member, "H98.32", LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
    }

    private static void act(String who, String inspection, String step, String body) {
        var answer = server.post(who, "/api/v1/inspections/" + inspection + "/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void announce(String inspection) {
        act("head", inspection, "announcement", """
                {"place": "UBND phường", "minutesNumber": "01/BB"}""");
    }

    private static void seesAll(String inspector) {
        assertThat(status(inspector, "/api/v1/dossiers/" + dossier)).isEqualTo(200);
        assertThat(status(inspector, "/api/v1/dossiers/" + dossier + "/timeline"))
                .isEqualTo(200);
        assertThat(status(inspector, "/api/v1/petitions/" + petition)).isEqualTo(200);
        assertThat(status(inspector, "/api/v1/receptions/" + visit)).isEqualTo(200);
        assertThat(listed(inspector, "/api/v1/dossiers")).isEqualTo(1);
        assertThat(listed(inspector, "/api/v1/dossiers?asOf=2099-12-31")).isEqualTo(1);
        assertThat(listed(inspector, "/api/v1/petitions")).isEqualTo(1);
        assertThat(listed(inspector, "/api/v1/petitions?asOf=2099-12-31")).isEqualTo(1);
        assertThat(listed(inspector, "/api/v1/receptions")).isEqualTo(1);
        assertThat(listed(inspector, "/api/v1/receptions?asOf=2099-12-31")).isEqualTo(1);
        assertThat(server.get(inspector, "/api/v1/trail").body()).contains(dossier);
    }

    private static void seesNothing(String inspector) {
        assertThat(status(inspector, "/api/v1/dossiers/" + dossier)).isEqualTo(403);
        assertThat(status(inspector, "/api/v1/dossiers/" + code)).isEqualTo(403);
        assertThat(status(inspector, "/api/v1/dossiers/" + dossier + "/timeline"))
                .isEqualTo(403);
        assertThat(status(inspector, "/api/v1/petitions/" + petition)).isEqualTo(403);
        assertThat(status(inspector, "/api/v1/receptions/" + visit)).isEqualTo(403);
        assertThat(server.post(inspector, "/api/v1/dossiers/" + dossier + "/evidence-pack", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(listed(inspector, "/api/v1/dossiers")).isZero();
        assertThat(listed(inspector, "/api/v1/dossiers?asOf=2099-12-31")).isZero();
        assertThat(listed(inspector, "/api/v1/petitions")).isZero();
        assertThat(listed(inspector, "/api/v1/petitions?asOf=2099-12-31")).isZero();
        assertThat(listed(inspector, "/api/v1/receptions")).isZero();
        assertThat(listed(inspector, "/api/v1/receptions?asOf=2099-12-31")).isZero();
        assertThat(listed(inspector, "/api/v1/late?dueWithin=200")).isZero();
        assertThat(listed(inspector, "/api/v1/trail")).isZero();
        assertThat(listed(inspector, "/api/v1/radar")).isZero();
        assertThat(status(inspector, "/tlog/tile/entries/000")).isEqualTo(403);
    }

    private static int status(String user, String path) {
        return server.get(user, path).statusCode();
    }

    private static int listed(String user, String path) {
        return RunningServer.read(server.get(user, path)).path("items").size();
    }

    @Test
    void without_a_decision_an_inspector_sees_nothing() {
        seesNothing(inspector());
    }

    @Test
    void the_announcement_lets_in_and_the_end_of_it_puts_out_at_once() {
        var member = inspector();
        var inspection = decide(member);
        seesNothing(member);

        announce(inspection);
        seesAll(member);

        act("head", inspection, "calling-off", """
                {"reason": "Trùng lặp", "documentNumber": "59/QĐ-TTT"}""");
        seesNothing(member);
    }

    @Test
    void the_conclusion_ends_the_look() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        act(member, inspection, "direct-end", "{\"documentNumber\": \"52/TB\"}");
        act(member, inspection, "report", "{\"documentNumber\": \"53/BC\"}");
        act(member, inspection, "draft", "{\"documentNumber\": \"54/DT\"}");
        seesAll(member);

        act("head", inspection, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        seesNothing(member);
    }

    @Test
    void a_pause_ends_it_until_it_is_resumed() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        act("head", inspection, "pause", "{\"reason\": \"Thiên tai\", \"documentNumber\": \"50/QĐ\"}");
        seesNothing(member);

        act("head", inspection, "resumption", "{\"documentNumber\": \"51/QĐ\"}");
        seesAll(member);
    }

    @Test
    void another_unit_and_another_period_are_not_looked_at() {
        var elsewhere = inspector();
        announce(decide(elsewhere, "H98.31", LocalDate.now().minusYears(1), LocalDate.now()));
        seesNothing(elsewhere);

        var earlier = inspector();
        announce(decide(earlier, "H98.32", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)));
        seesNothing(earlier);
    }

    @Test
    void a_process_log_without_dates_is_that_of_the_period_under_inspection() {
        var now = inspector();
        announce(decide(now));
        var earlier = inspector();
        announce(decide(earlier, "H98.32", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)));

        assertThat(server.get(now, "/api/v1/process-log?format=xes").body()).contains(dossier);
        assertThat(server.get(earlier, "/api/v1/process-log?format=xes").body()).doesNotContain("<trace>");
        assertThat(status(earlier, "/api/v1/process-log?format=xes&from=2019-01-01&to=2021-01-01"))
                .isEqualTo(403);
        assertThat(server.database()
                        .queryForObject(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'from' from log.event_log"
                                        + " where type = 'ProcessLogExported'"
                                        + " and convert_from(metadata, 'UTF8')::jsonb ->> 'actor' = ?",
                                String.class,
                                earlier))
                .isEqualTo("2018-12-31T17:00:00Z");
    }

    @Test
    void who_is_taken_off_the_team_or_was_never_in_it_sees_nothing() {
        var member = inspector();
        var other = inspector();
        var inspection = decide(member);
        announce(inspection);
        seesNothing(other);
        assertThat(status(other, "/api/v1/inspections/" + inspection)).isEqualTo(403);

        act("head", inspection, "removed-members", """
                {"member": "%s", "reason": "Xung đột lợi ích", "documentNumber": "47/QĐ"}""".formatted(member));
        seesNothing(member);
        assertThat(status(member, "/api/v1/inspections/" + inspection)).isEqualTo(403);
    }

    @Test
    void every_look_is_an_event_that_names_the_decision() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        server.get(member, "/api/v1/dossiers/" + dossier + "/timeline");
        server.get(member, "/api/v1/petitions/" + petition);
        server.get(member, "/api/v1/receptions/" + visit);

        var looks = server.database()
                .queryForList(
                        "select convert_from(payload, 'UTF8') from log.event_log where type = 'RecordViewedInInspection'"
                                + " and convert_from(metadata, 'UTF8') like ?",
                        String.class,
                        "%" + member + "%");
        assertThat(looks).hasSize(3).allSatisfy(look -> assertThat(look).contains(inspection));
        assertThat(String.join("", looks)).contains(dossier, petition, visit);
    }

    @Test
    void an_administrator_a_clerk_and_a_leader_of_another_body_see_no_inspection() {
        var inspection = decide(inspector());
        announce(inspection);

        for (var other : new String[] {"administrator", "clerk", "handler", "petition_officer", "neighbour.leader"}) {
            assertThat(status(other, "/api/v1/inspections/" + inspection))
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(server.post("leader", "/api/v1/inspections", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void those_inspected_learn_of_it_with_the_announcement_and_of_the_findings_with_the_publication() {
        var member = inspector();
        var inspection = decide(member);
        assertThat(status("leader", "/api/v1/inspections/" + inspection)).isEqualTo(403);

        announce(inspection);
        act(member, inspection, "findings", """
                {"text": "Trả kết quả chậm", "lawViolated": "Nghị định 118/2025/NĐ-CP", "amount": 0, "land": 0,
                 "events": [%d]}""".formatted(index()));
        act(member, inspection, "explanation-requests", """
                {"finding": 1, "addressee": "H98.32", "question": "Vì sao chậm?", "documentNumber": "48/TTT",
                 "answerBy": "2099-12-31"}""");
        var seen = RunningServer.read(server.get("leader", "/api/v1/inspections/" + inspection));

        assertThat(seen.path("findings").size()).isZero();
        assertThat(seen.path("explanations").size()).isEqualTo(1);
        assertThat(server.get("leader", "/api/v1/inspections/" + inspection + "/timeline")
                        .body())
                .doesNotContain("FindingRecorded", "Trả kết quả chậm");
        act("leader", inspection, "explanations", """
                {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""");
        assertThat(server.post(member, "/api/v1/inspections/" + inspection + "/explanations", """
                        {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""")
                        .statusCode())
                .isEqualTo(403);
    }

    private static long index() {
        return server.database()
                .queryForObject("select min(global_index) from log.event_log where stream = ?", Long.class, dossier);
    }

    @Test
    void each_body_corrects_what_it_stated_and_what_was_hidden_stays_so_when_it_is_corrected() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        act(member, inspection, "findings", """
                {"text": "Trả chậm", "lawViolated": "Nghị định 118/2025/NĐ-CP", "amount": 0, "land": 0,
                 "events": [%d]}""".formatted(index()));
        var correction = """
                {"correctedEvent": "%s", "field": "text", "value": "Trả chậm mười ngày", "reason": "Ghi thiếu"}""".formatted(eventOf(inspection, "FindingRecorded"));
        var corrections = "/api/v1/inspections/" + inspection + "/corrections";

        assertThat(server.post("leader", corrections, correction).statusCode()).isEqualTo(403);
        assertThat(server.post("neighbour.leader", corrections, correction).statusCode())
                .isEqualTo(403);
        act(member, inspection, "corrections", correction);

        var timeline = "/api/v1/inspections/" + inspection + "/timeline";
        assertThat(server.get(member, timeline).body()).contains("Trả chậm mười ngày");
        assertThat(server.get("leader", timeline).body()).doesNotContain("Trả chậm");
    }

    private static String eventOf(String stream, String type) {
        return server.database()
                .queryForObject(
                        "select event_id from log.event_log where stream = ? and type = ?", String.class, stream, type);
    }

    @Test
    void what_those_inspected_recommend_they_see_and_the_inspecting_body_answers() {
        var inspection = decide(inspector());
        announce(inspection);
        var made = RunningServer.read(
                server.post("leader", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MANAGEMENT", "content": "Hướng dẫn liên thông", "dueOn": "2099-12-31"}"""));
        var at = "/api/v1/recommendations/" + made.path("id").asString();
        var answer = "{\"answer\": \"Sẽ hướng dẫn\", \"documentNumber\": \"17\"}";

        assertThat(made.path("direction").asString()).isEqualTo("TO_INSPECTING");
        assertThat(status("leader", at)).isEqualTo(200);
        assertThat(status("neighbour.leader", at)).isEqualTo(403);
        assertThat(status("clerk", at)).isEqualTo(403);
        assertThat(server.post("leader", at + "/answer", answer).statusCode()).isEqualTo(403);
        assertThat(server.post("head", at + "/answer", answer).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_cites_an_event_that_they_may_not_see() {
        var member = inspector();
        var inspection = decide(member, "H98.31", LocalDate.now().minusYears(1), LocalDate.now());
        announce(inspection);

        assertThat(server.post(member, "/api/v1/inspections/" + inspection + "/findings", """
                        {"text": "x", "lawViolated": "x", "amount": 0, "land": 0, "events": [%d]}""".formatted(index()))
                        .body())
                .contains("UnknownEvent");
    }

    @Test
    void a_sample_drawn_again_is_the_same_also_when_more_was_received_since() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        act(member, inspection, "samples", """
                {"method": "RANDOM", "seed": "xổ số", "size": 1,
                 "population": {"kind": "petition", "from": "2020-01-01", "to": "2099-12-31"}}""");
        var repeated = RunningServer.read(server.get(member, "/api/v1/inspections/" + inspection + "/samples"))
                .path(0);

        assertThat(repeated.path("same").asBoolean()).isTrue();
        assertThat(repeated.path("records").path(0).asString()).isEqualTo(petition);
    }

    @Test
    void only_inspectors_are_taken_into_a_team_and_only_by_leaders_of_an_inspectorate() {
        var inspection = decide(inspector());
        assertThat(server.post("head", "/api/v1/inspections/" + inspection + "/new-members", """
                        {"member": "clerk", "role": "MEMBER", "documentNumber": "46/QĐ"}""")
                        .body())
                .contains("NoInspector");
        assertThat(server.post("neighbour.leader", "/api/v1/inspections", """
                        {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                         "documentNumber": "45/QĐ", "legalBasis": "x", "scope": "x", "unit": "H98.31",
                         "objects": ["H98.31"], "periodFrom": "2024-01-01", "periodTo": "2025-12-31",
                         "team": [{"account": "inspector", "role": "HEAD"}], "durationDays": 45}""").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_recommendation_is_answered_by_who_is_to_carry_it_out_and_closed_by_who_made_it() {
        var member = inspector();
        var inspection = decide(member);
        announce(inspection);
        var recommend = """
                {"kind": "MONEY", "addressee": "H98.32", "content": "Thu hồi", "money": 5000000, "dueOn": "2099-12-31"}""";
        assertThat(server.post("head", "/api/v1/inspections/" + inspection + "/recommendations", recommend)
                        .body())
                .contains("RecommendationTooEarly");
        act("head", inspection, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        var made = RunningServer.read(
                server.post("head", "/api/v1/inspections/" + inspection + "/recommendations", recommend));
        var at = "/api/v1/recommendations/" + made.path("id").asString();

        assertThat(server.post("neighbour.leader", at + "/answer", "{\"answer\": \"x\", \"documentNumber\": \"1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("leader", at + "/completion", "{\"documentNumber\": \"1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("leader", at + "/answer", "{\"answer\": \"Sẽ làm\", \"documentNumber\": \"16\"}")
                        .statusCode())
                .isEqualTo(200);
        act("head", inspection, "closing", "{\"documentNumber\": \"58/TTT\"}");
        assertThat(RunningServer.read(server.get("head", "/api/v1/inspections/" + inspection))
                        .path("irregularities")
                        .toString())
                .contains("RECOMMENDATIONS_OPEN");
        assertThat(RunningServer.read(server.post("head", at + "/completion", "{\"documentNumber\": \"62\"}"))
                        .path("progress")
                        .asString())
                .isEqualTo("DONE");
    }
}
