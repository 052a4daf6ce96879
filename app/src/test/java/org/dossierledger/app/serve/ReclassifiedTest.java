package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in as a complaint, with a name that everybody could find, and turns out to be a denunciation. */
class ReclassifiedTest {

    private static final String NAME = "Đặng Thị Nguyệt Quế";
    private static final String VISIT = """
            {"unit": "H98.32", "mode": "REGULAR", "presiding": "Cán bộ tiếp công dân", "kind": "COMPLAINT",
             "visitors": [{"name": "%s"}], "summary": "Không đồng ý quyết định", "competent": true}""".formatted(NAME);
    private static final String COMPLAINT = """
            {"source": "RECEPTION", "unit": "H98.32", "petitioners": [{"name": "%s"}],
             "summary": "Tôi là %s, tố cán bộ nhận tiền", "subject": {"kind": "ACT"}, "reception": "%%s"}""".formatted(NAME, NAME);

    @TempDir
    Path data;

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
    void whoever_wrote_it_cannot_be_read_or_found_any_more() {
        var visit = id(server.post("petition_officer", "/api/v1/receptions", VISIT));
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", COMPLAINT.formatted(visit)));
        assertThat(server.get("leader", "/api/v1/complaints/" + complaint + "/timeline")
                        .body())
                .contains(NAME);
        assertThat(found("/api/v1/complaints")).contains(complaint);
        assertThat(found("/api/v1/receptions")).contains(visit);
        step(complaint, "notes", "{\"text\": \"Bà " + NAME + " đến hỏi\"}");
        step(complaint, "notes", "{\"text\": \"Đã gọi lại\"}");

        var classified = server.post("petition_officer", "/api/v1/complaints/" + complaint + "/classification", """
                {"kind": "DENUNCIATION", "field": "ADMINISTRATIVE", "competent": true}""");

        assertThat(classified.statusCode()).as(classified.body()).isEqualTo(200);
        assertThat(server.get("leader", "/api/v1/denunciations/" + complaint + "/timeline")
                        .body())
                .doesNotContain(NAME)
                .contains("Đã gọi lại", "OriginalKept", "đã chuyển vào kho bảo mật");
        assertThat(server.get("leader", "/api/v1/receptions/" + visit).body()).doesNotContain(NAME);
        assertThat(found("/api/v1/petitions")).doesNotContain(complaint);
        assertThat(found("/api/v1/receptions")).doesNotContain(visit);
        assertThat(server.get("leader", "/api/v1/complaints/" + complaint).statusCode())
                .as("under the address of its old kind")
                .isEqualTo(404);
    }

    @Test
    void what_was_written_down_at_the_visit_names_nobody_any_more() {
        var visit = id(server.post(
                "petition_officer",
                "/api/v1/receptions",
                VISIT.replace("Không đồng ý quyết định", "Bà " + NAME + " không đồng ý")));
        server.post("petition_officer", "/api/v1/receptions/" + visit + "/notes", "{\"text\": \"Hẹn lại\"}");
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", COMPLAINT.formatted(visit)));

        step(complaint, "classification", """
                {"kind": "DENUNCIATION", "field": "ADMINISTRATIVE", "competent": true}""");

        assertThat(server.get("leader", "/api/v1/receptions/" + visit + "/timeline")
                        .body())
                .doesNotContain(NAME)
                .contains("Hẹn lại");
        var leader = server.visitor("leader");
        assertThat(leader.page("/receptions/" + visit).body())
                .doesNotContain(NAME)
                .contains("đã xóa", "Hẹn lại");
        assertThat(leader.page("/receptions/book").body()).doesNotContain(NAME).contains("được bảo mật");
    }

    @Test
    void no_way_leads_from_a_protected_visit_to_a_petition_whose_writer_is_named() {
        var visit = id(server.post("petition_officer", "/api/v1/receptions", VISIT));
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", COMPLAINT.formatted(visit)));
        var other = id(server.post("petition_officer", "/api/v1/complaints", COMPLAINT.formatted(visit)));
        assertThat(server.get("leader", "/api/v1/receptions/" + visit).body()).contains(complaint, other);

        step(complaint, "classification", """
                {"kind": "DENUNCIATION", "field": "ADMINISTRATIVE", "competent": true}""");

        var code = RunningServer.read(server.get("leader", "/api/v1/complaints/" + other))
                .path("code")
                .asString();
        var leader = server.visitor("leader");
        for (var told : List.of(
                server.get("leader", "/api/v1/receptions/" + visit),
                server.get("leader", "/api/v1/receptions/" + visit + "/timeline"),
                leader.page("/receptions/" + visit),
                leader.page("/receptions/book"))) {
            assertThat(told.body()).doesNotContain(other, code);
        }
        assertThat(leader.page("/receptions/" + visit).body()).contains(complaint);
        for (var path : List.of("", "/timeline")) {
            assertThat(server.get("leader", "/api/v1/complaints/" + other + path)
                            .body())
                    .doesNotContain(visit);
        }
    }

    @Test
    void a_name_in_the_reason_is_refused_before_anybody_is_moved() {
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", """
                {"source": "POST", "unit": "H98.32", "petitioners": [{"name": "%s"}], "summary": "Cán bộ nhận tiền",
                 "subject": {"kind": "ACT"}}""".formatted(NAME)));

        var refused = server.post(
                "petition_officer", "/api/v1/complaints/" + complaint + "/classification", """
                {"kind": "DENUNCIATION", "field": "ADMINISTRATIVE", "competent": false,
                 "competentBody": "Nơi bà %s cư trú"}""".formatted(NAME));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(found("/api/v1/complaints")).contains(complaint);
    }

    @Test
    void no_text_in_the_clear_names_whoever_signed() {
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", """
                {"source": "POST", "unit": "H98.32", "petitioners": [{"name": "%s"}], "summary": "Không đồng ý",
                 "subject": {"kind": "ACT"}}""".formatted(NAME)));

        var refused = server.post(
                "petition_officer",
                "/api/v1/complaints/" + complaint + "/assignment",
                "{\"unit\": \"H98.32\", \"reason\": \"Bà " + NAME + " yêu cầu\"}");

        assertThat(refused.body()).contains("IdentifiesDenouncer");
        step(complaint, "assignment", "{\"unit\": \"H98.32\", \"reason\": \"Theo yêu cầu\"}");
    }

    @Test
    void names_are_not_to_be_tried_out() {
        var denunciation = id(server.post("petition_officer", "/api/v1/denunciations", """
                {"source": "POST", "unit": "H98.32", "petitioners": [{"name": "%s"}], "summary": "Nhận tiền",
                 "subject": {"kind": "ACT"}}""".formatted(NAME)));
        var path = "/api/v1/denunciations/" + denunciation + "/notes";
        assertThat(server.post("leader", path, "{\"text\": \"x\", \"k1\": \"" + NAME + "\"}")
                        .body())
                .as("a field that no note has")
                .contains("InvalidField");
        for (var tries = 0; tries < 5; tries++) {
            assertThat(server.post("leader", path, "{\"text\": \"" + NAME + "\"}")
                            .body())
                    .contains("IdentifiesDenouncer");
        }

        assertThat(server.post("leader", path, "{\"text\": \"Việc khác\"}").body())
                .contains("TextsRefused");
        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.event_log where stream = ?",
                                Long.class,
                                "views:" + denunciation))
                .as("each try is on record")
                .isGreaterThanOrEqualTo(5);
    }

    private void step(String complaint, String step, String body) {
        var done = server.post("petition_officer", "/api/v1/complaints/" + complaint + "/" + step, body);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private String found(String path) {
        return server.get("leader", path + "?name=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8))
                .body();
    }

    private static String id(HttpResponse<String> opened) {
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return RunningServer.read(opened).path("id").asString();
    }
}
