package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receiving citizens at the pages: what each form takes and refuses, and what each page tells whom. */
class ReceptionPagesTest {

    private static final String NAME = "Trịnh Quỳnh Vũ Khuyên";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("TD\\.H98\\.32-\\d{6}-\\d{4}");

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static Visitor officer;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        officer = server.visitor("petition_officer");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_comes_is_written_into_the_register_and_owed_an_answer() {
        var visit = received(Map.of("name-1", NAME, "idNumber-1", "038191777345", "request", "Trả lại đất"));

        var page = officer.page(visit).body();
        assertThat(page).contains("Đã ghi vào sổ", NAME, "038191777345", "Không đồng ý quyết định", "Trả lại đất");
        assertThat(page)
                .contains("Trả lời", "/deadlines#", "Tiếp nhận đơn từ lượt tiếp này")
                .doesNotContain("??");
        assertThat(officer.page("/receptions?name=" + encoded(NAME)).body()).contains(idOf(visit));
        assertThat(officer.page(visit.replace("?done=receive", "/deadlines")).body())
                .contains("tính, ngày thứ 10", "28")
                .doesNotContain("??");
    }

    @Test
    void who_speaks_for_a_crowd_is_counted_from_the_marks_beside_their_names() {
        var visit = received(
                Map.of("people", "12", "name-2", "Lê Văn Bốn", "representative-1", "true", "representative-2", "true"));

        assertThat(officer.page(visit).body()).contains("đông người (12 người)", "2 người đại diện");
    }

    @ParameterizedTest
    @CsvSource({
        "presiding, '', Người tiếp",
        "name-1, '', Người được tiếp",
        "mode, '', Hình thức tiếp",
        "kind, '', Phân loại",
        "summary, '', Nội dung",
        "people, nhiều, Số người",
        "people, 0, ít hơn số người",
        "representatives, 7, nhiều hơn số người đến",
        "occurredAt.day, 31, không phải ngày giờ"
    })
    void a_visit_that_cannot_be_true_is_refused_and_the_form_keeps_what_was_typed(
            String field, String value, String says) {
        var before = server.traces();

        var refused = officer.submit("/receptions/receive", visit(Map.of(field, value, "handledBy", "UBND xã cũ")));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Chưa thực hiện được", says, "UBND xã cũ");
        assertThat(server.traces()).isEqualTo(before);
    }

    @Test
    void whoever_may_denounce_is_protected_on_every_page_and_found_by_no_name() {
        var visit = received(Map.of("name-1", NAME + " Hai", "address-1", "Ngõ 77 Cột Cờ", "kind", "DENUNCIATION"));
        var id = idOf(visit);
        officer.submit(
                "/receptions/" + id + "/documents", Map.of("version", "0", "items", "Ảnh", "receiptNumber", "9"));

        for (var page : List.of(
                visit,
                "/receptions/" + id + "/receipts/1",
                "/receptions/" + id + "/deadlines",
                "/receptions/book",
                "/petitions/receive?reception=" + id)) {
            for (var user : List.of("petition_officer", "petition_officer")) {
                assertThat(server.visitor(user).page(page).body())
                        .as(page)
                        .doesNotContain(NAME + " Hai", "Cột Cờ", "??");
            }
        }
        assertThat(officer.page(visit).body()).contains("1 người: thông tin được bảo mật");
        assertThat(officer.page("/receptions/book").body()).contains("được bảo mật");
        assertThat(officer.page("/receptions?name=" + encoded(NAME + " Hai")).body())
                .doesNotContain(id);
        assertThat(officer.page("/receptions/" + id + "/receipts/1").body()).contains("ghi tay", "Ảnh");
    }

    @Test
    void no_text_that_names_whoever_may_denounce_is_taken() {
        var refused = officer.submit(
                "/receptions/receive",
                visit(Map.of("name-1", NAME, "kind", "DENUNCIATION", "summary", "Bà " + NAME + " tố cáo")));

        assertThat(refused.body()).contains("làm lộ thông tin người tố cáo");
    }

    @Test
    void people_are_asked_to_come_and_received_when_they_do() {
        var scheduled = location(officer.submit("/receptions/schedule", appointment(Map.of())));
        assertThat(officer.page(scheduled).body())
                .contains("Đã hẹn", "trực tuyến", "14:00 ")
                .doesNotContain("??");
        assertThat(officer.page("/receptions/receive?scheduled=" + idOf(scheduled))
                        .body())
                .contains("Theo buổi tiếp đã hẹn", "value=\"LEADER\" selected");

        var received =
                received(Map.of("scheduled", idOf(scheduled), "mode", "LEADER", "online", "true", "recorded", "true"));

        assertThat(idOf(received)).isEqualTo(idOf(scheduled));
        assertThat(officer.page(received).body()).contains("Đã tiếp", "Thông báo kết luận");
        assertThat(officer.submit("/receptions/receive", visit(Map.of("scheduled", idOf(scheduled))))
                        .body())
                .contains("Chưa thực hiện được");
    }

    @ParameterizedTest
    @CsvSource({"sessionAt.time, ''", "sessionAt.day, ''", "sessionAt.day, 32", "mode, ''"})
    void an_appointment_without_its_time_is_refused(String field, String value) {
        var refused = officer.submit("/receptions/schedule", appointment(Map.of(field, value)));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Chưa thực hiện được");
    }

    @Test
    void who_only_protracts_is_refused_and_given_a_notice() {
        var refused = location(officer.submit("/receptions/refuse", refusal(Map.of())));
        assertThat(officer.page(refused).body())
                .contains("Từ chối tiếp", "thông tin được bảo mật", "chưa ra thông báo")
                .doesNotContain(NAME, "??");
        var id = idOf(refused);
        assertThat(officer.page("/receptions/" + id + "/refusal").body())
                .contains("Mẫu số 01/TCD", "ghi tay", "Đã giải quyết hai lần")
                .doesNotContain(NAME, "??");

        step(id, "refusal-notice", Map.of("documentNumber", "05/TB-TCD"));

        assertThat(officer.page("/receptions/" + id).body()).contains("số 05/TB-TCD");
        assertThat(officer.submit(
                                "/receptions/" + id + "/refusal-notice", Map.of("version", "1", "documentNumber", "06"))
                        .body())
                .contains("Đã ra thông báo từ chối");
    }

    @Test
    void a_refusal_that_names_who_is_refused_or_gives_no_reason_is_not_taken() {
        assertThat(officer.submit("/receptions/refuse", refusal(Map.of("reason", NAME + " cố tình")))
                        .body())
                .contains("làm lộ thông tin");
        assertThat(officer.submit("/receptions/refuse", refusal(Map.of("reason", "")))
                        .body())
                .contains("Lý do");
        assertThat(officer.submit("/receptions/refuse", refusal(Map.of("ground", "")))
                        .body())
                .contains("Căn cứ");
    }

    @Test
    void a_notice_is_printed_only_of_a_refusal_that_owes_one() {
        var other = location(officer.submit("/receptions/refuse", refusal(Map.of("ground", "DISORDER"))));

        assertThat(officer.get("/receptions/" + idOf(other) + "/refusal")).isEqualTo(409);
        assertThat(officer.get("/receptions/" + idOf(received(Map.of())) + "/refusal"))
                .isEqualTo(409);
    }

    @Test
    void what_follows_a_visit_is_recorded_step_by_step() {
        var id = idOf(received(Map.of("mode", "LEADER")));

        step(id, "documents", Map.of("items", "Đơn\n\n Ảnh chụp ", "receiptNumber", "07/BN"));
        step(id, "answer", Map.of("handling", "GUIDED", "body", "UBND tỉnh", "documentNumber", "12/UBND"));
        step(id, "conclusion", Map.of("conclusion", "Giao thanh tra xem xét", "documentNumber", "08/TB"));
        step(id, "result", Map.of("result", "Đã giải quyết xong"));
        step(id, "notes", Map.of("text", "Đã gọi điện"));

        var page = officer.page("/receptions/" + id).body();
        assertThat(page)
                .contains("Giấy biên nhận số 07/BN", "Đơn; Ảnh chụp", "UBND tỉnh", "số 12/UBND")
                .contains("Giao thanh tra xem xét", "số 08/TB", "Đã giải quyết xong", "Đã gọi điện")
                .doesNotContain("??", "/answer\"");
        assertThat(officer.page("/receptions/" + id + "/receipts/1").body())
                .contains("Mẫu số 02/TCD", "<li>Ảnh chụp</li>", "Nguyễn Thị Đào")
                .doesNotContain("??");
        assertThat(officer.get("/receptions/" + id + "/receipts/2")).isEqualTo(404);
        assertThat(officer.get("/receptions/" + id + "/receipts/0")).isEqualTo(404);
        assertThat(server.visitor("leader")
                        .page("/receptions/" + id + "/conclusion")
                        .body())
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "documents, receiptNumber, 1, Tài liệu đã nhận",
        "answer, body, x, Kết quả tiếp",
        "answer, handling, TRANSFERRED, Cơ quan",
        "conclusion, conclusion, x, Tiếp công dân thường xuyên",
        "conclusion, documentNumber, 1, Kết luận",
        "refusal-notice, documentNumber, 1, Chỉ ra thông báo từ chối",
        "result, x, x, Đã giải quyết đến đâu",
        "notes, text, '', Nội dung"
    })
    void a_step_that_is_not_lawful_or_not_whole_is_refused_on_its_form(
            String step, String field, String value, String says) {
        var id = idOf(received(Map.of()));
        var fields = new HashMap<>(Map.of("version", "0", field, value));
        if (says.startsWith("Tiếp công dân thường")) {
            fields.put("documentNumber", "1");
        }

        var refused = officer.submit("/receptions/" + id + "/" + step, fields);

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Chưa thực hiện được", says).doesNotContain("??");
    }

    @Test
    void a_step_on_top_of_somebody_elses_is_refused_and_says_so() {
        var id = idOf(received(Map.of()));
        step(id, "notes", Map.of("text", "một"));

        var stale = officer.submit("/receptions/" + id + "/notes", Map.of("version", "0", "text", "hai"));

        assertThat(stale.body()).contains("Xem lượt tiếp đã thay đổi thế nào");
        assertThat(officer.submit("/receptions/" + id + "/notes", Map.of("text", "ba"))
                        .body())
                .contains("Phiên bản");
        assertThat(officer.get("/receptions/" + id + "/no-such-step")).isEqualTo(404);
        assertThat(officer.get("/receptions/" + "00000000-0000-4000-8000-000000000000"))
                .isEqualTo(404);
    }

    @Test
    void a_petition_is_registered_with_what_the_visit_has_told_already() {
        var id = idOf(
                received(Map.of("name-1", "Phạm Thị Năm", "address-1", "Tổ 5", "people", "6", "request", "Đền bù")));

        var form = officer.page("/petitions/receive?reception=" + id).body();
        assertThat(form)
                .contains("value=\"Phạm Thị Năm\"", "value=\"Tổ 5\"", "value=\"6\"", "value=\"COMPLAINT\" selected")
                .contains(
                        "value=\"RECEPTION\" selected", "Không đồng ý quyết định\nĐền bù", "Đơn đến từ lượt tiếp này");
        var petition = location(officer.submit(
                "/petitions/receive",
                Map.of(
                        "reception",
                        id,
                        "kind",
                        "COMPLAINT",
                        "source",
                        "RECEPTION",
                        "unit",
                        "H98.32",
                        "name-1",
                        "Phạm Thị Năm",
                        "summary",
                        "Đền bù",
                        "subjectKind",
                        "OTHER")));

        assertThat(officer.page("/receptions/" + id).body())
                .contains("Đơn từ lượt tiếp này", idOf(petition), "DT.H98.32-");
        assertThat(officer.page("/receptions/book").body()).contains("Đơn DT.H98.32-");
    }

    @Test
    void the_book_has_the_twelve_columns_of_its_form_and_every_look_at_it_is_on_record() {
        var id = idOf(received(Map.of(
                "name-1",
                "Đỗ Văn Sáu",
                "address-1",
                "Tổ 6",
                "idNumber-1",
                "001099000006",
                "people",
                "3",
                "handledBy",
                "UBND xã cũ",
                "sameContent",
                "4")));
        step(id, "answer", Map.of("handling", "TRANSFERRED", "body", "Sở Xây dựng", "documentNumber", "15/PC"));
        step(id, "result", Map.of("result", "Đang xác minh"));

        var book = server.visitor("leader").page("/receptions/book").body();

        assertThat(book)
                .contains("Mẫu số 03/TCD", "STT", "Theo dõi quá trình, kết quả giải quyết")
                .contains("Đỗ Văn Sáu, Tổ 6\nvà 2 người khác", "001099000006", "UBND xã cũ")
                .contains("Sở Xây dựng, số 15/PC", "Đang xác minh")
                .doesNotContain("??");
        assertThat(looks("leader", id)).isEqualTo(1);
        var csv = server.visitor("inspector").page("/receptions/book/file?from=2020-01-01&to=2020-01-31&format=csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).startsWith("\uFEFFSTT,Ngày tiếp").doesNotContain("Đỗ Văn Sáu");
        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.event_log where stream = ?", Long.class, "views:" + id))
                .isZero();
    }

    @Test
    void the_book_is_taken_away_as_a_file_and_no_cell_is_a_formula() {
        received(Map.of("name-1", "=1+1"));
        var file = FILE + "&from="
                + java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .withDayOfMonth(1) + "&to=" + java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

        var csv = officer.page(file + "&format=csv");
        var xlsx = officer.page(file + "&format=xlsx");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains(",'=1+1,");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse("")).contains("so-tiep-cong-dan_", ".xlsx");
    }

    private static final String FILE = "/receptions/book/file?unit=H98.32";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/receptions/book?from.day=1&from.month=1&from.year=2020&to.day=2&to.month=1&to.year=2021",
                "/receptions/book?from.day=2&from.month=1&from.year=2020&to.day=1&to.month=1&to.year=2020",
                "/receptions/book?from.day=31&from.month=2&from.year=2020",
                FILE + "&from=2020-01-01&to=2020-01-31&format=pdf",
                FILE + "&from=hôm+qua&to=2020-01-31&format=csv",
                FILE + "&from=2020-01-01&to=2021-12-31&format=csv",
                "/receptions?mode=NEVER",
                "/receptions?from.day=99",
                "/receptions?cursor=x"
            })
    void what_is_no_period_no_format_and_no_choice_is_refused(String asked) {
        assertThat(officer.get(asked)).isEqualTo(400);
    }

    @Test
    void the_register_is_read_page_after_page_and_narrowed_by_what_is_asked() {
        var feedback = idOf(received(Map.of("kind", "FEEDBACK", "mode", "DELEGATED")));
        for (var i = 0; i < 26; i++) {
            received(Map.of());
        }
        var codes = new TreeSet<String>();
        var address = "/receptions?kind=COMPLAINT&unit=H98.32";
        for (var pages = 0; address != null && pages < 10; pages++) {
            var page = officer.page(address).body();
            assertThat(page)
                    .doesNotContain("??", "Không đồng ý quyết định", "Nguyễn Thị Đào")
                    .doesNotContain(feedback);
            CODE.matcher(page).results().forEach(code -> codes.add(code.group()));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(codes).hasSizeGreaterThan(26);
        assertThat(officer.page("/receptions?mode=DELEGATED").body()).contains(feedback);
        assertThat(officer.page("/receptions?code=TD.H98.32-000101").body()).contains("Không tìm thấy lượt tiếp");
        assertThat(officer.page("/receptions?to.day=1&to.month=1&to.year=2020").body())
                .contains("Không tìm thấy lượt tiếp");
    }

    @Test
    void a_visit_is_shown_as_it_was_known_in_the_past() {
        var id = idOf(received(Map.of("occurredAt.day", "2", "occurredAt.month", "1", "occurredAt.year", "2024")));

        assertThat(officer.page("/receptions/" + id + "?asOf.day=3&asOf.month=1&asOf.year=2024")
                        .body())
                .contains("như đã biết vào thời điểm được chọn", "nhập lại từ giấy")
                .doesNotContain("Việc có thể làm tiếp");
        assertThat(officer.get("/receptions/" + id + "?asOf.day=1&asOf.month=1&asOf.year=2024"))
                .isEqualTo(404);
        assertThat(officer.page("/late?kind=reception").body()).contains("/receptions/" + id);
        assertThat(server.visitor("handler").page("/late?kind=reception").body())
                .doesNotContain("/receptions/" + id);
    }

    @Test
    void the_timeline_of_a_visit_is_told_over_rest_and_the_look_is_on_record() {
        var id = idOf(received(Map.of("name-1", "Vũ Văn Bảy")));

        var timeline = RunningServer.read(server.get("leader", "/api/v1/receptions/" + id + "/timeline"));

        assertThat(timeline.path("kind").asString()).isEqualTo("reception");
        assertThat(timeline.path("entries")).hasSize(1);
        assertThat(timeline.toString()).contains("Vũ Văn Bảy", "Tiếp công dân tại");
        assertThat(looks("leader", id)).isEqualTo(1);
        assertThat(server.get("handler", "/api/v1/receptions/" + id + "/timeline")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void only_those_who_may_read_visits_are_shown_the_way_to_them() {
        for (var user : List.of("petition_officer", "leader", "inspector")) {
            assertThat(server.visitor(user).page("/").body()).as(user).contains("href=\"/receptions\"");
        }
        for (var user : List.of("clerk", "handler", "administrator")) {
            assertThat(server.visitor(user).page("/").body()).as(user).doesNotContain("href=\"/receptions\"");
        }
        assertThat(server.visitor("inspector").page("/receptions").body()).doesNotContain("/receptions/receive");
    }

    @Test
    void every_page_speaks_english_too() {
        var id = idOf(received(Map.of("mode", "LEADER")));
        step(id, "documents", Map.of("items", "Photo", "receiptNumber", "1"));
        var refused = idOf(location(officer.submit("/receptions/refuse", refusal(Map.of()))));
        var reader = server.visitor("petition_officer");
        reader.page("/?lang=en");
        for (var page : List.of(
                "",
                "/book",
                "/receive",
                "/schedule",
                "/refuse",
                "/" + id,
                "/" + id + "/deadlines",
                "/" + id + "/documents",
                "/" + id + "/answer",
                "/" + id + "/conclusion",
                "/" + id + "/result",
                "/" + id + "/notes",
                "/" + id + "/receipts/1",
                "/" + refused,
                "/" + refused + "/refusal",
                "/" + refused + "/refusal-notice")) {
            assertThat(reader.page("/receptions" + page).body())
                    .as(page)
                    .doesNotContain("??")
                    .contains("lang=\"en\"");
        }
    }

    private static long looks(String user, String id) {
        return server.database()
                .queryForObject(
                        "select count(*) from log.record_view where username = ? and dossier = ?",
                        Long.class,
                        user,
                        id);
    }

    private static String received(Map<String, String> fields) {
        return location(officer.submit("/receptions/receive", visit(fields)));
    }

    private static void step(String id, String step, Map<String, String> fields) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(officer.page("/receptions/" + id + "/" + step).body());
        assertThat(version.find()).as(step).isTrue();
        var whole = new HashMap<>(fields);
        whole.put("version", version.group(1));
        assertThat(location(officer.submit("/receptions/" + id + "/" + step, whole)))
                .endsWith("?done=" + step);
    }

    /** Where a form that was taken leads. */
    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String idOf(String address) {
        return address.replaceFirst("^/(receptions|petitions)/", "").replaceFirst("\\?.*", "");
    }

    private static Map<String, String> visit(Map<String, String> fields) {
        return with(
                Map.of(
                        "unit",
                        "H98.32",
                        "mode",
                        "REGULAR",
                        "presiding",
                        "Chủ tịch UBND",
                        "kind",
                        "COMPLAINT",
                        "name-1",
                        "Nguyễn Thị Đào",
                        "summary",
                        "Không đồng ý quyết định",
                        "competent",
                        "true"),
                fields);
    }

    private static Map<String, String> appointment(Map<String, String> fields) {
        return with(
                Map.of(
                        "unit",
                        "H98.32",
                        "mode",
                        "LEADER",
                        "online",
                        "true",
                        "sessionAt.day",
                        "15",
                        "sessionAt.month",
                        "6",
                        "sessionAt.year",
                        "2099",
                        "sessionAt.time",
                        "14:00"),
                fields);
    }

    private static Map<String, String> refusal(Map<String, String> fields) {
        return with(
                Map.of("unit", "H98.32", "ground", "PROTRACTED", "reason", "Đã giải quyết hai lần", "name-1", NAME),
                fields);
    }

    private static Map<String, String> with(Map<String, String> usual, Map<String, String> fields) {
        var all = new HashMap<>(usual);
        all.putAll(fields);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
