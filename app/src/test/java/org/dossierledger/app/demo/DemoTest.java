package org.dossierledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@TestMethodOrder(OrderAnnotation.class)
class DemoTest {

    @TempDir
    static Path data;

    @Test
    @Order(1)
    void the_province_has_lived_for_two_years_in_every_kind_of_event() {
        try (var ledger = Demo.open(settings(), 400, told -> {})) {
            assertThat(log(ledger).queryForList("select distinct type from log.event_log", String.class))
                    .contains("DossierReceived", "SupplementRequested", "DossierExtended", "DossierCorrected")
                    .contains("StageStarted", "DossierStopped", "DossierRefused", "FinancialObligationRequested")
                    .contains("DossierResolved", "ResultReturned", "NoteAdded");
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
    void it_is_filled_once() {
        var steps = new AtomicLong();
        try (var ledger = Demo.open(settings(), 400, told -> steps.incrementAndGet())) {
            assertThat(steps).hasValue(0);
        }
    }

    @Test
    @Order(4)
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
