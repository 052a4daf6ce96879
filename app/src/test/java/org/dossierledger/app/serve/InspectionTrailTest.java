package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The trail of an inspection: what was done in it, what became of its recommendations, and what was looked at under it. */
class InspectionTrailTest {

    @TempDir
    private static Path data;

    private static InspectedWard ward;
    private static String member;
    private static String other;
    private static String inspection;
    private static String code;
    private static String recommendation;

    @BeforeAll
    static void start() {
        ward = new InspectedWard(data);
        member = ward.inspector();
        other = ward.inspector();
        inspection = ward.decide(member);
        ward.announce(inspection);
        assertThat(ward.status(member, "/api/v1/dossiers/" + ward.dossier + "/timeline"))
                .isEqualTo(200);
        ward.act(member, inspection, "findings", """
                {"text": "Trả kết quả chậm", "lawViolated": "Nghị định 118/2025/NĐ-CP", "amount": 0, "land": 0,
                 "events": [%d]}""".formatted(ward.index()));
        ward.act(member, inspection, "explanation-requests", """
                {"finding": 1, "addressee": "H98.32", "question": "Vì sao chậm?", "documentNumber": "48/TTT", "answerBy": "2099-12-31"}""");
        ward.act("leader", inspection, "explanations", """
                {"explanation": 1, "answer": "Thiếu người", "documentNumber": "15/UBND"}""");
        var made = RunningServer.read(
                ward.server.post("leader", "/api/v1/inspections/" + inspection + "/recommendations", """
                {"kind": "MANAGEMENT", "content": "Thêm biên chế", "dueOn": "2099-12-31"}"""));
        recommendation = made.path("id").asString();
        code = RunningServer.read(ward.server.get(member, "/api/v1/inspections/" + inspection))
                .path("code")
                .asString();
        assertThat(ward.server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(20)))
                .isTrue();
    }

    @AfterAll
    static void stop() {
        ward.close();
    }

    @Test
    void a_trail_of_an_inspection_has_its_actions_its_recommendations_and_every_look_under_it() {
        var lines = trail(member, "of=" + code + "&limit=200");

        assertThat(texts(lines, "type"))
                .contains("InspectionDecided", "ExplanationGiven", "RecommendationMade", "RecordViewedInInspection");
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("type").asString()).isEqualTo("RecordViewedInInspection");
            assertThat(line.path("subject").asString()).isEqualTo(ward.dossier);
            assertThat(line.path("kind").asString()).isEqualTo("dossier");
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("type").asString()).isEqualTo("InspectionDecided");
            assertThat(line.path("kind").asString()).isEqualTo("inspection");
            assertThat(line.path("code").asString()).isEqualTo(code);
        });
    }

    @Test
    void who_has_seen_the_inspection_itself_stands_in_its_trail() {
        ward.server.get("head", "/api/v1/inspections/" + inspection);

        var looks = trail(member, "of=" + inspection + "&which=READS&limit=200");

        assertThat(looks).isNotEmpty().allMatch(line -> line.path("look").asBoolean());
        assertThat(looks).anySatisfy(line -> {
            assertThat(line.path("actor").asString()).isEqualTo("head");
            assertThat(line.path("subject").asString()).isEqualTo(inspection);
        });
    }

    @Test
    void of_another_inspection_nothing_stands_in_it() {
        var elsewhere = ward.decide(other);
        ward.announce(elsewhere);
        ward.server.get(other, "/api/v1/dossiers/" + ward.dossier + "/timeline");
        ward.server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(20));

        assertThat(texts(trail(member, "of=" + inspection + "&limit=200"), "actor"))
                .doesNotContain(other);
        assertThat(texts(trail(other, "of=" + elsewhere + "&limit=200"), "type"))
                .contains("RecordViewedInInspection")
                .doesNotContain("RecommendationMade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of=", "inspection="})
    void it_is_asked_for_by_id_or_code_under_either_name(String name) {
        assertThat(trail(member, name + code)).isNotEmpty();
        assertThat(trail("head", name + inspection)).isNotEmpty();
    }

    @Test
    void a_recommendation_has_a_trail_of_its_own() {
        var lines = trail("head", "of=" + recommendation + "&which=ACTIONS");

        assertThat(texts(lines, "type")).containsExactly("RecommendationMade");
        assertThat(texts(lines, "kind")).containsExactly("recommendation");
    }

    @Test
    void those_inspected_read_of_it_what_their_own_units_did() {
        assertThat(texts(trail("leader", "of=" + inspection + "&limit=200"), "unit"))
                .isNotEmpty()
                .containsOnly("H98.32");
    }

    @ParameterizedTest
    @CsvSource({"inspector,404", "handler,403", "nobody.of.it,404"})
    void to_anybody_else_it_is_unknown(String user, int status) {
        var asking = user.equals("nobody.of.it") ? RunningServer.neighbour(Role.LEADER) : user;

        assertThat(ward.status(asking, "/api/v1/trail?of=" + inspection)).isEqualTo(status);
        assertThat(ward.status(asking, "/api/v1/trail?of=" + recommendation)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspection", "recommendation", "rules", "evidence"})
    void each_kind_is_listed_on_the_page_and_over_rest(String kind) {
        assertThat(texts(trail("head", "kind=" + kind), "kind")).doesNotContain("petition");
        assertThat(ward.server.visitor("head").page("/trail?kind=" + kind).body())
                .doesNotContain("??");
    }

    @Test
    void the_whole_of_it_is_taken_away_as_a_file() {
        var csv = ward.server.get(member, "/api/v1/trail.csv?of=" + code);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains(code, ward.dossier, "Thanh tra, kiểm tra");
    }

    @Test
    void the_pages_of_inspection_and_recommendation_lead_to_it() {
        var visitor = ward.server.visitor("head");

        assertThat(visitor.page("/inspections/" + inspection).body()).contains("/trail?of=" + inspection);
        assertThat(visitor.page("/recommendations/" + recommendation).body()).contains("/trail?of=" + recommendation);
        assertThat(visitor.page("/trail?of=" + inspection).body())
                .contains("/inspections/" + inspection, "value=\"" + code + "\"")
                .doesNotContain("??");
        assertThat(visitor.page("/trail?of=" + recommendation).body()).contains("/recommendations/" + recommendation);
    }

    @Test
    void two_things_at_once_are_refused() {
        assertThat(ward.status(member, "/api/v1/trail?of=" + ward.dossier + "&inspection=" + inspection))
                .isEqualTo(400);
    }

    private static List<JsonNode> trail(String user, String asked) {
        var answer = ward.server.get(user, "/api/v1/trail?" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer).path("items").valueStream().toList();
    }

    private static List<String> texts(List<JsonNode> lines, String field) {
        return lines.stream().map(line -> line.path(field).asString("")).toList();
    }
}
