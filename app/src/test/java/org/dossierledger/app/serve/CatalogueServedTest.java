package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The organisation and the procedures, as they are and as they were, for everybody who is signed in. */
class CatalogueServedTest {

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
    void the_organisation_of_a_day_has_its_districts_and_that_of_today_has_none() {
        assertThat(server.get("clerk", "/api/v1/units?on=2025-06-30").body()).contains("H98.22");
        assertThat(server.get("clerk", "/api/v1/units?on=2025-07-01").body()).doesNotContain("H98.22\"");
        assertThat(page("/units?on.day=30&on.month=6&on.year=2025")).contains("UBND huyện Yên Lãng");
        assertThat(page("/units")).doesNotContain("UBND huyện Yên Lãng");
    }

    @Test
    void a_body_tells_what_became_of_it_and_on_what_basis() {
        assertThat(page("/units?unit=H98.22"))
                .contains("chia tách", "UBND xã Gia Phúc", "30 %", "Đất đai", "Luật Tổ chức chính quyền địa phương");
    }

    @Test
    void who_answers_for_a_body_is_told_for_a_day() {
        var then = RunningServer.read(server.get("clerk", "/api/v1/units/H98.22?on=2025-06-30"));
        var later = RunningServer.read(server.get("clerk", "/api/v1/units/H98.22"));

        assertThat(then.path("answering").toString()).isEqualTo("[\"H98.22\"]");
        assertThat(later.path("answering").toString()).isEqualTo("[\"H98.34\",\"H98.35\"]");
        assertThat(later.path("after")).hasSize(3);
        assertThat(server.get("clerk", "/api/v1/units/H1").statusCode()).isEqualTo(404);
    }

    @Test
    void the_version_in_force_on_a_day_is_told_and_none_before_the_first() {
        assertThat(RunningServer.read(server.get("clerk", "/api/v1/procedures/1.009972?on=2025-07-01")))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.path("publication").asString()).isEqualTo("1847/QĐ-UBND"));
        assertThat(server.get("clerk", "/api/v1/procedures/1.009972?on=2001-01-01")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void a_procedure_shows_its_versions_side_by_side_and_what_changed() {
        assertThat(page("/procedures/1.009972")).contains("745/QĐ-UBND", "2610/QĐ-UBND", "khác trước", "75.000 đồng");
        assertThat(server.get("clerk", "/api/v1/procedures/1.009972").body())
                .contains("\"effectiveTo\":\"2025-06-30\"");
        assertThat(server.get("clerk", "/api/v1/procedures/9.999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void procedures_are_found_by_the_day_the_words_and_the_decision() {
        assertThat(page("/procedures?search=d%E1%BB%8Bch")).doesNotContain("2.000992");
        assertThat(page("/procedures?search=d%E1%BB%8Bch&on.day=1&on.month=1&on.year=2025"))
                .contains("2.000992");
        assertThat(page("/procedures?decision=1848/Q%C4%90-UBND"))
                .contains("2.000528")
                .doesNotContain("1.001193");
    }

    @Test
    void decisions_are_counted_by_year_and_the_late_ones_told() {
        var answer = RunningServer.read(server.get("clerk", "/api/v1/publications"));
        var of2025 = answer.path("years")
                .valueStream()
                .filter(year -> year.path("year").asInt() == 2025)
                .findFirst()
                .orElseThrow();
        assertThat(of2025.path("decisions").asInt()).isEqualTo(3);
        assertThat(of2025.path("abolished").asInt()).isEqualTo(8);
        assertThat(page("/publications")).contains("chậm 8 ngày làm việc");
    }

    private static String page(String path) {
        var answer = server.visitor("clerk").page(path.replace(" ", "+"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
