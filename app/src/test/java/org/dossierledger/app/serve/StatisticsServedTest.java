package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Statistics for whoever may read them. The leader is of H98.32, the neighbour of H98.31. */
class StatisticsServedTest {

    private static final String DAYS = "from=2020-01-01&to=2099-12-31";
    private static final String PAGE =
            "?kind=DAYS&from.day=1&from.month=1&from.year=2020&to.day=31&to.month=12&to.year=2099";
    private static final Pattern LINK = Pattern.compile("href=\"(/statistics/dossiers[^\"]*)\"");

    @TempDir
    private static Path data;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        for (var i = 0; i < 3; i++) {
            assertThat(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "field", "procedure", "channel"})
    void each_number_is_as_long_as_the_list_behind_it(String by) {
        for (var row : read("leader", "?" + DAYS + "&by=" + by).path("rows")) {
            row.path("counts").properties().forEach(count -> {
                var list = read(
                        "leader",
                        "/dossiers?%s&by=%s&key=%s&figure=%s"
                                .formatted(
                                        DAYS,
                                        by,
                                        URLEncoder.encode(row.path("key").asString(), StandardCharsets.UTF_8),
                                        count.getKey()));
                assertThat(list.path("items"))
                        .as("%s of %s", count.getKey(), row)
                        .hasSize(count.getValue().asInt());
            });
        }
        assertThat(read("leader", "?" + DAYS + "&by=" + by)
                        .path("total")
                        .path("counts")
                        .path("RECEIVED")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_leader_sees_the_numbers_of_their_units_and_an_inspector_those_of_the_province() {
        var neighbour = RunningServer.neighbour(org.dossierledger.app.account.Role.LEADER);

        assertThat(read(neighbour, "?" + DAYS).path("rows")).isEmpty();
        assertThat(read(neighbour, "?" + DAYS + "&answering=2026-01-01").path("rows"))
                .isEmpty();
        assertThat(read(neighbour, "/dossiers?" + DAYS + "&figure=TOTAL&by=unit&key=H98.32")
                        .path("items"))
                .isEmpty();
        assertThat(read("inspector", "?" + DAYS).path("rows").get(0).path("key").asString())
                .isEqualTo("H98.32");
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"NFC", "NFD"})
    void a_field_is_found_whichever_way_its_letters_are_sent(Form form) {
        var field = read("leader", "?" + DAYS + "&by=field")
                .path("rows")
                .get(0)
                .path("key")
                .asString();
        var sent = URLEncoder.encode(Normalizer.normalize(field, form), StandardCharsets.UTF_8);

        assertThat(Normalizer.isNormalized(field, Form.NFD)).isFalse();
        assertThat(read("leader", "?" + DAYS + "&field=" + sent)
                        .path("total")
                        .path("counts")
                        .path("RECEIVED")
                        .asInt())
                .isEqualTo(3);
        assertThat(server.visitor("leader")
                        .page("/statistics" + PAGE + "&field=" + sent)
                        .body())
                .contains("UBND phường Đông Khê");
    }

    @Test
    void before_anything_was_known_there_was_nothing_to_count() {
        assertThat(read("leader", "?" + DAYS + "&knownAt=2020-06-01").path("rows"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?year=2026&by=weather",
                "?year=2026&answering=soon",
                "?year=2026&channel=PIGEON",
                "?year=2026&format=pdf",
                "?year=2026&asOf=soon",
                "?year=2026&field=%00",
                "?year=2026&unit=",
                "?",
                "/dossiers?year=2026",
                "/dossiers?year=2026&figure=BEST",
                "/dossiers?year=2026&figure=TOTAL&limit=0",
                "/dossiers?year=2026&figure=TOTAL&cursor=x"
            })
    void what_cannot_be_counted_is_refused(String asked) {
        assertThat(server.get("leader", "/api/v1/statistics" + asked).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_numbers_are_taken_away_as_a_file() {
        var answer = server.get("leader", "/api/v1/statistics?" + DAYS + "&format=csv");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("key,name,TOTAL,RECEIVED,").contains("H98.32,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&lang=en",
                "&by=FIELD&answering.day=1&answering.month=7&answering.year=2025",
                "&by=CHANNEL&channel=COUNTER"
            })
    void every_number_on_the_page_opens_its_list(String asked) {
        var leader = server.visitor("leader");
        var page = leader.page("/statistics" + PAGE + asked).body();
        assertThat(page).doesNotContain("??");

        var links = LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(links).hasSizeGreaterThan(4);
        links.forEach(link ->
                assertThat(leader.page(link).body()).as(link).contains("<h1").doesNotContain("??"));
        leader.page("/?lang=vi");
    }

    @Test
    void the_table_of_the_government_office_is_filled_in_for_the_commune_that_received() {
        var table = RunningServer.read(server.get("leader", "/api/v1/reports/II.06b-VPCP-KSTT?" + DAYS));

        assertThat(table.path("circular").asString()).isEqualTo("01/2020/TT-VPCP");
        assertThat(table.path("rows")).hasSize(1);
        assertThat(table.path("rows").get(0).path("name").asString()).isEqualTo("Hộ tịch");
        assertThat(table.path("total").get(0).asInt()).isEqualTo(3);
        assertThat(RunningServer.read(server.get("leader", "/api/v1/reports/II.06a-VPCP-KSTT?" + DAYS))
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void a_unit_is_graded_as_far_as_anybody_knows() {
        var grade = read("leader", "/grading?" + DAYS + "&unit=H98.32");

        assertThat(grade.path("criteria")).hasSize(9);
        assertThat(grade.path("known").asInt()).isZero();
        assertThat(server.visitor("leader")
                        .page("/statistics" + PAGE + "&unit=H98.32")
                        .body())
                .contains("không có dữ liệu", "từ yếu đến xuất sắc")
                .doesNotContain("??");
    }

    private static JsonNode read(String user, String asked) {
        var answer = server.get(user, "/api/v1/statistics" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer);
    }
}
