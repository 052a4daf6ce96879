package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.dossier.RegisterPage;
import org.dossierledger.query.dossier.RegisterSearch;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The live projection as it runs: Axon's processor behind the log of a real database. */
class ProjectingTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"DossierAssigned, {\"dossierId\":[]", "DossierVanished, {}"})
    void an_event_that_makes_no_sense_parks_its_dossier_and_nothing_else(String type, String payload) {
        var login = (PGSimpleDataSource) TestDatabase.fresh().ledger();
        var settings = Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword());
        try (var ledger = Ledger.open(Settings.of(data, settings))) {
            var spoiled = receive(ledger, 1);
            new JdbcTemplate(ledger.dataSource())
                    .update(
                            "insert into log.event_log values (2, ?, 1, 'spoiled', ?, '1', now(), ?, ?)",
                            spoiled.value(),
                            type,
                            payload.getBytes(StandardCharsets.UTF_8),
                            "{\"actor\":\"canbo\"}".getBytes(StandardCharsets.UTF_8));
            var sound = receive(ledger, 2);

            ledger.project();

            assertThat(ledger.reads().settle(Duration.ofSeconds(60))).isTrue();
            assertThat(ledger.reads()
                            .register()
                            .find(RegisterSearch.everything(10))
                            .items())
                    .extracting(RegisterPage.Row::id)
                    .containsExactlyInAnyOrder(spoiled.value(), sound.value());
            assertThat(new JdbcTemplate(ledger.dataSource())
                            .queryForMap("select stream, global_index from read.parked_event"))
                    .containsEntry("stream", spoiled.value())
                    .containsEntry("global_index", 2L);
        }
    }

    private static DossierId receive(Ledger ledger, int number) {
        var like = SampleDossiers.receive();
        var id = DossierId.random();
        var command = new ReceiveDossier(
                id,
                DossierCode.of(SampleDossiers.CENTRE, Moment.dateOf(Instant.now()), number),
                like.procedure(),
                like.receivingUnit(),
                like.competentUnit(),
                like.channel(),
                like.applicant(),
                like.papers(),
                null,
                false);
        var by = Provenance.by("motcua.tinh", "CLERK", "H98.00", "c" + number, "web");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
        return id;
    }
}
