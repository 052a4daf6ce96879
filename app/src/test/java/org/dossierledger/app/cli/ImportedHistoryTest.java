package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the command line: import, then ask; each answer in the shape that other programs read. */
class ImportedHistoryTest {

    private static final String MAPPING = """
            case: Mã
            activity: Việc
            timestamp: Lúc
            actor: Ai
            unit: Đơn vị
            dueAt: Hạn
            endedAt: Xong
            """;
    private static final String EXPORT = """
            Mã;Việc;Lúc;Ai;Đơn vị;Hạn;Xong;Ghi chú
            CSV-1;Tiếp nhận;02/03/2026 08:15;lan;P01;05/03/2026;;"nộp hộ, có giấy"
            CSV-2;Tiếp nhận;2026-03-02 09:00:01.5;lan;P01;2026-03-05;;
            CSV-1;Trả kết quả;09/03/2026 10:00;minh;P02;05/03/2026;09/03/2026 10:00;
            """;

    @TempDir
    Path data;

    @TempDir
    Path files;

    private EmbeddedDatabase database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Stays, as beside a server: every command would start it anew. */
    @BeforeEach
    void open() {
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void imported_history_is_answered_at_any_instant_and_rebuilt_alike() throws IOException {
        var mapping = write("map.yml", MAPPING);
        var imported = json("import", write("export.csv", EXPORT), "--mapping", mapping, "--json");
        assertThat(imported.get("cases").asInt()).isEqualTo(2);
        assertThat(imported.get("events").asInt()).isEqualTo(3);
        assertThat(imported.get("skipped").asInt()).isZero();
        assertThat(imported.get("errors")).isEmpty();

        var timeline = json("timeline", "CSV-1", "--json");
        assertThat(timeline.get("code").asString()).isEqualTo("CSV-1");
        assertThat(timeline.get("kind").asString()).isEqualTo("dossier");
        assertThat(timeline.get("entries")).hasSize(2);
        var first = timeline.get("entries").get(0);
        assertThat(first.get("occurredAt").asString()).isEqualTo("2026-03-02T01:15:00Z");
        assertThat(first.get("actor").asString()).isEqualTo("lan");
        assertThat(first.get("type").asString()).isEqualTo("ActionImported");
        assertThat(first.get("sequenceNumber").asInt()).isZero();
        assertThat(inTheClear("nộp hộ")).isFalse();

        var state = json("state", "CSV-1", "--json");
        assertThat(state.get("id")).isEqualTo(timeline.get("id"));
        assertThat(state.get("statusCode").asInt()).isEqualTo(9);
        assertThat(state.get("unit").asString()).isEqualTo("P02");
        assertThat(state.get("dueAt").asString()).isEqualTo("2026-03-05T16:59:59.999999Z");
        assertThat(state.get("endedAt").asString()).isEqualTo("2026-03-09T03:00:00Z");
        assertThat(state.get("late").asBoolean()).isTrue();
        assertThat(json("state", "CSV-1", "--as-of", "2026-03-04", "--json")
                        .get("late")
                        .asBoolean())
                .isFalse();

        assertThat(codesLate("--as-of", "2026-03-05")).isEmpty();
        assertThat(codesLate("--as-of", "2026-03-06")).containsExactlyInAnyOrder("CSV-1", "CSV-2");
        assertThat(codesLate()).containsExactly("CSV-2");
        assertThat(codesLate("--as-of", "2026-03-06", "--known-at", "2026-03-06"))
                .isEmpty();

        var before = answered("late", "--as-of", "2026-03-06", "--csv");
        var rebuilt = json("rebuild", "--json");
        assertThat(rebuilt.toString()).contains("\"projection\"", "\"events\":3", "\"seconds\"");
        assertThat(answered("late", "--as-of", "2026-03-06", "--csv")).isEqualTo(before);

        var again = json("import", files.resolve("export.csv").toString(), "--mapping", mapping, "--json");
        assertThat(again.get("events").asInt()).isZero();
        assertThat(again.get("skipped").asInt()).isEqualTo(3);
    }

    private List<String> codesLate(String... arguments) {
        var all = new ArrayList<>(List.of("late", "--json"));
        all.addAll(Arrays.asList(arguments));
        var late = json(all.toArray(String[]::new));
        assertThat(late.has("asOf")).isTrue();
        assertThat(late.has("knownAt")).isTrue();
        assertThat(late.get("count").asInt()).isEqualTo(late.get("items").size());
        var codes = new ArrayList<String>();
        late.get("items").forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    private boolean inTheClear(String text) {
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            return new JdbcTemplate(ledger.dataSource())
                            .queryForObject(
                                    "select count(*) from log.event_log where position(convert_to(?, 'UTF8') in payload) > 0",
                                    Long.class,
                                    text)
                    > 0;
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(answered(arguments));
    }

    private String answered(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        var exit = new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }
}
