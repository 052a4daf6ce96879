package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dossierledger.app.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does, states, corrects and learns what in an inspection. */
class ActingByDecisionTest {

    @TempDir
    private static Path data;

    private static InspectedWard ward;

    @BeforeAll
    static void start() {
        ward = new InspectedWard(data);
    }

    @AfterAll
    static void stop() {
        ward.close();
    }

    @Test
    void those_inspected_learn_of_it_with_the_announcement_and_of_the_findings_with_the_publication() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        assertThat(ward.status("leader", "/api/v1/inspections/" + inspection)).isEqualTo(403);

        ward.announce(inspection);
        ward.act(member, inspection, "findings", """
                {"text": "Trả kết quả chậm", "lawViolated": "Nghị định 118/2025/NĐ-CP", "amount": 0, "land": 0,
                 "events": [%d]}""".formatted(ward.index()));
        ward.act(member, inspection, "explanation-requests", """
                {"finding": 1, "addressee": "H98.32", "question": "Vì sao chậm?", "documentNumber": "48/TTT",
                 "answerBy": "2099-12-31"}""");
        var seen = RunningServer.read(ward.server.get("leader", "/api/v1/inspections/" + inspection));

        assertThat(seen.path("findings").size()).isZero();
        assertThat(seen.path("explanations").size()).isEqualTo(1);
        assertThat(ward.server
                        .get("leader", "/api/v1/inspections/" + inspection + "/timeline")
                        .body())
                .doesNotContain("FindingRecorded", "Trả kết quả chậm");
        ward.act("leader", inspection, "explanations", """
                {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""");
        assertThat(ward.server
                        .post(member, "/api/v1/inspections/" + inspection + "/explanations", """
                        {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void each_body_corrects_what_it_stated_and_what_was_hidden_stays_so_when_it_is_corrected() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        ward.act(member, inspection, "findings", """
                {"text": "Trả chậm", "lawViolated": "Nghị định 118/2025/NĐ-CP", "amount": 0, "land": 0,
                 "events": [%d]}""".formatted(ward.index()));
        var correction = """
                {"correctedEvent": "%s", "field": "text", "value": "Trả chậm mười ngày", "reason": "Ghi thiếu"}""".formatted(ward.eventOf(inspection, "FindingRecorded"));
        var corrections = "/api/v1/inspections/" + inspection + "/corrections";

        assertThat(ward.server.post("leader", corrections, correction).statusCode())
                .isEqualTo(403);
        assertThat(ward.server.post("neighbour.leader", corrections, correction).statusCode())
                .isEqualTo(403);
        ward.act(member, inspection, "corrections", correction);

        var timeline = "/api/v1/inspections/" + inspection + "/timeline";
        assertThat(ward.server.get(member, timeline).body()).contains("Trả chậm mười ngày");
        assertThat(ward.server.get("leader", timeline).body()).doesNotContain("Trả chậm");
    }

    @Test
    void what_those_inspected_recommend_they_see_and_the_inspecting_body_answers() {
        var inspection = ward.decide(ward.inspector());
        ward.announce(inspection);
        var made = RunningServer.read(
                ward.server.post("leader", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MANAGEMENT", "content": "Hướng dẫn liên thông", "dueOn": "2099-12-31"}"""));
        var at = "/api/v1/recommendations/" + made.path("id").asString();
        var answer = "{\"answer\": \"Sẽ hướng dẫn\", \"documentNumber\": \"17\"}";

        assertThat(made.path("direction").asString()).isEqualTo("TO_INSPECTING");
        assertThat(ward.status("leader", at)).isEqualTo(200);
        assertThat(ward.status("neighbour.leader", at)).isEqualTo(403);
        assertThat(ward.status("clerk", at)).isEqualTo(403);
        assertThat(ward.server.post("leader", at + "/answer", answer).statusCode())
                .isEqualTo(403);
        assertThat(ward.server.post("head", at + "/answer", answer).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_cites_an_event_that_they_may_not_see() {
        var member = ward.inspector();
        var inspection = ward.decide(member, "H98.31", LocalDate.now().minusYears(1), LocalDate.now());
        ward.announce(inspection);

        assertThat(ward.server
                        .post(member, "/api/v1/inspections/" + inspection + "/findings", """
                        {"text": "x", "lawViolated": "x", "amount": 0, "land": 0, "events": [%d]}""".formatted(ward.index()))
                        .body())
                .contains("UnknownEvent");
    }

    @Test
    void a_sample_drawn_again_is_the_same_also_when_more_was_received_since() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        ward.act(member, inspection, "samples", """
                {"method": "RANDOM", "seed": "xổ số", "size": 1,
                 "population": {"kind": "petition", "from": "2020-01-01", "to": "2099-12-31"}}""");
        var repeated = RunningServer.read(ward.server.get(member, "/api/v1/inspections/" + inspection + "/samples"))
                .path(0);

        assertThat(repeated.path("same").asBoolean()).isTrue();
        assertThat(repeated.path("records").path(0).asString()).isEqualTo(ward.petition);
    }

    @Test
    void only_inspectors_are_taken_into_a_team_and_only_by_leaders_of_an_inspectorate() {
        var inspection = ward.decide(ward.inspector());
        assertThat(ward.server
                        .post("head", "/api/v1/inspections/" + inspection + "/new-members", """
                        {"member": "clerk", "role": "MEMBER", "documentNumber": "46/QĐ"}""")
                        .body())
                .contains("NoInspector");
        assertThat(ward.server
                        .post("neighbour.leader", "/api/v1/inspections", """
                        {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                         "documentNumber": "45/QĐ", "legalBasis": "x", "scope": "x", "unit": "H98.31",
                         "objects": ["H98.31"], "periodFrom": "2024-01-01", "periodTo": "2025-12-31",
                         "team": [{"account": "inspector", "role": "HEAD"}], "durationDays": 45}""")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_recommendation_is_answered_by_who_is_to_carry_it_out_and_closed_by_who_made_it() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        var recommend = """
                {"kind": "MONEY", "addressee": "H98.32", "content": "Thu hồi", "money": 5000000, "dueOn": "2099-12-31"}""";
        assertThat(ward.server
                        .post("head", "/api/v1/inspections/" + inspection + "/recommendations", recommend)
                        .body())
                .contains("RecommendationTooEarly");
        ward.act("head", inspection, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        var made = RunningServer.read(
                ward.server.post("head", "/api/v1/inspections/" + inspection + "/recommendations", recommend));
        var at = "/api/v1/recommendations/" + made.path("id").asString();
        var all = "/api/v1/inspections/" + inspection + "/recommendations";

        assertThat(RunningServer.read(ward.server.get("leader", all))
                        .path("sums")
                        .path("total")
                        .path("money")
                        .asLong())
                .isEqualTo(5_000_000);
        assertThat(ward.status("neighbour.leader", all)).isEqualTo(403);
        assertThat(ward.server
                        .post("neighbour.leader", at + "/answer", "{\"answer\": \"x\", \"documentNumber\": \"1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ward.server
                        .post("leader", at + "/completion", "{\"documentNumber\": \"1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ward.server
                        .post("leader", at + "/answer", "{\"answer\": \"Sẽ làm\", \"documentNumber\": \"16\"}")
                        .statusCode())
                .isEqualTo(200);
        ward.act("head", inspection, "closing", "{\"documentNumber\": \"58/TTT\"}");
        assertThat(RunningServer.read(ward.server.get("head", "/api/v1/inspections/" + inspection))
                        .path("irregularities")
                        .toString())
                .contains("RECOMMENDATIONS_OPEN");
        assertThat(RunningServer.read(ward.server.post("head", at + "/completion", "{\"documentNumber\": \"62\"}"))
                        .path("progress")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void a_correction_is_told_where_what_it_corrects_is_told() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        var timeline = "/api/v1/inspections/" + inspection + "/timeline";

        ward.correct("head", inspection, "InspectionAnnounced", "place", "Hội trường");
        assertThat(ward.server.get("leader", timeline).body()).contains("InspectionCorrected", "Hội trường");

        ward.act("head", inspection, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        ward.correct("head", inspection, "InspectionConcluded", "documentNumber", "57/KL-TTT");
        assertThat(ward.server.get("leader", timeline).body()).doesNotContain("56/KL-TTT", "57/KL-TTT");

        ward.act("head", inspection, "publication", "{\"place\": \"Cổng thông tin\"}");
        assertThat(ward.server.get("leader", timeline).body()).contains("57/KL-TTT");
    }

    @Test
    void what_a_body_recommends_it_corrects_itself_and_nobody_else_does() {
        var inspection = ward.decide(ward.inspector());
        ward.announce(inspection);
        var made = RunningServer.read(
                ward.server.post("leader", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MANAGEMENT", "content": "Hướng dẫn liên thông", "money": 5, "dueOn": "2099-12-31"}"""));
        var id = made.path("id").asString();
        var correction = """
                {"correctedEvent": "%s", "field": "money", "value": "7", "reason": "Ghi nhầm"}""".formatted(ward.eventOf(id, "RecommendationMade"));
        var corrections = "/api/v1/recommendations/" + id + "/corrections";

        for (var other : new String[] {"head", "neighbour.leader", "clerk"}) {
            assertThat(ward.server.post(other, corrections, correction).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        var corrected = ward.server.post("leader", corrections, correction);
        assertThat(RunningServer.read(corrected).path("money").asInt())
                .as(corrected.body())
                .isEqualTo(7);
    }

    @Test
    void what_a_body_has_recommended_is_on_its_list_until_it_is_at_its_end() {
        var inspection = ward.decide(ward.inspector());
        ward.announce(inspection);
        var id = RunningServer.read(
                        ward.server.post("leader", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MANAGEMENT", "content": "Hướng dẫn liên thông", "dueOn": "2098-12-31"}"""))
                .path("id")
                .asString();
        var list = "/api/v1/recommendations?open=true";

        assertThat(ward.server.get("leader", list).body()).contains(id);
        assertThat(ward.server.get("head", list).body()).contains(id);
        assertThat(ward.server.get("neighbour.leader", list).body()).doesNotContain(id);
        assertThat(ward.server.get("leader", list + "&asOf=2020-01-01").body()).doesNotContain(id);

        ward.server.post("head", "/api/v1/recommendations/" + id + "/completion", "{\"documentNumber\": \"62\"}");
        assertThat(ward.server.get("leader", list).body()).doesNotContain(id);
    }

    @Test
    void records_are_picked_by_their_codes_and_each_must_lie_inside_the_inspection() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        var elsewhere = RunningServer.read(ward.server.post(
                        RunningServer.neighbour(Role.CLERK),
                        "/api/v1/dossiers",
                        RunningServer.RECEIPT.replace("H98.32", "H98.31")))
                .path("code")
                .asString();
        assertThat(elsewhere).isNotEmpty();
        var samples = "/api/v1/inspections/" + inspection + "/samples";

        for (var wrong : new String[] {elsewhere, "H98.32-200101-9999"}) {
            var refused = ward.server.post(member, samples, picked(ward.code + "\", \"" + wrong));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("RecordOutsideSample", wrong).doesNotContain(ward.code);
        }
        assertThat(ward.server.post(member, samples, picked("")).statusCode()).isEqualTo(400);

        ward.act(member, inspection, "samples", picked(ward.code));
        var drawn = RunningServer.read(ward.server.get(member, samples));
        assertThat(drawn.path(0).path("same").asBoolean()).isTrue();
        assertThat(drawn.path(0).path("recorded").path("records").path(0).asString())
                .isEqualTo(ward.dossier);
        assertThat(drawn).hasSize(1);
    }

    private static String picked(String codes) {
        return """
                {"method": "BY_HAND", "records": ["%s"],
                 "population": {"kind": "dossier", "from": "2020-01-01", "to": "2099-12-31"}}""".formatted(codes);
    }

    @Test
    void an_inspection_is_shown_as_it_stood_and_was_known_to_those_who_see_it_today() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        var decided = ward.recordedAt(inspection, "InspectionDecided");
        ward.announce(inspection);
        var at = "/api/v1/inspections/" + inspection;

        assertThat(ward.stage(member, at)).isEqualTo("ANNOUNCED");
        assertThat(ward.stage(member, at + "?asOf=" + decided)).isEqualTo("DECIDED");
        assertThat(ward.stage(member, at + "?knownAt=" + decided)).isEqualTo("DECIDED");
        assertThat(ward.server.get(member, at + "/timeline?knownAt=" + decided).body())
                .contains("InspectionDecided")
                .doesNotContain("InspectionAnnounced");
        assertThat(ward.status(member, at + "?asOf=2020-01-01")).isEqualTo(404);
        assertThat(ward.status("neighbour.leader", at + "?asOf=" + decided)).isEqualTo(403);
        assertThat(ward.listed(member, "/api/v1/inspections?asOf=2020-01-01")).isZero();
        assertThat(ward.listed(member, "/api/v1/inspections?stage=DECIDED&asOf=" + decided))
                .isEqualTo(1);
        assertThat(ward.server
                        .get("neighbour.leader", "/api/v1/inspections?asOf=" + decided)
                        .body())
                .doesNotContain(inspection);
        assertThat(ward.server
                        .get("leader", "/api/v1/inspections?asOf=" + decided)
                        .body())
                .contains(inspection);
    }
}
