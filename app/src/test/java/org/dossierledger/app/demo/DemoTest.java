package org.dossierledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@TestMethodOrder(OrderAnnotation.class)
class DemoTest {

    private static final Pattern HEX = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    @TempDir
    static Path data;

    @Test
    @Order(1)
    void the_province_has_lived_for_two_years_in_every_kind_of_event() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            assertThat(log(ledger).queryForList("select distinct type from log.event_log", String.class))
                    .contains("DossierReceived", "SupplementRequested", "DossierExtended", "DossierCorrected")
                    .contains("StageStarted", "DossierStopped", "DossierRefused", "FinancialObligationRequested")
                    .contains("DossierResolved", "ResultReturned", "NoteAdded")
                    .contains("DossierTakenOver", "PetitionTakenOver");
        }
    }

    @Test
    @Order(2)
    void events_were_recorded_in_the_past_in_the_order_in_which_they_happened() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            var recorded = log(ledger)
                    .queryForList("select recorded_at from log.event_log order by global_index", Timestamp.class)
                    .stream()
                    .map(Timestamp::toInstant)
                    .toList();
            assertThat(recorded).isSorted();
            assertThat(recorded.get(0)).isBefore(Instant.now().minusSeconds(500L * 86_400));
            assertThat(recorded.get(recorded.size() - 1)).isBefore(Instant.now());
        }
    }

    @Test
    @Order(3)
    void petitions_of_every_kind_stand_in_every_status() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            ledger.reads().catchUp();
            assertThat(log(ledger).queryForList("select distinct status from read.petition_register", String.class))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(PetitionStatus.values()).map(Enum::name).toList());
            assertThat(log(ledger).queryForList("select distinct kind from read.petition_register", String.class))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(PetitionKind.values()).map(Enum::name).toList());
            assertThat(count(ledger, "read.petition_register")).isBetween(140L, 190L);
            assertThat(count(ledger, "read.reception_register")).isBetween(110L, 140L);
        }
    }

    @Test
    @Order(4)
    void no_table_chokes_on_it_and_something_of_every_kind_is_late() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            ledger.reads().catchUp();
            assertThat(ledger.reads().parked()).isEmpty();
            var late = ledger.reads().late().answer(LateQuestion.at(Instant.now(), null));
            assertThat(late.byKind()).containsKeys("dossier", "complaint", "denunciation", "feedback", "reception");
        }
    }

    @Test
    @Order(5)
    void it_knows_what_is_less_usual() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            assertThat(log(ledger).queryForList("select distinct type from log.event_log", String.class))
                    .contains("SecondComplaintLodged", "ComplaintExtended", "ComplaintResumed", "ComplaintTakenToCourt")
                    .contains("FurtherDenunciationReviewed", "ProtectionDecided", "OriginalKept", "OverdueReported")
                    .contains("IdentityAccessRequested", "IdentityOpened", "IdentityAccessExpired")
                    .contains("SameContentReceived", "TransferResultReceived", "PetitionTakenUp")
                    .contains("ReceptionConcluded", "ReceptionRefused", "RefusalNoticeIssued", "ResultFollowed");
        }
    }

    @Test
    @Order(6)
    void who_denounces_stands_in_no_table() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            ledger.reads().catchUp();
            var words = denouncers(ledger);
            assertThat(words).hasSizeGreaterThan(80);
            for (var table : log(ledger)
                    .queryForList(
                            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                    + " where schemaname not in ('pg_catalog', 'information_schema')",
                            String.class)) {
                var told = log(ledger).queryForList("select row::text from " + table + " row", String.class).stream()
                        .map(DemoTest::readable)
                        .filter(row -> words.stream().anyMatch(row::contains))
                        .toList();
                assertThat(told).as(table).isEmpty();
            }
        }
    }

    @Test
    @Order(6)
    void inspections_stand_in_every_state() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            ledger.reads().catchUp();
            assertThat(log(ledger).queryForList("select distinct stage from read.inspection_register", String.class))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Stage.values()).map(Enum::name).toList());
            assertThat(count(ledger, "read.inspection_register where paused")).isEqualTo(1);
            assertThat(log(ledger).queryForList("select distinct type from log.event_log", String.class))
                    .contains("InspectionCorrected", "CheckExtended", "ExplanationGiven", "RecommendationCompleted");
            assertThat(count(ledger, "read.recommendation_register where direction = 'TO_INSPECTING'"))
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(6)
    void a_ward_typed_in_visits_between_the_decision_and_the_announcement() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            ledger.reads().catchUp();
            var asked = new RadarQuestion(null, null, null, "back-entries-before-inspection", null, null, null, 100);
            assertThat(ledger.reads().radar().answer(asked).bursts()).anySatisfy(burst -> {
                assertThat(burst.unit()).isEqualTo("H98.32");
                assertThat(burst.count()).isGreaterThanOrEqualTo(6);
            });
        }
    }

    /** Name and number of everybody in the vault. */
    private static List<String> denouncers(Ledger ledger) {
        return log(ledger).queryForList("select vault_id from log.vault_identity", String.class).stream()
                .map(id -> ledger.vault().open(id).orElseThrow())
                .flatMap(person -> Stream.of(person.name(), person.idNumber()))
                .toList();
    }

    /** Bytes are shown in hexadecimal digits. */
    private static String readable(String row) {
        return HEX.matcher(row)
                .replaceAll(bytes -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.UTF_8)));
    }

    private static long count(Ledger ledger, String table) {
        return log(ledger).queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    @Order(7)
    void it_is_filled_once() {
        var steps = new AtomicLong();
        try (var ledger = Demo.open(settings(), 400, told -> steps.incrementAndGet())) {
            assertThat(steps).hasValue(0);
        }
    }

    @Test
    @Order(8)
    void a_ledger_that_holds_anything_else_is_left_alone() throws Exception {
        Files.delete(data.resolve("made-up-province"));

        assertThatExceptionOfType(LedgerNotEmpty.class).isThrownBy(() -> Demo.open(settings(), 400, told -> {}));
    }

    private static Settings settings() {
        return Settings.of(data, Map.of());
    }

    private static JdbcTemplate log(Ledger ledger) {
        return new JdbcTemplate(ledger.dataSource());
    }
}
