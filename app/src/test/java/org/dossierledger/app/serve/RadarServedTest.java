package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Sixty notes of January 2026 and two of 2019 are typed in at H98.32 on one day; then an inspection of that January is
 * decided and announced. No day is further from the end of a reporting period than the rules here allow.
 */
class RadarServedTest {

    private static final String RULES = """
            version: "thử.1"
            rules:
              - {id: typed-in-late, find: TYPED_IN_LATE, at-least: PT48H, source: "thử"}
              - {id: back-entry-burst, find: BURST, of: typed-in-late, count: 5, days: 120, source: "thử"}
              - {id: back-entries-before-inspection, find: BURST_BEFORE_INSPECTION, of: typed-in-late, count: 5, days: 15,
                 times: 3, source: "thử"}
            """;

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static String inspection;

    @BeforeAll
    static void start() throws IOException {
        var rules = Files.writeString(data.resolve("radar.yml"), RULES);
        server = new RunningServer(data, Map.of("LEDGER_RADAR", rules.toString()));
        var accounts = server.context.getBean(Accounts.class);
        accounts.create("head", RunningServer.PASSWORD, Role.LEADER, UnitCode.of("H98.01"), "Thử");
        accounts.create("member", RunningServer.PASSWORD, Role.INSPECTOR, UnitCode.of("H98.01"), "Thử");
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
        for (var number = 0; number < 60; number++) {
            note("2026-01-05T09:%02d:00+07:00".formatted(number));
        }
        note("2019-01-05T09:00:00+07:00");
        note("2019-01-05T09:01:00+07:00");
        inspect();
        server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void note(String occurredAt) {
        var answer = server.post(
                "handler",
                "/api/v1/dossiers/" + dossier + "/notes",
                "{\"text\": \"Ghi sau\", \"occurredAt\": \"" + occurredAt + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void inspect() {
        var decided = RunningServer.read(server.post("head", "/api/v1/inspections", """
                {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                 "documentNumber": "45/QĐ-TTT", "legalBasis": "Luật Thanh tra 2025", "scope": "Một cửa",
                 "unit": "H98.01", "objects": ["H98.32"], "periodFrom": "2026-01-01", "periodTo": "2026-01-31",
                 "team": [{"account": "member", "role": "HEAD"}], "durationDays": 45}"""));
        inspection = decided.path("code").asString();
        var announced = server.post(
                "head",
                "/api/v1/inspections/" + decided.path("id").asString() + "/announcement",
                "{\"place\": \"UBND phường\", \"minutesNumber\": \"01/BB\"}");
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(200);
    }

    @Test
    void a_burst_of_back_entries_is_told_with_its_number_and_what_came_soon_after() {
        var ofTheDay = burst("leader", "back-entry-burst");
        assertThat(ofTheDay.path("count").asInt()).isEqualTo(62);
        assertThat(ofTheDay.path("unit").asString()).isEqualTo("H98.32");
        assertThat(ofTheDay.path("periodEnd").asString()).matches("\\d{4}-(03|06|09|12)-14");

        var before = burst("leader", "back-entries-before-inspection");
        assertThat(before.path("count").asInt()).isEqualTo(60);
        assertThat(before.path("usual").asInt()).isZero();
        assertThat(before.path("inspection").path("code").asString()).isEqualTo(inspection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-entry-burst", "back-entries-before-inspection"})
    void its_number_opens_a_list_of_as_many_events(String rule) {
        var burst = burst("leader", rule);

        var listed = read(
                "leader", "/api/v1/radar?limit=200&burst=" + burst.path("burst").asString());

        assertThat(listed.path("items").size()).isEqualTo(burst.path("count").asInt());
        assertThat(listed.path("items").valueStream())
                .allMatch(sign -> sign.path("id").asString().equals(dossier)
                        && sign.path("type").asString().equals("NoteAdded"));
    }

    @Test
    void on_the_page_the_number_is_a_link_to_the_events_and_says_what_it_precedes() {
        var visitor = server.visitor("leader");
        var page = visitor.page("/radar").body();
        assertThat(page).contains("Các đợt nhập bù", "ngày chốt kỳ báo cáo", "công bố " + inspection);

        var link = Pattern.compile("href=\"(/radar\\?burst=back-entries-before-inspection[^\"]*)\"[^>]*>60<")
                .matcher(page);
        assertThat(link.find()).isTrue();
        var signs = visitor.page(link.group(1).replace("&amp;", "&")).body();
        assertThat(signs)
                .contains("60 dấu hiệu", "trong một đợt", "href=\"/dossiers/" + dossier + "#e60\"")
                .doesNotContain("??");
    }

    @Test
    void units_and_months_stand_on_the_page_with_every_number_in_words_too() {
        var page = server.visitor("leader").page("/radar").body();

        assertThat(page)
                .contains("Theo đơn vị và tháng ghi nhận")
                .containsPattern("ledger-shade-4\" data-label=\"\\d\\d/\\d{4}\">62<");
    }

    @Test
    void all_of_it_is_taken_away_as_a_file_and_not_only_the_first_page() throws IOException {
        var csv = server.get("leader", "/api/v1/radar.csv");
        var page = server.visitor("leader").page("/radar/file");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\uFEFFMã quy tắc,Dấu hiệu,");
        assertThat(page.body()).isEqualTo(csv.body());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv.body().substring(1))) {
            var byRule = rows.stream()
                    .collect(Collectors.groupingBy(row -> row.getField("Mã quy tắc"), Collectors.counting()));
            assertThat(byRule)
                    .containsOnly(
                            Map.entry("typed-in-late", 62L),
                            Map.entry("back-entry-burst", 1L),
                            Map.entry("back-entries-before-inspection", 1L));
        }
        assertThat(read("leader", "/api/v1/radar").path("items").size()).isEqualTo(50);
    }

    @Test
    void the_file_holds_what_was_asked_for() {
        var burst = burst("leader", "back-entries-before-inspection");
        var asked = "/api/v1/radar.csv?burst=" + burst.path("burst").asString();

        assertThat(server.get("leader", asked).body().lines()).hasSize(61);
        assertThat(server.get("leader", "/api/v1/radar.csv?actor=nobody").body().lines())
                .hasSize(1);
        assertThat(server.get("leader", "/api/v1/radar.csv?burst=x").statusCode())
                .isEqualTo(400);
        assertThat(server.get("leader", "/api/v1/radar.csv?rule=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_leader_of_another_body_finds_nothing_also_under_the_key_of_a_burst() {
        var neighbour = RunningServer.neighbour(Role.LEADER);
        var key =
                burst("leader", "back-entries-before-inspection").path("burst").asString();

        assertThat(bursts(neighbour)).isEmpty();
        assertThat(read(neighbour, "/api/v1/radar?burst=" + key).path("items").size())
                .isZero();
        assertThat(server.get(neighbour, "/api/v1/radar.csv").body().lines()).hasSize(1);
    }

    private static JsonNode burst(String user, String rule) {
        return bursts(user).stream()
                .filter(burst -> burst.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> bursts(String user) {
        return read(user, "/api/v1/radar").path("bursts").valueStream().toList();
    }

    private static JsonNode read(String user, String path) {
        var answer = server.get(user, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer);
    }
}
