package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who did what and who looked at what, as an inspector, a leader and the wrong people read it. */
class TrailServedTest {

    private static final String NEIGHBOUR = RunningServer.neighbour(Role.LEADER);

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static String denunciation;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        dossier = id(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT));
        server.post(
                "handler",
                "/api/v1/dossiers/" + dossier + "/notes",
                "{\"text\": \"Ghi sau\", \"occurredAt\": \"2026-01-05T09:00:00+07:00\"}");
        denunciation = id(server.post("petition_officer", "/api/v1/denunciations", RunningServer.PETITION));
        server.get("handler", "/api/v1/dossiers/" + dossier + "/timeline");
        settle();
    }

    private static String id(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer).path("id").asString();
    }

    private static void settle() {
        assertThat(server.context.getBean(Ledger.class).reads().settle(Duration.ofSeconds(20)))
                .isTrue();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_dossier_has_every_action_and_every_look_in_one_trail() {
        var lines = trail("inspector", "of=" + dossier + "&oldestFirst=true");

        assertThat(texts(lines, "type")).contains("DossierReceived", "RecordViewed");
        var look = only(lines, "type", "RecordViewed", "actor", "handler");
        assertThat(look.path("look").asBoolean()).isTrue();
        assertThat(look.path("kind").asString()).isEqualTo("dossier");
        assertThat(look.path("code").asString()).startsWith("H98");
    }

    @Test
    void a_trail_of_looks_says_who_has_seen_a_dossier() {
        var lines = trail("inspector", "of=" + dossier + "&which=READS");

        assertThat(lines).isNotEmpty().allMatch(line -> line.path("look").asBoolean());
        assertThat(texts(lines, "actor")).contains("handler").doesNotContain("clerk");
    }

    @Test
    void who_reads_a_trail_stands_in_the_next_one() {
        trail("inspector", "unit=H98.32&actor=handler");
        settle();

        var lines = trail("inspector", "actor=inspector&which=READS");

        assertThat(texts(lines, "summary"))
                .anyMatch(text -> text.contains("UBND phường Đông Khê") && text.contains("người thực hiện handler"));
    }

    @Test
    void who_takes_a_trail_away_stands_in_the_next_one() {
        server.visitor("leader").page("/trail/file?format=csv&actor=clerk");

        assertThat(texts(trail("inspector", "actor=leader&which=READS"), "channel"))
                .contains("trail-csv");
    }

    @Test
    void a_look_at_the_trail_of_a_confidential_petition_is_an_event_of_the_ledger() {
        trail("leader", "of=" + denunciation);
        settle();

        assertThat(texts(trail("inspector", "of=" + denunciation + "&which=READS"), "type"))
                .contains("ConfidentialPetitionViewed");
    }

    @Test
    void an_inspector_s_look_stands_once_with_the_inspection_that_it_was_made_for() {
        server.context
                .getBean(Accounts.class)
                .create("looker", RunningServer.PASSWORD, Role.INSPECTOR, UnitCode.of("H98.01"), "Thử");
        ProvinceInspected.by(server.context.getBean(Ledger.class), "looker");
        var inspection = server.database()
                .queryForObject(
                        "select code from read.inspection_register where team @> array['looker']", String.class);
        server.get("looker", "/api/v1/dossiers/" + dossier + "/timeline");
        server.get("looker", "/api/v1/denunciations/" + denunciation);
        settle();

        for (var record : List.of(dossier, denunciation)) {
            assertThat(trail("inspector", "which=READS&actor=looker&of=" + record))
                    .singleElement()
                    .satisfies(look -> {
                        assertThat(look.path("look").asBoolean()).isTrue();
                        assertThat(look.path("subject").asString()).isEqualTo(record);
                        assertThat(look.path("inspection").asString()).isEqualTo(inspection);
                        assertThat(look.path("summary").asString())
                                .startsWith("Đã xem qua API")
                                .contains(inspection);
                    });
        }
        assertThat(trail("inspector", "actor=looker&kind=dossier")).hasSize(1);
        assertThat(trail("inspector", "actor=looker&kind=petition")).hasSize(1);
        assertThat(trail("inspector", "actor=looker&procedure=1.001193")).hasSize(1);
        assertThat(server.visitor("inspector")
                        .page("/trail?of=" + dossier + "&actor=looker")
                        .body())
                .containsOnlyOnce("trong cuộc thanh tra, kiểm tra " + inspection);
    }

    @Test
    void what_was_entered_later_is_told_with_both_times() {
        var lines = trail("inspector", "enteredLater=true&actor=handler");

        assertThat(lines).isNotEmpty();
        assertThat(lines.get(0).path("gapSeconds").asLong())
                .isGreaterThan(Duration.ofDays(1).toSeconds());
        assertThat(trail("inspector", "actor=handler&axis=OCCURRED&to=2026-01-06"))
                .hasSize(1);
        assertThat(trail("inspector", "actor=handler&axis=RECORDED&to=2026-01-06"))
                .isEmpty();
    }

    @Test
    void a_leader_reads_only_what_the_own_units_did() {
        assertThat(texts(trail("leader", "limit=200"), "unit")).isNotEmpty().containsOnly("H98.32");
        assertThat(texts(trail(NEIGHBOUR, "limit=200"), "unit")).doesNotContain("H98.32");
        assertThat(trail(NEIGHBOUR, "unit=H98.32")).isEmpty();
    }

    @Test
    void a_petition_that_is_no_business_of_the_leader_is_not_even_there() {
        var accounts = server.context.getBean(Accounts.class);
        if (accounts.find("leader.inspectorate").isEmpty()) {
            accounts.create("leader.inspectorate", RunningServer.PASSWORD, Role.LEADER, UnitCode.of("H98.01"), "Thử");
            accounts.create("look", RunningServer.PASSWORD, Role.INSPECTOR, UnitCode.of("H98.01"), "Thử");
            ProvinceInspected.by(server.context.getBean(Ledger.class), "look");
        }
        server.get("look", "/api/v1/denunciations/" + denunciation);
        server.get("look", "/api/v1/dossiers/" + dossier + "/timeline");
        settle();

        assertThat(texts(trail("inspector", "actor=look"), "subject")).contains(denunciation, dossier);
        assertThat(texts(trail("leader.inspectorate", "actor=look"), "subject"))
                .contains(dossier)
                .doesNotContain(denunciation);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_one_may_not_know_of_is_unknown_as_what_there_is_not(boolean there) {
        var asked = there ? denunciation : "00000000-0000-0000-0000-000000000000";

        var answer = server.get(NEIGHBOUR, "/api/v1/trail?of=" + asked);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(RunningServer.read(answer).path("code").asString()).isEqualTo("UnknownSubject");
    }

    @Test
    void a_unit_is_read_as_recorded_or_by_the_body_that_answers_for_it() {
        var database = server.database();
        database.update(
                "insert into log.record_view (username, unit, dossier, channel) values ('cu', 'H98.08', ?, 'web')",
                dossier);

        assertThat(texts(trail("inspector", "unit=H98.05"), "actor")).doesNotContain("cu");
        var answering = trail("inspector", "unit=H98.05&on=2026-01-01");
        assertThat(texts(answering, "actor")).contains("cu");
        assertThat(only(answering, "actor", "cu", "unit", "H98.08")
                        .path("answering")
                        .asString())
                .isEqualTo("H98.05");
        assertThat(texts(trail("inspector", "unit=H98.05&on=2025-01-01"), "actor"))
                .doesNotContain("cu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&oldestFirst=true", "&axis=RECORDED", "&unit=H98.32", "&unit=H98.32&oldestFirst=true"})
    void pages_one_after_another_are_the_whole(String asked) {
        var frozen = "actor=handler&to=2099-01-01" + asked;
        var whole = keys(trail("inspector", frozen + "&limit=200"));

        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = RunningServer.read(server.get("inspector", "/api/v1/trail?" + frozen + "&limit=1" + cursor));
            paged.addAll(keys(page.path("items")));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : null;
        } while (cursor != null);

        assertThat(whole).hasSizeGreaterThan(1);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void numbers_beside_the_list_count_every_line_once() {
        var asked = "actor=handler&which=ACTIONS";
        var lines = trail("inspector", asked + "&limit=200");

        var numbers = RunningServer.read(server.get("inspector", "/api/v1/trail?numbers=true&" + asked))
                .path("numbers");

        assertThat(numbers.path("count").asInt()).isEqualTo(lines.size()).isPositive();
        for (var by : List.of("byDay", "byType", "byActor", "byUnit")) {
            var sum = numbers.path(by).valueStream().mapToInt(JsonNode::asInt).sum();
            assertThat(sum).as(by).isEqualTo(lines.size());
        }
    }

    @Test
    void the_whole_trail_is_taken_away_as_a_file() {
        var csv = server.get("inspector", "/api/v1/trail.csv?of=" + dossier);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).startsWith("\uFEFFXảy ra lúc,Ghi nhận lúc,").contains("Hồ sơ", dossier);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .doesNotContain(dossier);

        var sheet = server.visitor("inspector").page("/trail/file?format=xlsx&of=" + dossier);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
        assertThat(server.visitor("inspector").page("/trail/file?format=pdf").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_tells_the_same_in_both_languages_with_numbers_beside_it() {
        var visitor = server.visitor("inspector");
        var page = visitor.page("/trail?actor=handler").body();
        assertThat(page)
                .contains(
                        "Người này đã làm gì? handler",
                        "Theo loại thao tác",
                        "/trail/file?actor=handler&amp;format=csv");
        assertThat(visitor.page("/trail?actor=handler&lang=en").body())
                .contains("What has this person done? handler")
                .doesNotContain("??");
        visitor.page("/trail?lang=vi");
        assertThat(visitor.page("/dossiers/" + dossier).body()).contains("/trail?of=" + dossier + "&amp;which=READS");
        assertThat(server.visitor("handler").page("/dossiers/" + dossier).body())
                .doesNotContain("/trail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=x",
                "type=x",
                "which=x",
                "axis=x",
                "on=x",
                "from=2026-02-31",
                "from=2026-02-02&to=2026-02-01",
                "cursor=x",
                "cursor=MjAyNi0wMS0wMVQwMDowMDowMFogcg",
                "limit=0",
                "limit=201",
                "limit=x",
                "unit=%20%20%20x%00"
            })
    void a_question_that_makes_no_sense_is_refused_in_one_sentence(String asked) {
        var answer = server.get("inspector", "/api/v1/trail?" + asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("detail").asString()).isNotBlank();
    }

    private static List<JsonNode> trail(String user, String asked) {
        var answer = server.get(user, "/api/v1/trail?" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.read(answer).path("items").valueStream().toList();
    }

    private static JsonNode only(List<JsonNode> lines, String field, String value, String other, String otherValue) {
        return lines.stream()
                .filter(line -> line.path(field).asString("").equals(value)
                        && line.path(other).asString("").equals(otherValue))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Iterable<JsonNode> lines, String field) {
        var texts = new ArrayList<String>();
        lines.forEach(line -> texts.add(line.path(field).asString("")));
        return texts;
    }

    private static List<String> keys(Iterable<JsonNode> lines) {
        var keys = new ArrayList<String>();
        lines.forEach(line -> keys.add(line.path("recordedAt").asString()
                + line.path("type").asString()
                + line.path("globalIndex").asString("")));
        return keys;
    }
}
