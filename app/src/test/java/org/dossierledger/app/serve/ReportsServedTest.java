package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dossierledger.app.report.ReportTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statutory tables, for whoever may read them. */
class ReportsServedTest {

    private static final String YEAR = "/api/v1/reports/01-XLD?year=2026";

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

    @ParameterizedTest
    @CsvSource({
        "year=2026&quarter=1, 2025-12-15, 2026-03-14",
        "year=2026&months=9, 2025-12-15, 2026-09-14",
        "year=2026, 2025-12-15, 2026-12-14",
        "from=2026-05-01&to=2026-05-01, 2026-05-01, 2026-05-01"
    })
    void a_period_is_one_of_the_circular_or_any_days(String asked, String from, String to) {
        var answer = server.get("leader", "/api/v1/reports/02-XLD?" + asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var table = RunningServer.read(answer);
        assertThat(table.path("from").asString()).isEqualTo(from);
        assertThat(table.path("to").asString()).isEqualTo(to);
        assertThat(table.path("name").asString()).isEqualTo("02/XLD");
        assertThat(table.path("columns")).hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year=2026&quarter=5",
                "year=2026&months=7",
                "year=2026&quarter=1&months=6",
                "year=abc",
                "year=99999",
                "from=2026-05-01",
                "from=2026-05-02&to=2026-05-01",
                "from=yesterday&to=2026-05-01",
                "year=2026&from=2026-05-01&to=2026-05-02",
                "",
                "year=2026&format=pdf",
                "year=2026&unit="
            })
    void what_is_no_period_or_no_format_is_refused(String asked) {
        assertThat(server.get("leader", "/api/v1/reports/02-XLD?" + asked).statusCode())
                .isEqualTo(400);
    }

    @Test
    void there_is_no_table_of_another_name() {
        assertThat(server.get("leader", "/api/v1/reports/09-XLD?year=2026").statusCode())
                .isEqualTo(404);
        assertThat(server.visitor("leader").get("/reports?name=09/XLD")).isEqualTo(404);
    }

    @Test
    void what_the_registers_do_not_tell_is_null_and_not_nothing() {
        var numbers = RunningServer.read(server.get("leader", "/api/v1/reports/02-XLD?year=2026"))
                .path("rows")
                .get(0)
                .path("numbers");

        assertThat(numbers.get(8).asLong()).isZero();
        assertThat(numbers.get(9).isNull()).isTrue();
    }

    @Test
    void a_leader_sees_the_numbers_of_their_units_and_an_inspector_those_of_the_province() {
        var leader = RunningServer.read(server.get("leader", YEAR)).path("rows");
        var inspector = RunningServer.read(server.get("inspector", YEAR)).path("rows");

        assertThat(leader.values())
                .extracting(row -> row.path("unit").asString())
                .as("their own, and the ended one for which it answers")
                .containsExactly("H98.21.01", "H98.32");
        assertThat(inspector.size()).isGreaterThan(5);
        assertThat(RunningServer.read(server.get("leader", YEAR + "&unit=H98.31"))
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void by_the_body_that_answers_an_ended_unit_has_no_row_of_its_own() {
        assertThat(RunningServer.read(server.get("leader", YEAR + "&answering=2026-11-01"))
                        .path("rows")
                        .values())
                .extracting(row -> row.path("unit").asString())
                .containsExactly("H98.32");
        var settlement = "/api/v1/reports/II.06b-VPCP-KSTT?year=2026&answering=2026-11-01";
        assertThat(RunningServer.read(server.get("leader", settlement)).path("columns"))
                .hasSize(11);
        assertThat(server.get("leader", YEAR + "&answering=2026-02-30").statusCode())
                .isEqualTo(400);
        assertThat(server.visitor("leader")
                        .page("/reports?name=01/XLD&answering.day=1&answering.month=11&answering.year=2026")
                        .body())
                .contains("theo đơn vị chịu trách nhiệm tại ngày 01/11/2026", "answering=2026-11-01")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv;charset=UTF-8", "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void a_table_is_taken_away_as_a_file(String format, String type) {
        var answer = server.get("petition_officer", YEAR + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"01-XLD_2025-12-15_2026-12-14." + format + "\"");
        assertThat(server.visitor("inspector")
                        .get("/reports/file?name=01/XLD&from=2025-12-15&to=2026-12-14&format=" + format))
                .isEqualTo(200);
    }

    @Test
    void every_table_is_shown_on_a_page_in_both_languages() {
        var inspector = server.visitor("inspector");
        for (var name : ReportTables.names()) {
            for (var asked : new String[] {"kind=YEAR&year=2026", "kind=Q2&year=2023", "kind=Q1&year=2026&lang=en"}) {
                var page = inspector.page("/reports?name=" + name + "&" + asked).body();
                assertThat(page).as(name).contains("<tfoot>").doesNotContain("??");
            }
            inspector.page("/reports?lang=vi");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"II.06a/VPCP/KSTT", "II.06b/VPCP/KSTT", "II.06c/VPCP/KSTT"})
    void a_table_of_procedures_is_printed_with_its_head_its_numbers_and_the_places_to_sign(String name) {
        var page = server.visitor("leader")
                .page("/reports?name=" + name + "&kind=YEAR&year=2026&unit=H98.32")
                .body();

        assertThat(page)
                .contains(
                        "Đơn vị báo cáo: UBND phường Đông Khê",
                        "Đơn vị nhận báo cáo:",
                        "Người lập biểu",
                        "Thủ trưởng cơ quan, đơn vị")
                .containsPattern("ledger-print\"[^>]*>STT<");
        assertThat(server.visitor("leader").page("/reports?name=01/XLD").body())
                .contains("Người lập biểu")
                .doesNotContain(">STT<");
    }

    @Test
    void the_page_links_to_the_files_of_what_it_shows() {
        assertThat(server.visitor("leader")
                        .page("/reports?name=03/KQGQ&kind=Q3&year=2026&unit=H98.32")
                        .body())
                .contains("Thông tư 01/2024/TT-TTCP", "15/06/2026")
                .contains(
                        "name=03/KQGQ&amp;from=2026-06-15&amp;to=2026-09-14&amp;unit=H98.32&amp;answering=&amp;knownAt=&amp;format=xlsx");
    }

    @Test
    void a_period_without_days_is_refused_on_the_page() {
        assertThat(server.visitor("leader").get("/reports?kind=DAYS")).isEqualTo(400);
        assertThat(server.visitor("leader").get("/reports?kind=Q9")).isEqualTo(400);
        assertThat(server.visitor("leader").get("/reports?year=x")).isEqualTo(400);
    }
}
