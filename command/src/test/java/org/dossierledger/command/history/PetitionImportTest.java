package org.dossierledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.history.HistoryImport.Report;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Complaints, denunciations and feedback of another system. */
class PetitionImportTest {

    private static final String COLUMNS = """
            source: qldt
            case: so
            activity: viec
            timestamp: luc
            actor: ai
            unit: don_vi
            receivedAt: nhan
            dueAt: han
            endedAt: xong
            """;
    private static final String HEADER = "so,viec,luc,ai,don_vi,nhan,han,xong,nguoi_viet\n";
    private static final String ONE_CASE = HEADER
            + "17,Tiếp nhận,04/11/2025 08:00,van.thu,P01,04/11/2025 08:00,04/12/2025,,Nguyễn Bí Mật\n"
            + "17,Quyết định,10/12/2025 09:00,minh,P02,04/11/2025 08:00,04/12/2025,10/12/2025 09:00,Nguyễn Bí Mật\n";

    @TempDir
    private Path folder;

    private final List<String> sealed = new ArrayList<>();

    private JdbcTemplate log;
    private GroupAppender appender;
    private HistoryImport history;

    @BeforeEach
    void open() {
        var database = TestDatabase.fresh().ledger();
        log = new JdbcTemplate(database);
        appender = new GroupAppender(database);
        history = new HistoryImport(
                new ImportedStreams(database, appender),
                (stream, text) -> {
                    sealed.add(text);
                    return new Sealed("1", "…");
                },
                Clock.systemUTC(),
                Provenance.by("importer", null, null, null, "import"));
    }

    @AfterEach
    void close() {
        appender.close();
    }

    @Test
    void every_line_becomes_one_event_on_the_petition_of_its_case() throws IOException {
        assertThat(take("complaint", ONE_CASE))
                .extracting(Report::cases, Report::events, Report::skipped)
                .containsExactly(1L, 2L, 0L);
        var decided = stored().get(1);
        assertThat(decided)
                .isEqualTo(new PetitionActionImported(
                        decided.petitionId(),
                        "qldt",
                        "17",
                        PetitionKind.COMPLAINT,
                        "Quyết định",
                        "minh",
                        UnitCode.of("P02"),
                        Instant.parse("2025-11-04T01:00:00Z"),
                        Instant.parse("2025-12-04T16:59:59.999999Z"),
                        Instant.parse("2025-12-10T02:00:00Z"),
                        new Sealed("1", "…")));
        assertThat(stored().get(0).petitionId()).isEqualTo(decided.petitionId());
        assertThat(sealed).allMatch(text -> text.contains("Nguyễn Bí Mật"));
    }

    @ParameterizedTest
    @CsvSource({"complaint, COMPLAINT", "feedback, FEEDBACK"})
    void taking_the_same_file_twice_adds_nothing(String kind, PetitionKind meant) throws IOException {
        take(kind, ONE_CASE);
        assertThat(take(kind, ONE_CASE))
                .extracting(Report::events, Report::skipped)
                .containsExactly(0L, 2L);
        assertThat(stored()).extracting(PetitionActionImported::kind).containsExactly(meant, meant);
    }

    @Test
    void number_17_of_the_complaints_is_not_number_17_of_the_feedback_nor_of_the_dossiers() throws IOException {
        take("complaint", ONE_CASE);
        assertThat(take("feedback", ONE_CASE).events()).isEqualTo(2);
        assertThat(take("dossier", ONE_CASE).events()).isEqualTo(2);
        assertThat(log.queryForList("select distinct stream from log.event_log", String.class))
                .hasSize(3);
    }

    @Test
    void what_is_newly_said_of_a_case_counts_with_a_new_line_only() throws IOException {
        var open = ONE_CASE.replace("10/12/2025 09:00,Nguyễn", ",Nguyễn");
        take("complaint", open);
        assertThat(take("complaint", ONE_CASE).events()).isZero();

        var longer = ONE_CASE + "17,Lưu hồ sơ,11/12/2025 09:00,minh,P02,,,10/12/2025 09:00,\n";
        assertThat(take("complaint", longer))
                .extracting(Report::events, Report::skipped)
                .containsExactly(1L, 2L);
        assertThat(stored().get(2).endedAt()).isEqualTo(Instant.parse("2025-12-10T02:00:00Z"));
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        var report = HistoryImport.dry()
                .run(file("h.csv", ONE_CASE), file("m.yml", mapping("complaint", "")), true, read -> {});
        assertThat(report).extracting(Report::cases, Report::events).containsExactly(1L, 2L);
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_column_of_denunciations_that_nobody_named_is_refused_by_its_name(boolean dryRun) throws IOException {
        var file = file("h.csv", ONE_CASE);
        var map = file("m.yml", mapping("denunciation", ""));
        refused(dryRun, file, map, 10, "nguoi_viet", "mayNameDenouncer");
    }

    @Test
    void an_attribute_of_denunciations_that_nobody_named_is_refused_by_its_name() throws IOException {
        var xes = file("h.xes", """
                <log><trace><string key="concept:name" value="17"/><event>
                <string key="concept:name" value="Tiếp nhận"/><string key="nguoi_viet" value="Nguyễn Bí Mật"/>
                <date key="time:timestamp" value="2025-11-04T08:00:00+07:00"/></event></trace></log>
                """);
        refused(false, xes, file("m.yml", "kind: denunciation\n"), 1, "nguoi_viet", "mayNameDenouncer");
        history.run(xes, file("m.yml", "kind: denunciation\nignore: nguoi_viet\n"), false, read -> {});
        assertThat(stored())
                .singleElement()
                .extracting(PetitionActionImported::attributes)
                .isNull();
    }

    @Test
    void of_an_ignored_column_nothing_is_stored_not_even_sealed() throws IOException {
        assertThat(take("denunciation", ONE_CASE, "ignore: [nguoi_viet]\n").events())
                .isEqualTo(2);
        assertThat(take("complaint", ONE_CASE, "ignore: [nguoi_viet]\n").events())
                .isEqualTo(2);
        assertThat(sealed).isEmpty();
        assertThat(stored()).extracting(PetitionActionImported::attributes).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "'kind: petition', 1, 'kind: petition', unknown",
        "'kind: complaint\nchannel: ai', 2, channel, onlyDossiers",
        "'kind: complaint\nprocedure: ai', 2, procedure, onlyDossiers",
        "'kind: complaint\nignore: ten', 2, 'ignore: ten', noSuchColumn",
        "'kind: complaint\nignore: [[so]]', 2, ignore, malformed",
        "'kind: complaint\nactor: [so]', 2, actor, malformed"
    })
    void a_mapping_that_cannot_be_used_is_refused_by_line_and_field(
            String wrong, int line, String field, String problem) throws IOException {
        var columns = wrong.contains("actor") ? COLUMNS.replace("actor: ai\n", "") : COLUMNS;
        refused(false, file("h.csv", ONE_CASE), file("m.yml", wrong + "\n" + columns), line, field, problem);
    }

    private void refused(boolean dryRun, Path file, Path map, int line, String field, String problem) {
        assertThatThrownBy(() -> history.run(file, map, dryRun, read -> {}))
                .isInstanceOfSatisfying(
                        MappingMalformed.class,
                        refused -> assertThat(refused.arguments().subList(1, 4)).containsExactly(line, field, problem));
        assertThat(stored()).isEmpty();
    }

    private Report take(String kind, String csv) throws IOException {
        return take(kind, csv, "");
    }

    private Report take(String kind, String csv, String more) throws IOException {
        return history.run(file("h.csv", csv), file("m.yml", mapping(kind, more)), false, read -> {});
    }

    private static String mapping(String kind, String more) {
        return COLUMNS + "kind: " + kind + "\n" + more;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<PetitionActionImported> stored() {
        return log
                .queryForList(
                        "select payload from log.event_log where type = 'PetitionActionImported' order by global_index",
                        byte[].class)
                .stream()
                .map(payload -> EventJson.MAPPER.readValue(payload, PetitionActionImported.class))
                .toList();
    }
}
