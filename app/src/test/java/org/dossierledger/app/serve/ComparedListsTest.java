package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
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

/** Registers, statistics and report tables of two instants. One dossier is received, a second one after it and assigned. */
class ComparedListsTest {

    private static final String DAYS = "from=2020-01-01&to=2099-12-31";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String first;
    private static String second;
    /** What was known before the second was, and before it was assigned. */
    private static String one;

    private static String two;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        first = received();
        one = recordedAt(first, "DossierReceived");
        second = received();
        two = recordedAt(second, "DossierReceived");
        var assigned = server.post("leader", "/api/v1/dossiers/" + second + "/assignment", """
                {"unit": "H98.32", "officer": "handler"}""");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
        assertThat(server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(20)))
                .isTrue();
    }

    private static String received() {
        return RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
    }

    private static String recordedAt(String stream, String type) {
        return server.database()
                .queryForObject(
                        "select recorded_at from log.event_log where stream = ? and type = ?",
                        OffsetDateTime.class,
                        stream,
                        type)
                .toInstant()
                .toString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void numbers_that_differ_stand_beside_each_other_and_no_others() {
        var rows = read("leader", "/statistics/compared?" + DAYS + "&beforeKnownAt=" + one)
                .path("rows");

        assertThat(rows.valueStream().map(row -> row.path("figure").asString()))
                .contains("TOTAL", "RECEIVED", "PENDING")
                .doesNotContain("LATE", "CARRIED");
        assertThat(rows.valueStream()).allSatisfy(row -> {
            assertThat(row.path("key").asString()).isEqualTo("H98.32");
            assertThat(row.path("before").asInt()).isEqualTo(1);
            assertThat(row.path("after").asInt()).isEqualTo(2);
        });
    }

    @Test
    void behind_a_difference_stand_the_dossiers_that_make_it_each_with_the_event() {
        var asked = "/statistics/compared/dossiers?" + DAYS + "&figure=RECEIVED&by=unit&key=H98.32&beforeKnownAt=";
        var items = read("leader", asked + one).path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("id").asString()).isEqualTo(second);
        assertThat(items.get(0).has("before")).isFalse();
        assertThat(items.get(0).path("after").path("unit").asString()).isEqualTo("H98.32");
        assertThat(items.get(0).path("causes").valueStream()).anySatisfy(cause -> {
            assertThat(cause.path("kind").asString()).isEqualTo("BECAME_KNOWN");
            assertThat(cause.path("event").path("type").asString()).isEqualTo("DossierReceived");
        });

        var pages = read("leader", asked + "2020-01-01&limit=1");
        var next = read(
                "leader",
                asked + "2020-01-01&limit=1&cursor=" + pages.path("next").asString());
        assertThat(next.path("items").get(0).path("id").asString())
                .isNotEqualTo(pages.path("items").get(0).path("id").asString());
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void a_register_tells_which_rows_differ_and_why() {
        var items = read("leader", "/compare/register?beforeKnownAt=" + two).path("items");

        assertThat(items).hasSize(1);
        var row = items.get(0);
        assertThat(row.path("id").asString()).isEqualTo(second);
        assertThat(row.path("before").path("officer").isNull()).isTrue();
        assertThat(row.path("after").path("officer").asString()).isEqualTo("handler");
        assertThat(row.path("causes")
                        .valueStream()
                        .map(cause -> cause.path("event").path("type").asString()))
                .containsExactly("DossierAssigned");
        assertThat(read("leader", "/compare/register?beforeKnownAt=" + one)
                        .path("items")
                        .get(0)
                        .has("before"))
                .isFalse();
    }

    @Test
    void cells_of_a_report_table_differ_by_what_became_known() {
        var cells = read("leader", "/reports/compared?name=II.06c-VPCP-KSTT&" + DAYS + "&beforeKnownAt=" + one)
                .path("cells");

        assertThat(cells.valueStream()).anySatisfy(cell -> {
            assertThat(cell.path("column").asString()).startsWith("3=");
            assertThat(cell.path("before").asInt()).isEqualTo(1);
            assertThat(cell.path("after").asInt()).isEqualTo(2);
        });
        assertThat(server.get("leader", "/api/v1/reports/compared?name=01-XLD&" + DAYS + "&beforeAsOf=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void that_a_row_was_looked_at_is_put_on_record() {
        read("leader", "/compare/register?beforeKnownAt=" + two);

        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.record_view where username = 'leader' and dossier = ?",
                                Integer.class,
                                second))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics/compared?" + DAYS, "/compare/register?"})
    void of_other_units_nothing_differs(String question) {
        var answer =
                server.get(RunningServer.neighbour(Role.LEADER), "/api/v1" + question + "&beforeKnownAt=2020-01-01");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(first, second, "H98.32");
    }

    @ParameterizedTest
    @CsvSource({
        "handler,/statistics/compared?year=2026",
        "handler,/statistics/compared/dossiers?year=2026&figure=TOTAL",
        "clerk,/reports/compared?year=2026&name=II.06c-VPCP-KSTT",
        "administrator,/compare/register"
    })
    void who_may_not_read_numbers_may_not_compare_them(String user, String question) {
        assertThat(server.get(user, "/api/v1" + question).statusCode()).isEqualTo(403);
    }

    @Test
    void pages_show_it_in_both_languages() {
        var visitor = server.visitor("leader");
        var known = "beforeKnownAt=2020-01-01";

        assertThat(visitor.page("/statistics/compare?" + known).body())
                .contains("UBND phường Đông Khê", "Hồ sơ làm khác", "/statistics/compare/dossiers?")
                .doesNotContain("??");
        assertThat(visitor.page("/statistics/compare/dossiers?figure=RECEIVED&key=H98.32&" + known)
                        .body())
                .contains("/dossiers/" + second + "#e0", "không được tính")
                .doesNotContain("??");
        assertThat(visitor.page("/reports/compare?" + known).body())
                .contains("Đối chiếu biểu báo cáo", "/statistics/compare?by=FIELD")
                .doesNotContain("??");
        assertThat(visitor.page("/compare?list=register&" + known).body())
                .contains("/dossiers/" + first, "Khi đó chưa có")
                .doesNotContain("??");
        assertThat(visitor.page("/compare?list=register&lang=en&" + known).body())
                .contains("Register of dossiers")
                .doesNotContain("??");
    }

    @Test
    void a_date_in_one_field_is_read_and_one_that_is_none_is_refused() {
        var visitor = server.visitor("leader");

        assertThat(visitor.page("/compare?list=register&beforeKnownAt=2020-01-01")
                        .body())
                .contains("value=\"2020\"");
        assertThat(visitor.page("/compare?beforeAsOf=yesterday").statusCode()).isEqualTo(400);
    }

    private static JsonNode read(String user, String question) {
        var answer = server.get(user, "/api/v1" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer);
    }
}
