package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.evidence.PackFiles;
import org.dossierledger.shared.person.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A denouncer with a name, papers, a telephone, an address and a handwriting that nobody else has goes through a whole
 * denunciation; afterwards all of it is looked for everywhere, in every encoding that is used anywhere.
 */
@TestMethodOrder(OrderAnnotation.class)
class DenouncerSecrecyTest {

    private static final String NAME = "Trịnh Quỳnh Vũ Khuyên";
    private static final String ID_NUMBER = "038191777345";
    private static final String PHONE = "0987 654 321";
    private static final String ADDRESS = "Ngõ 77 Đường Cột Cờ, phường Mỏ Quạ";
    private static final String EMAIL = "khuyen.tqv@thu.example";
    private static final String HANDWRITING = "Toi la KHUYEN-TQV va toi to cao viec sau day";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static final List<String> answers = new ArrayList<>();
    private static String petition;
    private static String request;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_whole_life_of_a_denunciation_needs_no_name() {
        var received = server.post(
                "petition_officer", "/api/v1/denunciations", """
                {"source": "RECEPTION", "unit": "H98.32",
                 "petitioners": [{"name": "%s", "idNumber": "%s", "phone": "%s", "address": "%s", "email": "%s"}],
                 "summary": "Tố cáo cán bộ nhận tiền", "respondent": "Lê Văn Cán Bộ",
                 "subject": {"kind": "ACT", "unit": "H98.32"}}""".formatted(NAME, ID_NUMBER, PHONE, ADDRESS, EMAIL));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        answers.add(received.body());
        petition = RunningServer.read(received).path("id").asString();
        original();
        ok("petition_officer", "classification", """
                {"kind": "DENUNCIATION", "field": "ADMINISTRATIVE", "competent": true}""");
        ok("petition_officer", "denouncer-check", "{\"result\": \"CONFIRMED\"}");
        ok("leader", "acceptance", """
                {"documentNumber": "01/QĐ-TL", "unit": "H98.32", "contents": 1}""");
        ok("petition_officer", "notice", "{\"duty\": \"ACCEPTANCE_NOTICE\", \"documentNumber\": \"02/TB\"}");
        ok("leader", "verification", """
                {"unit": "H98.32", "officer": "handler", "documentNumber": "03/QĐ-XM"}""");
        ok("handler", "findings", "{\"findings\": \"Có việc nhận tiền\", \"documentNumber\": \"04/BC\"}");
        var asked = ok("handler", "identity-request", """
                {"request": "5d0c2a1e-0000-4f0e-9a51-2f6d8b7c1e10", "reason": "Cần mời làm việc"}""");
        assertThat(asked.statusCode()).isEqualTo(200);
        request = "5d0c2a1e-0000-4f0e-9a51-2f6d8b7c1e10";
    }

    @Test
    @Order(2)
    void nobody_opens_an_identity_without_a_second_person() {
        assertThat(open("handler").statusCode()).isEqualTo(409);
        assertThat(act(
                                "handler",
                                "identity-approval",
                                "{\"request\": \"" + request + "\", \"until\": \"" + soon() + "\"}")
                        .statusCode())
                .isEqualTo(403);
        ok("leader", "identity-approval", "{\"request\": \"" + request + "\", \"until\": \"" + soon() + "\"}");
        for (var other : List.of("leader", "petition_officer", "inspector", "clerk", "administrator")) {
            assertThat(open(other).statusCode()).as(other).isIn(403, 409);
        }

        var opened = open("handler");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(opened.body()).contains(NAME, ID_NUMBER, PHONE, ADDRESS, EMAIL);
    }

    @Test
    @Order(3)
    void no_text_that_would_give_the_denouncer_away_is_taken() {
        var steps = Map.of(
                "petition_officer notes", "{\"text\": \"%s\"}",
                "handler publication", "{\"form\": \"POSTING\", \"place\": \"%s\"}",
                "leader extension", "{\"criteria\": [\"MANY_PEOPLE\"], \"documentNumber\": \"%s\"}");
        for (var told : List.of("Bà TRỊNH  QUỲNH VŨ KHUYÊN trình bày", "trinh quynh vu khuyen", ID_NUMBER, PHONE)) {
            steps.forEach((step, body) -> {
                var who = step.split(" ");
                var refused = act(who[0], who[1], body.formatted(told));
                assertThat(refused.body()).as("%s: %s", step, told).contains("IdentifiesDenouncer");
                answers.add(refused.body());
            });
        }
        assertThat(act("handler", "publication", "{\"form\": \"POSTING\", \"place\": null}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(4)
    void it_is_concluded_sent_and_published() {
        ok("leader", "conclusion", "{\"outcome\": \"PARTLY_TRUE\", \"documentNumber\": \"05/KL\"}");
        ok("handler", "sending", "{\"recipients\": \"Người bị tố cáo, cơ quan quản lý\"}");
        ok("handler", "publication", "{\"form\": \"POSTING\", \"place\": \"Trụ sở UBND phường\"}");
        for (var path : List.of(
                "/api/v1/denunciations/" + petition,
                "/api/v1/denunciations/" + petition + "/timeline",
                "/api/v1/denunciations",
                "/api/v1/petitions?name=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8),
                "/api/v1/late?dueWithin=20",
                "/api/v1/process-log?format=xes",
                "/api/v1/process-log?format=ocel",
                "/api/v1/reports/03XLD?year=2026&format=csv")) {
            for (var user : List.of("leader", "inspector", "petition_officer")) {
                answers.add(server.get(user, path).body());
            }
        }
        assertThat(server.get("leader", "/api/v1/petitions?name=" + URLEncoder.encode("Khuyên", StandardCharsets.UTF_8))
                        .body())
                .doesNotContain(petition);
    }

    @Test
    @Order(5)
    void every_look_at_it_is_an_event() {
        assertThat(server.database()
                        .queryForList(
                                "select convert_from(metadata, 'UTF8')::jsonb ->> 'actor' from log.event_log"
                                        + " where stream = ? order by global_index",
                                String.class,
                                "views:" + petition))
                .contains("leader", "inspector", "petition_officer");
        assertThat(server.database()
                        .queryForObject(
                                "select count(*) from log.event_log where stream = ? and type = 'IdentityOpened'",
                                Long.class,
                                petition))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void nothing_that_identifies_stands_in_any_answer_table_or_file() throws IOException {
        var needles = needles();
        for (var answer : answers) {
            assertNothing("an answer", answer.getBytes(StandardCharsets.UTF_8), needles);
        }
        for (var table : server.tables()) {
            assertNothing(table, server.dump(table), needles);
        }
        for (var file : PackFiles.read(pack()).entrySet()) {
            assertNothing(file.getKey(), file.getValue(), needles);
            assertNothing("a name", file.getKey().getBytes(StandardCharsets.UTF_8), needles);
        }
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertNothing(file.toString(), Files.readAllBytes(file), needles);
                assertNothing("the name of " + file, file.toString().getBytes(StandardCharsets.UTF_8), needles);
            }
        }
    }

    /** The evidence of it, for an inspector. */
    private static Path pack() throws IOException {
        var address = "/api/v1/petitions/" + petition + "/evidence-pack";
        var named = server.post("inspector", address, "{\"reason\": \"Theo yêu cầu của " + NAME + "\"}");
        assertThat(named.body()).contains("IdentifiesDenouncer");
        var pack = server.bytes("inspector", address, "{\"reason\": \"Thanh tra số 5\"}");
        assertThat(pack.statusCode()).isEqualTo(200);
        return Files.write(data.resolve("pack.zip"), pack.body());
    }

    @Test
    @Order(7)
    void what_is_looked_for_would_be_found() {
        var json = ("{\"a\": \"" + NAME + "\"}").getBytes(StandardCharsets.UTF_8);
        var plants = List.of(
                json,
                NAME.toUpperCase().getBytes(StandardCharsets.UTF_8),
                Base64.getEncoder().encode(json),
                HexFormat.of().formatHex(json).getBytes(StandardCharsets.UTF_8),
                NAME.getBytes(StandardCharsets.UTF_16LE),
                escaped(NAME).getBytes(StandardCharsets.UTF_8),
                URLEncoder.encode(NAME, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(NAME, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8),
                ("x" + ID_NUMBER).getBytes(StandardCharsets.UTF_8));

        for (var plant : plants) {
            assertThatThrownBy(() -> assertNothing("a plant", plant, needles()))
                    .as(new String(plant, StandardCharsets.UTF_8))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void original() {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted("description", "", "Đơn")
                + part.formatted("original", "", "true")
                + part.formatted("file", "; filename=\"don-cua-khuyen.txt\"", HANDWRITING)
                + "--x--\r\n";
        var kept = server.send(server.as("petition_officer", "/api/v1/denunciations/" + petition + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        answers.add(kept.body());
    }

    private static HttpResponse<String> ok(String user, String step, String body) {
        var done = act(user, step, body);
        assertThat(done.statusCode()).as("%s: %s", step, done.body()).isEqualTo(200);
        answers.add(done.body());
        return done;
    }

    private static HttpResponse<String> act(String user, String step, String body) {
        return server.post(user, "/api/v1/denunciations/" + petition + "/" + step, body);
    }

    private static HttpResponse<String> open(String user) {
        return server.post(
                user, "/api/v1/denunciations/" + petition + "/identity", "{\"request\": \"" + request + "\"}");
    }

    private static String soon() {
        return Instant.now().plusSeconds(3_600).toString();
    }

    /** What is looked for, by what it is: the name in several shapes, and the rest, each in every encoding. */
    private static Map<String, byte[]> needles() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", NAME);
        texts.put("name decomposed", Normalizer.normalize(NAME, Normalizer.Form.NFD));
        texts.put("name in capitals", NAME.toUpperCase());
        texts.put("name without marks", Person.normalised(NAME));
        texts.put("a part of the name", "khuyen");
        texts.put("id number", ID_NUMBER);
        texts.put("phone", PHONE);
        texts.put("phone in one", PHONE.replace(" ", ""));
        texts.put("address", "Cột Cờ");
        texts.put("e-mail", EMAIL);
        texts.put("handwriting", HANDWRITING);
        var needles = new LinkedHashMap<String, byte[]>();
        texts.forEach((what, text) -> {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                encodings(needles, what + " in " + charset, text, charset);
            }
            needles.put(what + " as an address", folded(URLEncoder.encode(text, StandardCharsets.UTF_8)));
            needles.put(what + " as JSON escapes", folded(escaped(text)));
        });
        return needles;
    }

    private static void encodings(Map<String, byte[]> needles, String what, String text, Charset charset) {
        var bytes = text.getBytes(charset);
        needles.put(what, folded(bytes));
        needles.put(what + ", hexadecimal", folded(HexFormat.of().formatHex(bytes)));
        for (var shift = 0; shift < 3; shift++) {
            var shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            var inner = encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 2);
            if (inner.length() >= 8) {
                needles.put(what + ", base64 from " + shift, folded(inner));
            }
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    /** Latin letters in lower case, byte for byte: how something is written does not hide it. */
    private static byte[] folded(byte[] bytes) {
        var folded = bytes.clone();
        for (var i = 0; i < folded.length; i++) {
            if (folded[i] >= 'A' && folded[i] <= 'Z') {
                folded[i] += 'a' - 'A';
            }
        }
        return folded;
    }

    private static byte[] folded(String text) {
        return folded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNothing(String where, byte[] bytes, Map<String, byte[]> needles) {
        var haystack = folded(bytes);
        needles.forEach((what, needle) -> assertThat(contains(haystack, needle))
                .as("%s in %s", what, where)
                .isFalse());
    }

    private static boolean contains(byte[] haystack, byte[] needle) {
        var text = new String(haystack, StandardCharsets.ISO_8859_1);
        return text.contains(new String(needle, StandardCharsets.ISO_8859_1));
    }
}
