package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
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
    void a_catalogue_that_cannot_be_read_is_refused_before_anything_starts(@TempDir Path fresh) {
        var settings = Settings.of(fresh, Map.of("LEDGER_CATALOGUE", "/no/such/catalogue.yml"));

        assertThatExceptionOfType(SettingsMalformed.class).isThrownBy(() -> Ledger.open(settings));
        assertThat(fresh.resolve("postgres")).doesNotExist();
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
