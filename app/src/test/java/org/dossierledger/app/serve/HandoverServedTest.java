package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a commune had when it ended goes over to the ward that answers for it (H98.21.01 to H98.32 on 01/01/2025). */
class HandoverServedTest {

    private static final String DOSSIER = """
            {"procedure": "1.001776", "receivingUnit": "H98.21.01", "competentUnit": "H98.21.01", "channel": "COUNTER",
             "applicant": {"name": "Nguyễn Thị Đào"}, "occurredAt": "2024-12-30T09:00:00+07:00"}""";
    private static final String PETITION = """
            {"source": "POST", "unit": "H98.21.01", "petitioners": [{"name": "Nguyễn Thị Đào"}], "summary": "Chậm trả",
             "subject": {"kind": "ACT"}, "occurredAt": "2024-12-30T09:00:00+07:00"}""";
    private static final String TO_THE_WARD = """
            {"from": "H98.21.01", "to": "H98.32", "legalBasis": "Nghị quyết 1", "minutesNumber": "01/BB-BG"}""";

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

    @Test
    void everything_unfinished_goes_over_once_and_keeps_its_due_date() {
        var dossier = opened("clerk", "/api/v1/dossiers", DOSSIER);
        var denunciation = opened("petition_officer", "/api/v1/denunciations", PETITION);
        var pending = read("leader", "/api/v1/handovers?from=H98.21.01");
        assertThat(pending.path("byKind").path("petition").asInt()).isEqualTo(1);
        assertThat(pending.path("proposed").path("").toString()).isEqualTo("[\"H98.32\"]");

        var done = RunningServer.read(server.post("leader", "/api/v1/handovers", TO_THE_WARD));
        assertThat(done.path("done").asInt())
                .as("%s", done)
                .isEqualTo(pending.path("count").asInt());

        var after = read("leader", "/api/v1/dossiers/" + dossier.path("id").asString());
        assertThat(after.path("unit").asString()).isEqualTo("H98.32");
        assertThat(after.path("receivingUnit").asString()).isEqualTo("H98.21.01");
        assertThat(after.path("dueAt")).isEqualTo(dossier.path("dueAt"));
        var secret =
                read("leader", "/api/v1/petitions/" + denunciation.path("id").asString());
        assertThat(secret.path("unit").asString()).isEqualTo("H98.32");
        assertThat(secret.path("confidential").asBoolean()).isTrue();
        var events = server.traces().events();

        var again = RunningServer.read(server.post("leader", "/api/v1/handovers", TO_THE_WARD));
        assertThat(again.path("done").asInt()).isZero();
        assertThat(server.traces().events()).isEqualTo(events);
    }

    @Test
    void a_leader_hands_over_neither_from_a_body_of_others_nor_to_one() {
        var elsewhere = TO_THE_WARD.replace("\"to\": \"H98.32\"", "\"to\": \"H98.31\"");
        assertThat(server.post("leader", "/api/v1/handovers", elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(server.get("neighbour.leader", "/api/v1/handovers?from=H98.21.01")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("neighbour.leader", "/api/v1/handovers", elsewhere)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_case_that_the_body_does_not_have_is_refused_by_name() {
        var other = TO_THE_WARD.replace("}", ", \"cases\": [\"H98.32-240101-0001\"]}");
        var answer = server.post("leader", "/api/v1/handovers", other);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("cases");
    }

    @Test
    void the_page_shows_what_there_is_and_hands_it_over() {
        opened("clerk", "/api/v1/dossiers", DOSSIER.replace("12-30", "12-27"));
        var leader = server.visitor("leader");
        assertThat(leader.page("/handovers?from=H98.21.01").body())
                .contains("UBND xã Khê Thượng (đến 31/12/2024)", "UBND phường Đông Khê", "Bảo trợ xã hội");
    }

    @Test
    void a_list_is_read_as_recorded_or_by_the_body_that_answers_on_a_day() {
        var id = opened("clerk", "/api/v1/dossiers", DOSSIER.replace("12-30", "12-26"))
                .path("id")
                .asString();
        var ward = "/api/v1/dossiers?unit=H98.32";

        assertThat(server.get("leader", ward).body()).doesNotContain(id);
        assertThat(server.get("leader", ward + "&answering=2024-12-31").body()).doesNotContain(id);
        assertThat(server.get("leader", "/api/v1/dossiers?unit=H98.21.01").body())
                .contains(id);
        var row = read("leader", ward + "&answering=2025-01-01")
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("unit").asString()).isEqualTo("H98.21.01");
        assertThat(row.path("answering").asString()).isEqualTo("H98.32");
        assertThat(server.get("leader", ward + "&answering=2025-13-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_late_list_counts_by_the_body_that_answers() {
        opened("clerk", "/api/v1/dossiers", DOSSIER.replace("12-30", "12-25"));
        var late = read("leader", "/api/v1/late?unit=H98.32&answering=2025-01-01");

        assertThat(late.path("byUnit").propertyNames()).containsExactly("H98.32");
        assertThat(late.path("items").get(0).path("answering").asString()).isEqualTo("H98.32");
    }

    @Test
    void what_a_body_recorded_is_seen_by_its_successor_and_by_no_neighbour() {
        var id = opened("clerk", "/api/v1/dossiers", DOSSIER.replace("12-30", "12-24"))
                .path("id")
                .asString();

        assertThat(server.get("leader", "/api/v1/dossiers/" + id).statusCode()).isEqualTo(200);
        assertThat(server.get("neighbour.leader", "/api/v1/dossiers/" + id).statusCode())
                .isEqualTo(403);
        assertThat(server.get("neighbour.leader", "/api/v1/dossiers?answering=2025-01-01")
                        .body())
                .doesNotContain(id);
    }

    private static JsonNode opened(String user, String path, String body) {
        var answer = server.post(user, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer);
    }

    private static JsonNode read(String user, String path) {
        var answer = server.get(user, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer);
    }
}
