package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.evidence.PackFinding;
import org.dossierledger.shared.evidence.PackVerification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Evidence packs over REST and at the pages. */
class EvidencePackServedTest {

    private static final String REASON = "{\"reason\": \"Đoàn thanh tra số 5\"}";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
        dossier = "/dossiers/"
                + id(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT)
                        .body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_inspector_gets_a_pack_that_holds_and_the_look_is_recorded() throws IOException {
        var answer = server.bytes("inspector", "/api/v1" + dossier + "/evidence-pack", REASON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".evidence.zip");
        assertThat(verify(answer.body()).ok()).isTrue();
        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.event_log where type = 'RecordViewedInInspection' and stream = ?",
                                Long.class,
                                "views:" + dossier.substring("/dossiers/".length())))
                .isPositive();
    }

    @Test
    void a_look_at_a_confidential_petition_stands_in_the_pack_itself() throws IOException {
        var petition = id(server.post("petition_officer", "/api/v1/denunciations", RunningServer.PETITION)
                .body());

        var finding = verify(server.bytes("inspector", "/api/v1/petitions/" + petition + "/evidence-pack", REASON)
                .body());

        assertThat(finding.ok()).isTrue();
        assertThat(finding.contents().streams())
                .extracting("stream")
                .containsExactly(petition, "views:" + petition, "exports:" + petition);
    }

    @Test
    void what_leads_from_a_protected_petition_to_another_case_stays_here_and_is_still_proved() throws IOException {
        var complaint = id(server.post("petition_officer", "/api/v1/complaints", RunningServer.PETITION)
                .body());
        var body = RunningServer.PETITION.replace("\"source\"", "\"earlier\": \"" + complaint + "\", \"source\"");
        var denunciation = id(
                server.post("petition_officer", "/api/v1/denunciations", body).body());

        var zip = server.bytes("inspector", "/api/v1/petitions/" + denunciation + "/evidence-pack", REASON)
                .body();

        assertThat(verify(zip).ok()).isTrue();
        assertThat(verify(zip).contents().streams().get(0).withoutPayload()).containsExactly(0L);
        assertThat(files(zip).values())
                .noneMatch(content -> new String(content, StandardCharsets.UTF_8).contains(complaint));
    }

    @Test
    void the_same_key_is_the_same_export() throws IOException {
        var path = "/api/v1/dossiers/"
                + id(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT)
                        .body()) + "/evidence-pack";
        for (var i = 0; i < 2; i++) {
            var answer = server.send(server.json("inspector", path)
                    .header("Idempotency-Key", "pack-1")
                    .POST(BodyPublishers.ofString(REASON)));
            assertThat(answer.statusCode()).isEqualTo(200);
        }

        var finding = verify(server.bytes("inspector", path, REASON).body());

        assertThat(finding.contents().streams().get(1).events()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_reason_is_refused_and_at_the_page_each_reason_is_recorded() throws IOException {
        var path = "/dossiers/"
                + id(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT)
                        .body()) + "/evidence-pack";
        for (var reason : List.of("Một", "Hai")) {
            var answer = server.send(server.json("inspector", "/api/v1" + path)
                    .header("Idempotency-Key", "pack-2")
                    .POST(BodyPublishers.ofString("{\"reason\": \"" + reason + "\"}")));
            assertThat(answer.statusCode()).isEqualTo(reason.equals("Một") ? 200 : 409);
        }
        var inspector = server.visitor("inspector");
        for (var reason : List.of("Ba", "Bốn")) {
            assertThat(inspector.submit(path, "key=pack-3", "reason=" + reason).statusCode())
                    .isEqualTo(200);
        }

        var finding = verify(server.bytes("inspector", "/api/v1" + path, REASON).body());

        assertThat(finding.contents().streams().get(1).events()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \" \"}",
                "{\"reason\": 5}",
                "{\"reason\": null}",
                "{\"reason\": \"x\", \"subject\": \"y\"}",
                "{\"reason\": \"x\", \"more\": 1}",
                "{\"reason\": \"\\u0000\"}"
            })
    void without_a_reason_nothing_leaves_and_nothing_is_recorded(String body) {
        var before = server.traces();

        var answer = server.post("inspector", "/api/v1" + dossier + "/evidence-pack", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(server.traces()).isEqualTo(before);
    }

    @Test
    void a_reason_as_long_as_a_novel_is_refused() {
        var answer = server.post(
                "inspector", "/api/v1" + dossier + "/evidence-pack", "{\"reason\": \"" + "x".repeat(501) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("reason");
    }

    @Test
    void the_button_is_there_for_inspectors_alone_and_gives_the_file() {
        for (var user : List.of("clerk", "leader", "handler")) {
            assertThat(server.visitor(user).page(dossier).body()).as(user).doesNotContain("/evidence-pack");
        }
        var inspector = server.visitor("inspector");

        assertThat(inspector.page(dossier).body()).contains("/evidence-pack", "Lý do xuất");

        var file = inspector.submit(dossier + "/evidence-pack", "reason=Thanh tra");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
        var refused = inspector.submit(dossier + "/evidence-pack", "reason= ");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Lý do").doesNotContain("??");
    }

    private static PackFinding verify(byte[] zip) throws IOException {
        var keys = server.context.getBean(Ledger.class).logKeys().verifiers();
        return PackVerification.verify(files(zip), keys);
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        return PackFiles.read(Files.write(Files.createTempFile(data, "pack", ".zip"), zip));
    }

    private static String id(String answer) {
        return JsonMapper.shared().readTree(answer).path("id").asString();
    }
}
