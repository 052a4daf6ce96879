package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.cli.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Process logs for whoever may take them out, and back into another ledger. */
class ProcessLogServedTest {

    private static final String API = "/api/v1/process-log?format=";
    private static final Pattern TRACE = Pattern.compile("<trace>(.*?)</trace>", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("<event>(.*?)</event>", Pattern.DOTALL);

    @TempDir
    private static Path data;

    @TempDir
    private Path elsewhere;

    private static RunningServer server;
    private static String dossier;
    private static String complaint;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        dossier = opened("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
        server.post(
                "leader",
                "/api/v1/dossiers/" + dossier + "/assignment",
                "{\"unit\": \"H98.32\", \"officer\": \"handler\"}");
        complaint = opened("petition_officer", "/api/v1/complaints", RunningServer.PETITION);
        server.beside().reads().catchUp();
    }

    private static String opened(String user, String path, String body) {
        var received = server.post(user, path, body);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        return RunningServer.read(received).path("id").asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void inspectors_and_leaders_take_process_logs_out_and_nobody_else() {
        for (var role : Role.values()) {
            var user = role.name().toLowerCase();
            var may = role == Role.INSPECTOR || role == Role.LEADER;
            assertThat(server.get(user, API + "xes").statusCode()).as(user).isEqualTo(may ? 200 : 403);
            assertThat(server.visitor(user).get("/process-log/file?format=xes"))
                    .as(user)
                    .isEqualTo(may ? 200 : 403);
            assertThat(server.visitor(user).get("/process-log")).as(user).isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void a_leader_gets_what_their_units_have_to_do_with() {
        assertThat(xes("leader", "")).contains(dossier, complaint);
        assertThat(xes("inspector", "")).contains(dossier, complaint);
        assertThat(xes(RunningServer.neighbour(Role.LEADER), "")).doesNotContain("<trace>");
        assertThat(xes(RunningServer.neighbour(Role.LEADER), "&unit=H98.32")).doesNotContain("<trace>");
        assertThat(xes("leader", "&kind=complaint")).contains(complaint).doesNotContain(dossier);
    }

    @Test
    void an_inspection_is_told_to_its_team_and_not_to_those_inspected() {
        assertThat(xes("inspector", "&kind=inspection")).contains("<trace>", "InspectionAnnounced");
        assertThat(xes("leader", "&kind=inspection")).doesNotContain("<trace>");
        assertThat(xes("leader", "")).doesNotContain("InspectionDecided", "TTR.H98");
    }

    @Test
    void what_a_unit_answers_for_is_there_under_the_name_of_the_day() {
        assertThat(xes("inspector", "&unit=H98.32&answering=2026-11-01")).contains(dossier);
        assertThat(xes("inspector", "&unit=H98.31&answering=2026-11-01")).doesNotContain(dossier);
    }

    @Test
    void every_export_is_recorded_before_it_is_sent() {
        var before = exports("leader");

        xes("leader", "&kind=complaint&unit=H98.32");

        assertThat(exports("leader")).isEqualTo(before + 1);
        assertThat(server.get("leader", API + "xes&kind=nothing").statusCode()).isEqualTo(400);
        assertThat(server.get("clerk", API + "xes").statusCode()).isEqualTo(403);
        assertThat(exports("leader")).as("what is refused is no export").isEqualTo(before + 1);
        assertThat(exports("clerk")).isZero();
    }

    private static long exports(String user) {
        return server.database()
                .queryForObject(
                        "select count(*) from log.event_log where type = 'ProcessLogExported'"
                                + " and convert_from(metadata, 'UTF8')::jsonb ->> 'actor' = ?",
                        Long.class,
                        user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pdf",
                "xes&kind=dossier,person",
                "xes&from=yesterday",
                "xes&from=2026-05-02&to=2026-05-01",
                "xes&answering=2026-05-02",
                "xes&unit=H98&answering=2026-02-30"
            })
    void what_cannot_be_asked_is_refused_in_one_sentence(String asked) {
        var answer = server.get("inspector", API + asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningServer.read(answer).path("detail").asString()).isNotBlank();
    }

    @Test
    void the_page_tells_what_is_in_a_file_and_what_is_not() {
        for (var language : new String[] {"vi", "en"}) {
            assertThat(server.visitor("leader")
                            .page("/process-log?lang=" + language)
                            .body())
                    .contains("OCEL 2.0", "/process-log/file")
                    .doesNotContain("??");
        }
    }

    @Test
    void a_file_is_a_download_that_nobody_keeps_on_the_way() {
        var headers = server.get("inspector", API + "ocel").headers();

        assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"\\d{4}-\\d\\d-\\d\\d\\.ocel\\.json\"");
    }

    @Test
    void our_own_file_brings_the_same_dossiers_and_times_into_an_empty_ledger() throws IOException {
        sameAfter(xes("inspector", "&kind=dossier"), null);
    }

    @Test
    void our_own_file_brings_the_same_complaints_and_times_into_an_empty_ledger() throws IOException {
        sameAfter(xes("inspector", "&kind=complaint"), "kind: complaint\nsource: ledger\n");
    }

    @Test
    void a_file_of_several_kinds_brings_only_the_kind_that_the_mapping_says() throws IOException {
        var file = Files.writeString(elsewhere.resolve("all.xes"), xes("inspector", ""));

        var told = Told.by(elsewhere.resolve("data"), "import", file.toString(), "--dry-run", "--json");

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).contains("\"cases\" : 1", "kind");
    }

    private void sameAfter(String exported, String mapping) throws IOException {
        var file = Files.writeString(elsewhere.resolve("out.xes"), exported);
        var into = elsewhere.resolve("data");
        var imported = mapping == null
                ? Told.by(into, "import", file.toString())
                : Told.by(
                        into,
                        "import",
                        file.toString(),
                        "--mapping",
                        Files.writeString(elsewhere.resolve("map.yml"), mapping).toString());
        assertThat(imported.code()).as(imported.err()).isZero();

        var again = elsewhere.resolve("again.xes");
        var told = Told.by(into, "export", "xes", "--out", again.toString());

        assertThat(told.code()).as(told.err()).isZero();
        assertThat(cases(exported)).isNotEmpty();
        assertThat(cases(Files.readString(again))).isEqualTo(cases(exported));
    }

    /** By name: when it was received, is due and has ended, and what happened when for whom. */
    private static Map<String, TreeSet<String>> cases(String xes) {
        var found = new TreeMap<String, TreeSet<String>>();
        TRACE.matcher(xes).results().map(match -> match.group(1)).forEach(trace -> {
            var told = EVENT.matcher(trace)
                    .results()
                    .map(MatchResult::group)
                    .map(event -> value(event, "concept:name") + " " + value(event, "time:timestamp") + " "
                            + value(event, "ledger:unit"))
                    .collect(Collectors.toCollection(TreeSet::new));
            told.add("received " + value(trace, "ledger:received"));
            told.add("due " + value(trace, "ledger:due") + " ended " + value(trace, "ledger:ended"));
            told.add("of " + value(trace, "ledger:procedure"));
            found.put(value(trace, "concept:name"), told);
        });
        return found;
    }

    private static String value(String xml, String key) {
        var found = Pattern.compile("key=\"" + key + "\" value=\"([^\"]*)\"").matcher(xml);
        return found.find() ? found.group(1) : null;
    }

    private static String xes(String user, String asked) {
        var answer = server.get(user, API + "xes" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
