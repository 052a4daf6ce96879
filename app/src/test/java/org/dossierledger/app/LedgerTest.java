package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.person.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    static Path data;

    @Test
    void a_received_dossier_is_in_the_log_when_the_ledger_is_opened_again() {
        try (var ledger = open()) {
            give(ledger, "c1", SampleDossiers.receive());
            give(ledger, "c1", SampleDossiers.receive());
        }
        try (var ledger = open()) {
            assertThat(stream(ledger)).containsExactly("DossierReceived");
            give(
                    ledger,
                    "c2",
                    new DossierCommand.AssignDossier(
                            SampleDossiers.DOSSIER, SampleDossiers.LAND_OFFICE, "canbo.datdai"));
            assertThat(stream(ledger)).containsExactly("DossierReceived", "DossierAssigned");
        }
    }

    @Test
    void the_identities_of_denouncers_lie_under_a_key_of_their_own_kept_where_the_operator_says(@TempDir Path safe) {
        var id = "3f0c2f9e-6d0b-4c37-9a55-0d6f1c2b7a11";
        var settings = Settings.of(
                data, Map.of("LEDGER_VAULT_KEY", safe.resolve("vault.key").toString()));
        try (var ledger = Ledger.open(settings)) {
            ledger.vault().keep(id, Person.named("Nguyễn Thị Đào"));
        }
        assertThat(safe.resolve("vault.key")).isRegularFile();
        try (var ledger = Ledger.open(settings)) {
            assertThat(ledger.vault().open(id)).contains(Person.named("Nguyễn Thị Đào"));
        }
        try (var ledger = open()) {
            assertThatExceptionOfType(MasterKeyUnusable.class).isThrownBy(ledger::vault);
            assertThat(ledger.keyring()).isNotNull();
        }
    }

    @Test
    void the_vault_does_not_take_the_ordinary_master_key() {
        var settings = Settings.of(data, Map.of("LEDGER_VAULT_KEY", data + "/./master.key"));
        try (var ledger = Ledger.open(settings)) {
            assertThatExceptionOfType(SettingsMalformed.class).isThrownBy(ledger::vault);
        }
    }

    @Test
    void a_catalogue_that_cannot_be_read_is_refused_before_anything_starts(@TempDir Path fresh) {
        var settings = Settings.of(fresh, Map.of("LEDGER_CATALOGUE", "/no/such/catalogue.yml"));

        assertThatExceptionOfType(SettingsMalformed.class).isThrownBy(() -> Ledger.open(settings));
        assertThat(fresh.resolve("postgres")).doesNotExist();
    }

    @Test
    void an_office_counts_by_a_calendar_of_its_own(@TempDir Path fresh) throws IOException {
        var builtIn = WorkingCalendar.class.getResourceAsStream("working-calendar.yml");
        var swapped = new String(builtIn.readAllBytes(), StandardCharsets.UTF_8)
                .replace(
                        "      - {date: 2026-11-24,",
                        "      - {date: 2026-11-23, kind: holiday, name: culture-day, source: x, published: unknown}\n"
                                + "      - {date: 2026-11-24,");
        var calendar = Files.writeString(fresh.resolve("calendar.yml"), swapped);
        var settings = Settings.of(fresh, Map.of("LEDGER_CALENDAR", calendar.toString()));

        var due = Ledger.rules(settings)
                .compute("K1", SampleDossiers.RECEIVED_AT, Length.workingDays(10))
                .due();

        assertThat(due).isEqualTo(SampleDossiers.endOf("2026-12-02"));
        assertThatExceptionOfType(SettingsMalformed.class)
                .isThrownBy(() -> Ledger.rules(Settings.of(fresh, Map.of("LEDGER_CLOCKS", "/no/such.yml"))));
    }

    private static Ledger open() {
        return Ledger.open(Settings.of(data, Map.of()));
    }

    private static void give(Ledger ledger, String commandId, DossierCommand command) {
        var by = Provenance.by("motcua.tinh", "CLERK", "H98.00", commandId, "web");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    private static List<String> stream(Ledger ledger) {
        return ledger.writeSide()
                .events()
                .readEvents(SampleDossiers.DOSSIER.value())
                .asStream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }
}
