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
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of complaints of another system, imported and asked about. */
class ImportedPetitionsTest {

    private static final String MAPPING = """
            kind: complaint
            case: Số
            activity: Việc
            timestamp: Lúc
            actor: Ai
            unit: Đơn vị
            receivedAt: Nhận
            dueAt: Hạn
            endedAt: Xong
            """;
    private static final String EXPORT = """
            Số;Việc;Lúc;Ai;Đơn vị;Nhận;Hạn;Xong;Người viết
            KN-1;Tiếp nhận;02/03/2026 08:15;lan;P01;02/03/2026 08:15;01/04/2026;;Trần Thị Giấu
            KN-2;Tiếp nhận;03/03/2026 09:00;lan;P01;03/03/2026 09:00;02/04/2026;;
            KN-1;Quyết định;07/04/2026 10:00;minh;P02;02/03/2026 08:15;01/04/2026;07/04/2026 10:00;
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
    void imported_complaints_are_late_when_they_were_late_and_rebuilt_alike() throws IOException {
        var mapping = write("map.yml", MAPPING);
        var export = write("export.csv", EXPORT);
        assertThat(json("import", export, "--mapping", mapping, "--json")
                        .get("events")
                        .asInt())
                .isEqualTo(3);

        var state = json("state", "KN-1", "--json");
        assertThat(state.get("kind").asString()).isEqualTo("complaint");
        assertThat(state.get("status").asString()).isEqualTo("CLOSED");
        assertThat(state.get("unit").asString()).isEqualTo("P02");
        assertThat(state.get("imported").asBoolean()).isTrue();

        var timeline = json("timeline", "KN-1", "--json");
        assertThat(timeline.get("entries")).hasSize(2);
        assertThat(timeline.get("entries").get(1).get("actor").asString()).isEqualTo("minh");
        assertThat(timeline.toString()).doesNotContain("Giấu");

        assertThat(codesLate("2026-04-01")).isEmpty();
        assertThat(codesLate("2026-04-03")).containsExactly("KN-1", "KN-2");
        assertThat(codesLate("2026-04-08")).containsExactly("KN-2");

        var before = answered("late", "--csv");
        json("rebuild", "--json");
        assertThat(answered("late", "--csv")).isEqualTo(before);
        assertThat(json("import", export, "--mapping", mapping, "--json")
                        .get("skipped")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_code_that_a_dossier_and_a_complaint_have_is_asked_for_by_id() throws IOException {
        var export = write("export.csv", EXPORT);
        answered("import", export, "--mapping", write("complaints.yml", MAPPING));
        answered("import", export, "--mapping", write("dossiers.yml", MAPPING.replace("complaint", "dossier")));

        assertThat(run("state", "KN-1")).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("Mã KN-1 thuộc về nhiều hồ sơ hoặc đơn"));
    }

    private List<String> codesLate(String asOf) {
        var codes = new ArrayList<String>();
        json("late", "--kind", "complaint", "--as-of", asOf, "--json")
                .get("items")
                .forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(answered(arguments));
    }

    private String answered(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
    }
}
