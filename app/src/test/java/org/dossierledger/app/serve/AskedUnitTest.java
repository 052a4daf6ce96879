package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about a unit that nobody knows, or about a time that ends before it begins, is no question. */
class AskedUnitTest {

    private static final String OF_LONG_AGO = "XA.1993.07";

    @TempDir
    private static Path data;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        server.database()
                .update("insert into read.timeline (id, sequence_number, global_index, type, occurred_at, recorded_at,"
                        + " actor, unit, evidence, irregularities) values ('of-long-ago', 0, 999999, 'DossierReceived',"
                        + " '1993-07-01', '2026-01-01', 'ai.do', '" + OF_LONG_AGO + "', 'IMPORTED', '{}')");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics?year=2026",
                "/statistics/grading?year=2026",
                "/radar?",
                "/radar.csv?",
                "/trail?",
                "/trail.csv?",
                "/late?",
                "/compare/late?",
                "/process-log?format=xes",
                "/dossiers?",
                "/petitions?",
                "/receptions?",
                "/reports/II.06?year=2026"
            })
    void a_unit_that_nobody_knows_is_refused(String question) {
        var answer = server.get("inspector", "/api/v1" + question + "&unit=H98.99");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("field").asString()).isEqualTo("unit");
        assertThat(RunningServer.read(answer).path("detail").asString()).contains("không có trong danh mục");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics", "/radar", "/trail", "/late", "/dossiers"})
    void a_page_says_so_too(String page) {
        var answer = server.visitor("inspector").page(page + "?unit=H98.99");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("không có trong danh mục");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics?year=2026", "/radar?", "/trail?", "/late?"})
    void a_unit_that_stands_only_in_what_was_imported_is_known(String question) {
        assertThat(server.get("inspector", "/api/v1" + question + "&unit=" + OF_LONG_AGO)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/radar?",
                "/radar.csv?",
                "/trail?",
                "/statistics?",
                "/process-log?format=xes",
                "/dossiers?",
                "/petitions?",
                "/receptions?",
                "/reports/II.06?"
            })
    void a_time_that_ends_before_it_begins_is_refused(String question) {
        var answer = server.get("inspector", "/api/v1" + question + "&from=2026-06-30&to=2026-06-01");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
