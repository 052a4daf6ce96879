package org.dossierledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.history.HistoryImport.Report;
import org.dossierledger.command.sealing.ErasureJournal;
import org.dossierledger.command.sealing.Keyring;
import org.dossierledger.command.sealing.MasterKey;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class HistoryImportTest {

    private static final String MAPPING = """
            format: csv
            case: ma
            activity: viec
            timestamp: luc
            dueAt: han
            """;
    private static final String HEADER = "ma,viec,luc,han,ghi_chu\n";
    private static final String TWO_CASES = HEADER
            + "A1,Nhận,2018-02-09 08:30,23/02/2018,\n"
            + "A2,Nhận,2018-02-09 09:00,23/02/2018,Ông Nguyễn Bí Mật\n"
            + "A1,Trả,2018-02-26T10:00:00+07:00,23/02/2018,\n";

    @TempDir
    private Path folder;

    private HikariDataSource database;
    private JdbcTemplate log;
    private GroupAppender appender;
    private HistoryImport history;
    private int sealsBeforeTheEnd = Integer.MAX_VALUE;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh().pool();
        log = new JdbcTemplate(database);
        appender = new GroupAppender(database);
        var keyring = new Keyring(
                database,
                MasterKey.at(folder.resolve("master.key")),
                new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC()));
        Map<String, String> keys = new HashMap<>();
        history = new HistoryImport(
                new ImportedStreams(database, appender),
                (stream, text) -> {
                    if (sealsBeforeTheEnd-- == 0) {
                        throw new IllegalStateException("killed");
                    }
                    return keyring.seal(keys.computeIfAbsent(stream, key -> keyring.newSubject(null)), text);
                },
                Clock.systemUTC(),
                Provenance.by("importer", null, null, null, "import"));
    }

    @AfterEach
    void close() {
        appender.close();
        database.close();
    }

    @Test
    void every_line_becomes_one_event_in_the_stream_of_its_case() throws IOException {
        assertThat(take(TWO_CASES))
                .extracting(Report::cases, Report::events, Report::skipped)
                .containsExactly(2L, 3L, 0L);
        assertThat(log.queryForList("select sequence_number from log.event_log order by global_index", Long.class))
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void taking_the_same_file_twice_adds_nothing() throws IOException {
        take(TWO_CASES);
        assertThat(take(TWO_CASES)).extracting(Report::events, Report::skipped).containsExactly(0L, 3L);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void a_longer_export_adds_only_what_is_new() throws IOException {
        take(TWO_CASES);
        var longer = take(TWO_CASES + "A2,Trả,2018-02-22 10:00,23/02/2018,\n");
        assertThat(longer).extracting(Report::events, Report::skipped).containsExactly(1L, 3L);
    }

    @Test
    void an_export_that_gives_an_open_case_another_date_says_so_once() throws IOException {
        take(TWO_CASES);
        var later = TWO_CASES.replace("A2,Nhận,2018-02-09 09:00,23/02/2018", "A2,Nhận,2018-02-09 09:00,26/02/2018");
        assertThat(take(later)).extracting(Report::events, Report::skipped).containsExactly(1L, 3L);
        assertThat(log.queryForList("select type || sequence_number from log.event_log offset 3", String.class))
                .containsExactly("ImportedCaseRestated1");
        assertThat(take(later).events()).isZero();
        assertThat(take(TWO_CASES).events()).isZero();
    }

    @Test
    void our_desks_never_give_a_code_again_that_an_import_brought() throws IOException {
        take(TWO_CASES.replace("A1", "H98.00-180209-0001"));
        assertThat(log.queryForList("select code from log.dossier_code", String.class))
                .containsExactly("H98.00-180209-0001");
    }

    @Test
    void a_line_that_differs_only_in_its_attributes_is_the_same_line() throws IOException {
        take(TWO_CASES);
        assertThat(take(TWO_CASES.replace("Bí Mật", "Bí Danh")).events()).isZero();
    }

    @Test
    void lines_that_repeat_in_one_file_are_all_kept() throws IOException {
        var twice = HEADER + "A1,Gọi,2018-02-09 08:30,,\n".repeat(3);
        assertThat(take(twice).events()).isEqualTo(3);
        assertThat(take(twice).events()).isZero();
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        var report = HistoryImport.dry().run(file("h.csv", TWO_CASES), file("m.yml", MAPPING), true, read -> {});
        assertThat(report).extracting(Report::cases, Report::events).containsExactly(2L, 3L);
        assertThat(events()).isZero();
    }

    @Test
    void what_unknown_columns_say_never_stands_in_the_log_in_the_clear() throws IOException {
        take(TWO_CASES);
        var bytes = log.queryForList("select payload || metadata from log.event_log", byte[].class);
        for (var each : bytes) {
            var text = new String(each, StandardCharsets.UTF_8);
            assertThat(text)
                    .doesNotContain("Bí Mật")
                    .doesNotContain(Base64.getEncoder().encodeToString("Bí Mật".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-09T08:30:00+07:00, 2018-02-09T01:30:00Z",
        "2018-02-09 08:30:00.123456, 2018-02-09T01:30:00.123456Z",
        "2018-02-09 08:30:00 +0100, 2018-02-09T07:30:00Z",
        "2018-02-09T08:30:00Z, 2018-02-09T08:30:00Z",
        "2018-02-09T08:30, 2018-02-09T01:30:00Z",
        "2018-02-09, 2018-02-08T17:00:00Z",
        "09/02/2018 08:30, 2018-02-09T01:30:00Z",
        "09/02/2018, 2018-02-08T17:00:00Z"
    })
    void times_are_read_as_real_exports_have_them(String written, String meant) throws IOException {
        take(HEADER + "A1,Nhận," + written + ",,\n");
        assertThat(log.queryForObject(
                        "select convert_from(metadata, 'UTF8')::json ->> 'occurredAt' from log.event_log",
                        String.class))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "'A1,Nhận,31/02/2018 08:30,,', timestamp, impossibleTime",
        "'A1,Nhận,hôm qua,,', timestamp, impossibleTime",
        "'A1,Nhận,,,', timestamp, required",
        "',Nhận,2018-02-09,,', case, required",
        "'A1,,2018-02-09,,', activity, required",
        "'A1,Nhận,2018-02-09,30/02/2018,', dueAt, impossibleTime",
        "'A1,Nhận,2018-02-09', line, fieldCount",
        "'A1,Nhận,+12018-02-09,,', timestamp, impossibleTime",
        "'\"A\n1\",Nhận,2018-02-09,,', case, controlCharacter",
        "'A1,Nhận,2018-02-09,,a\u0000b', ghi_chu, controlCharacter"
    })
    void a_line_that_cannot_be_taken_is_named_and_the_others_are_taken(String line, String field, String problem)
            throws IOException {
        var report = take(HEADER + "A0,Nhận,2018-02-09,,\n" + line + "\n");
        assertThat(report.errors()).containsExactly(new HistoryImport.Error(3, field, problem));
        assertThat(report.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'case: ma\nactivity: viec\ntimestamp: luc\nhue: x', hue",
        "'case: ma\nactivity: viec\ntimestamp: lucc', timestamp",
        "'case: ma\nactivity: viec', timestamp",
        "'case: ma\nactivity: viec\ntimestamp: luc\nzone: Mars/Base', zone",
        "'case: [', mapping"
    })
    void a_mapping_that_cannot_be_used_is_refused_before_anything_is_written(String mapping, String field)
            throws IOException {
        var file = file("h.csv", TWO_CASES);
        var map = file("m.yml", mapping);
        assertThatThrownBy(() -> history.run(file, map, false, read -> {}))
                .isInstanceOfSatisfying(
                        MappingMalformed.class,
                        refused -> assertThat(refused.arguments().get(2).toString())
                                .startsWith(field));
        assertThat(events()).isZero();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_by_its_line_and_nothing_is_written() throws IOException {
        var file = folder.resolve("h.csv");
        Files.write(file, TWO_CASES.replace("Bí Mật", "B\u00ed").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> history.run(file, file("m.yml", MAPPING), false, read -> {}))
                .isInstanceOf(HistoryMalformed.class);
        assertThat(events()).isZero();
    }

    @Test
    void the_line_that_is_not_utf_8_is_named_however_far_down_it_stands() throws IOException {
        var file = folder.resolve("h.csv");
        var text = HEADER + "A1,Nhận,2018-02-09,,\n".repeat(300) + "A2,B?,2018-02-09,,\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.replace("ậ", "abc").indexOf('?')] = (byte) 0xed;
        Files.write(file, bytes);
        refusedAt(file, 302, "notUtf8");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_by_its_line_and_swallows_nothing() throws IOException {
        refusedAt(file("open.csv", TWO_CASES.replace("Ông", "\"Ông")), 3, "malformed");
        refusedAt(file("header.csv", HEADER.replace("ghi_chu", "\"ghi_chu")), 1, "malformed");
    }

    @Test
    void quotes_inside_a_field_are_no_opening_quotes() throws IOException {
        var report = take(HEADER + "A1,Nhận,2018-02-09,,màn 5\" x\nA2,Nhận,2018-02-09,,\"a \"\"b\"\"\nc\"\n");
        assertThat(report).extracting(Report::events, Report::errorCount).containsExactly(2L, 0L);
    }

    private void refusedAt(Path file, long line, String problem) {
        assertThatThrownBy(() -> history.run(file, file("m.yml", MAPPING), false, read -> {}))
                .isInstanceOfSatisfying(
                        HistoryMalformed.class,
                        refused -> assertThat(refused.arguments().subList(1, 3)).containsExactly(line, problem));
        assertThat(events()).isZero();
    }

    @Test
    void xes_is_taken_by_its_standard_names() throws IOException {
        var report = history.run(file("h.xes", xes("")), null, false, read -> {});
        assertThat(report).extracting(Report::cases, Report::events).containsExactly(1L, 1L);
    }

    @Test
    void an_xes_attribute_that_is_nowhere_in_the_file_is_refused_by_the_line_of_the_mapping() throws IOException {
        var map = file("x.yml", "format: xes\ndueAt: case:due\n");
        assertThatThrownBy(() -> history.run(file("h.xes", xes("")), map, false, read -> {}))
                .isInstanceOfSatisfying(
                        MappingMalformed.class,
                        refused -> assertThat(refused.arguments().subList(1, 3)).containsExactly(2, "dueAt: case:due"));
        assertThat(events()).isZero();
    }

    @Test
    void broken_xml_and_a_dtd_are_refused_and_nothing_is_written() throws IOException {
        var broken = file("b.xes", xes("").replace("</trace>", ""));
        var dtd = file("d.xes", xes("<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"));
        for (var file : new Path[] {broken, dtd}) {
            assertThatThrownBy(() -> history.run(file, null, false, read -> {})).isInstanceOf(HistoryMalformed.class);
        }
        assertThat(events()).isZero();
    }

    @Test
    void killed_in_the_middle_it_goes_on_where_it_was() throws IOException {
        var many = new StringBuilder(HEADER);
        for (var i = 0; i < 10_000; i++) {
            many.append("C").append(i % 700).append(",Việc ").append(i).append(",2018-02-09 08:30,,ghi chú\n");
        }
        sealsBeforeTheEnd = 6_000;
        assertThatThrownBy(() -> take(many.toString())).hasMessage("killed");
        assertThat(events()).isEqualTo(4_000);
        sealsBeforeTheEnd = Integer.MAX_VALUE;
        assertThat(take(many.toString()).events()).isEqualTo(6_000);
        assertThat(events()).isEqualTo(10_000);
    }

    private static String xes(String before) {
        return before + "<log><trace><string key='concept:name' value='N1'/><event>"
                + "<string key='concept:name' value='Create Fine'/>"
                + "<date key='time:timestamp' value='2005-03-23T00:00:00.000+01:00'/></event></trace></log>";
    }

    private Report take(String csv) throws IOException {
        return history.run(file("h.csv", csv), file("m.yml", MAPPING), false, read -> {});
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private long events() {
        return log.queryForObject("select count(*) from log.event_log", Long.class);
    }
}
