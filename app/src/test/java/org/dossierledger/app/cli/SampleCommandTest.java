package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.inspection.HashOrder;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.inspection.InspectionCommand.DecideInspection;
import org.dossierledger.shared.inspection.InspectionCommand.DrawSample;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleInspections;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inspection of a body that has received three dossiers; its first sample is as drawn, its second was tampered with. */
class SampleCommandTest {

    private static final String CODE = "TTR.H98.01-261116-0001";
    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    private static final List<String> IDS = IntStream.range(0, 3)
            .mapToObj(number -> new UUID(7, number).toString())
            .toList();

    @TempDir
    static Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static EmbeddedDatabase database;

    @BeforeAll
    static void fill() {
        // Stays, as beside a server: every command would start it anew.
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            for (var number = 0; number < IDS.size(); number++) {
                give(ledger, received(number));
            }
            give(ledger, received(3, "H98.35")); // of another body
            give(ledger, inspected());
            var drawn = HashOrder.draw(IDS, "xổ số", 2);
            give(ledger, sample(drawn));
            give(ledger, sample(List.of(drawn.get(1), drawn.get(0))));
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static ReceiveDossier received(int number) {
        return received(number, SampleDossiers.CENTRE.value());
    }

    private static ReceiveDossier received(int number, String unit) {
        var it = SampleDossiers.receive();
        return new ReceiveDossier(
                DossierId.of(new UUID(7, number).toString()),
                DossierCode.of(unit + "-261116-%04d".formatted(number + 1)),
                it.procedure(),
                UnitCode.of(unit),
                it.competentUnit(),
                it.channel(),
                it.applicant(),
                it.papers(),
                null,
                false);
    }

    private static DecideInspection inspected() {
        var it = SampleInspections.inspect();
        return new DecideInspection(
                it.inspectionId(),
                CODE,
                it.kind(),
                it.authority(),
                it.planning(),
                it.planNumber(),
                it.documentNumber(),
                it.legalBasis(),
                it.scope(),
                it.unit(),
                Set.of(SampleDossiers.CENTRE),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                it.team(),
                it.durationDays(),
                null,
                null);
    }

    private static DrawSample sample(List<String> records) {
        var population = new Population(
                "dossier",
                Set.of(SampleDossiers.CENTRE),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                false,
                null,
                null,
                5,
                IDS.size(),
                null,
                null,
                null,
                null);
        return new DrawSample(SampleInspections.INSPECTION, SampleMethod.RANDOM, population, "xổ số", records);
    }

    private static void give(Ledger ledger, Object command) {
        var by = Provenance.by("chanhthanhtra", "LEADER", "H98.01", command.toString(), "web")
                .claimedAt(MONDAY, Evidence.BACK_ENTERED);
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    @Test
    void without_a_size_it_is_everything_of_the_bodies_and_the_period() {
        var all = json("sample", CODE, "--json");

        assertThat(ids(all)).isEqualTo(IDS);
        assertThat(all.path("method").asString()).isEqualTo("RULE");
        assertThat(all.path("population").path("count").asInt()).isEqualTo(3);
        assertThat(all.path("hash").asString()).isEqualTo(HashOrder.of(IDS));
        assertThat(all.path("records").path(0).path("code").asString()).isEqualTo("H98.00-261116-0001");
        assertThat(ids(json("sample", CODE, "--from", "2026-11-17", "--json"))).isEmpty();
        assertThat(ids(json("sample", CODE, "--unit", "H98.35", "--json"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"NFC", "NFD"})
    void a_field_is_found_whichever_way_its_letters_are_typed(Form form) {
        assertThat(ids(json("sample", CODE, "--field", Normalizer.normalize("Đất đai", form), "--json")))
                .isEqualTo(IDS);
    }

    @Test
    void the_same_seed_draws_the_same_and_a_seed_that_nobody_chose_is_told() {
        assertThat(ids(json("sample", CODE, "--size", "2", "--seed", "xổ số", "--json")))
                .isEqualTo(HashOrder.draw(IDS, "xổ số", 2));
        var chance = json("sample", CODE, "--size", "2", "--json");
        assertThat(ids(chance))
                .isEqualTo(HashOrder.draw(IDS, chance.path("seed").asString(), 2));
        assertThat(answered("sample", CODE, "--size", "2", "--seed", "xổ số"))
                .contains("sẽ chọn 2 trong 3 hồ sơ (ngẫu nhiên)", "Số khởi tạo: xổ số", HashOrder.of(IDS))
                .contains("H98.00-261116-000");
    }

    @Test
    void records_are_picked_by_code_and_what_is_not_inspected_is_named() {
        assertThat(ids(json("sample", CODE, "--record", "H98.00-261116-0002", "--json")))
                .containsExactly(IDS.get(1));
        assertThat(run("sample", CODE, "--record", "H98.35-261116-0004")).isEqualTo(2);
        assertThat(err.toString()).contains("H98.35-261116-0004 không thuộc phạm vi");
    }

    @Test
    void it_records_nothing() {
        var before = events();
        answered("sample", CODE, "--size", "1");
        answered("sample", CODE, "--repeat", "1");

        assertThat(err.toString()).contains("Chưa ghi gì vào sổ");
        assertThat(events()).isEqualTo(before);
    }

    private static long events() {
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            return new JdbcTemplate(ledger.dataSource())
                    .queryForObject("select count(*) from log.event_log", Long.class);
        }
    }

    @Test
    void a_recorded_sample_is_drawn_again_and_one_that_differs_fails() {
        assertThat(answered("sample", CODE, "--repeat", "1")).contains("chọn lại trùng khớp, 2 trong 3 hồ sơ");
        assertThat(json("sample", SampleInspections.INSPECTION.value(), "--repeat", "1", "--json")
                        .path("same")
                        .asBoolean())
                .isTrue();

        out.getBuffer().setLength(0);
        assertThat(run("sample", CODE, "--repeat", "2")).isEqualTo(CommandLineFrame.FAILED);
        assertThat(out.toString()).contains("KHÁC");
        assertThat(run("--lang", "en", "sample", CODE, "--repeat", "2")).isEqualTo(CommandLineFrame.FAILED);
        assertThat(out.toString()).contains("NOT the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --repeat 3                 | repeat: cuộc này không có mẫu mang số đó
                    --repeat 1 --size 2        | repeat: không dùng cùng
                    --seed x                   | size: phải có
                    --size 0                   | size: phải lớn hơn 0
                    --size 1 --record x        | size: không dùng khi chọn trực tiếp
                    --kind fish                | kind: không có trong danh mục
                    --from 31/12/2026          | from: không phải ngày giờ có thật
                    --trait lucky              | trait: không có trong danh mục
                    --petition-kind complaint  | petitionKind: không dùng cho loại hồ sơ này
                    --field Phép màu           | field: không có trong danh mục
                    """)
    void what_cannot_be_drawn_is_refused_in_one_line(String options, String why) {
        var arguments = new ArrayList<>(List.of("sample", CODE));
        arguments.addAll(Arrays.asList(options.split(" (?!màu)")));

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString().strip()).contains(why).doesNotContain("\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_inspection_that_nobody_knows_is_refused() {
        assertThat(run("sample", "TTR.H98.01-200101-0009")).isEqualTo(CommandLineFrame.BAD_INPUT);
        assertThat(err.toString()).contains("TTR.H98.01-200101-0009");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("records")
                .valueStream()
                .map(record -> record.path("id").asString())
                .toList();
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
