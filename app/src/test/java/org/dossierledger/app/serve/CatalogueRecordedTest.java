package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericEventMessage;
import org.dossierledger.app.cli.Told;
import org.dossierledger.app.rules.RulesRecording;
import org.dossierledger.shared.catalogue.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A decision comes on record on the command line while a server runs: on 10/02 a procedure is published and on 12/02 the name
 * of a ward, published before, is put right.
 */
class CatalogueRecordedTest {

    private static final String BEFORE = "2026-01-15T00:00:00%2B07:00";
    private static final String BETWEEN = "2026-02-11T00:00:00%2B07:00";
    private static final String FORMER_ON_PAGE = "theo danh mục ghi nhận lúc 10/01/2026";

    @TempDir
    private static Path data;

    private static RunningServer server;
    private static String dossier;
    private static Told published;
    private static Told inSilence;
    private static Told corrected;

    @BeforeAll
    static void decisionsAreRecorded() throws IOException {
        time("2026-01-10T02:00:00Z");
        server = new RunningServer(data);
        try (var ledger = server.beside()) {
            new RulesRecording(ledger).record();
        }
        dossier = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT))
                .path("id")
                .asString();
        Files.writeString(
                data.resolve("ledger.properties"),
                server.settings().entrySet().stream()
                        .map(each -> each.getKey().toLowerCase().replace('_', '.') + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        var later = publishing(builtIn());
        time("2026-02-10T02:00:00Z");
        published = record(later);
        time("2026-02-12T02:00:00Z");
        var renamed = later.replace("UBND phường Đông Khê", "UBND phường Đông Khê mới");
        inSilence = record(renamed);
        corrected = record(renamed, "--reason", "nhập nhầm tên");
        GenericEventMessage.clock = Clock.systemUTC();
        untilServed("Đông Khê mới");
    }

    @AfterAll
    static void stop() {
        GenericEventMessage.clock = Clock.systemUTC();
        server.close();
    }

    @Test
    void a_decision_is_used_by_a_server_that_was_running() {
        assertThat(published.code()).as(published.err()).isZero();
        assertThat(published.out()).contains("+publication 77/QĐ-UBND", "+procedure 9.000001 77/QĐ-UBND 2020-01-01");

        assertThat(server.get("clerk", "/api/v1/procedures/9.000001").statusCode())
                .isEqualTo(200);
        var received = server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT.replace("1.001193", "9.000001"));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
    }

    @Test
    void what_was_published_is_changed_only_for_a_reason_and_the_reason_is_told() {
        assertThat(inSilence.code()).isEqualTo(2);
        assertThat(inSilence.err().strip().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("~unit H98.32", "--reason"));
        assertThat(corrected.code()).as(corrected.err()).isZero();

        assertThat(server.visitor("clerk").page("/publications").body())
                .contains("~ đơn vị H98.32", "Lý do sửa điều đã công bố: nhập nhầm tên", "12/02/2026 09:00");
    }

    @Test
    void an_answer_by_former_rules_says_so_in_a_header_and_one_by_those_of_today_does_not() {
        assertThat(header("/api/v1/dossiers?knownAt=" + BEFORE, "Rules-Known-At"))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("catalogue;recorded=2026-01-10T02:00:00Z;sha256="));
        assertThat(header("/api/v1/late?knownAt=" + BETWEEN, "Rules-Known-At"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("recorded=2026-02-10T02:00:00Z"));
        assertThat(header("/api/v1/late", "Rules-Known-At")).isEmpty();
        assertThat(header("/api/v1/late?knownAt=" + Instant.now(), "Rules-Known-At"))
                .isEmpty();
    }

    @Test
    void a_page_by_former_rules_says_so_and_tells_the_names_of_then() {
        assertThat(page("/dossiers?knownAt.day=15&knownAt.month=1&knownAt.year=2026"))
                .contains(FORMER_ON_PAGE)
                .doesNotContain("Đông Khê mới</td>");
        assertThat(page("/dossiers")).doesNotContain(FORMER_ON_PAGE);
        assertThat(page("/dossiers?knownAt.day=1&knownAt.month=3&knownAt.year=2026"))
                .doesNotContain("theo danh mục ghi nhận lúc");
    }

    @Test
    void the_command_line_says_by_which_former_rules_it_answers() {
        assertThat(Told.by(data, "late", "--known-at", "2026-01-15").err())
                .contains("Danh mục đơn vị và thủ tục: bản ghi nhận lúc 10/01/2026 09:00");
        assertThat(Told.by(data, "late").err()).doesNotContain("Danh mục đơn vị và thủ tục");
        assertThat(Told.by(data, "late", "--known-at", "2026-03-01").err()).doesNotContain("Danh mục đơn vị");
    }

    @Test
    void a_comparison_says_of_each_side_by_which_former_rules_it_is_told() {
        var asked = "/api/v1/compare/record?record=" + dossier + "&beforeKnownAt=" + BEFORE;
        assertThat(header(asked, "Rules-Known-At-Before")).hasSize(1);
        assertThat(header(asked, "Rules-Known-At-After")).isEmpty();
        assertThat(header("/api/v1/compare/late?afterKnownAt=" + BETWEEN, "Rules-Known-At-After"))
                .hasSize(1);

        var shown = page(
                "/compare?record=" + dossier + "&beforeKnownAt.day=15&beforeKnownAt.month=1&beforeKnownAt.year=2026");
        assertThat(shown)
                .containsPattern("Thời điểm thứ nhất</strong>: <span>[^<]*" + FORMER_ON_PAGE)
                .doesNotContain("Thời điểm thứ hai</strong>: <span>")
                .contains(">UBND phường Đông Khê<", ">UBND phường Đông Khê mới<");

        var told = Told.by(data, "compare", dossier, "--known-at", "2026-01-15");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.err())
                .contains("Thứ nhất: Danh mục đơn vị và thủ tục: bản ghi nhận lúc 10/01/2026 09:00")
                .doesNotContain("Thứ hai: Danh mục");
    }

    @Test
    void the_catalogue_on_record_is_printed_as_it_was_known() throws IOException {
        assertThat(Told.by(data, "catalogue", "show", "--known-at", "2026-01-15")
                        .out())
                .isEqualTo(builtIn());
        assertThat(Told.by(data, "catalogue", "show").out()).contains("77/QĐ-UBND", "Đông Khê mới");
        assertThat(Told.by(data, "units").out()).contains("Đông Khê mới");
    }

    private static Told record(String text, String... further) throws IOException {
        var file = Files.writeString(data.resolve("decision.yml"), text);
        var arguments = new ArrayList<>(List.of("catalogue", "record", file.toString()));
        arguments.addAll(List.of(further));
        return Told.by(data, arguments.toArray(String[]::new));
    }

    private static String publishing(String catalogue) {
        return catalogue.replace(
                        "\npublications:\n",
                        "\npublications:\n  - {number: \"77/QĐ-UBND\", title: \"Công bố\", signedOn: 2026-02-09,"
                                + " level: PROVINCE, effectiveFrom: 2026-02-10}\n")
                + """
                  - code: "9.000001"
                    name: {vi: "Xác nhận thông tin"}
                    field: {vi: "Hộ tịch"}
                    processing: {amount: 2, unit: working-days}
                    publication: "77/QĐ-UBND"
                    change: NEW
                    effectiveFrom: 2020-01-01
                """;
    }

    private static String builtIn() throws IOException {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void time(String when) {
        GenericEventMessage.clock = Clock.fixed(Instant.parse(when), ZoneOffset.UTC);
    }

    private static void untilServed(String name) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!server.get("clerk", "/api/v1/units").body().contains(name)) {
            assertThat(System.nanoTime()).as("served in time").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static List<String> header(String path, String name) {
        var answer = server.get("leader", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().allValues(name);
    }

    private static String page(String path) {
        var answer = server.visitor("leader").page(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
