package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.AddNote;
import org.dossierledger.shared.dossier.DossierCommand.AssignDossier;
import org.dossierledger.shared.dossier.DossierCommand.HandOverDossier;
import org.dossierledger.shared.dossier.DossierCommand.RequestSupplement;
import org.dossierledger.shared.dossier.DossierCommand.TakeSupplementIn;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances on one log, each with its own cache: whoever is asked, and how often, a command is done once. */
@Timeout(60)
class InstancesTest {

    private static final AddNote NOTE = new AddNote(SampleDossiers.DOSSIER, new Sealed("k", "c2VhbGVk"));

    @TempDir
    private Path data;

    private TestDatabase database;
    private Ledger one;
    private Ledger other;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        one = ledger();
        other = ledger();
    }

    private Ledger ledger() {
        var login = (PGSimpleDataSource) database.ledger();
        return Ledger.open(
                Settings.of(data, Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword())));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void a_dossier_that_both_are_asked_to_receive_at_the_same_moment_is_received_once() throws Exception {
        together(16, i -> () -> give(either(i), "receive", SampleDossiers.receive()));

        assertThat(events()).containsExactly("DossierReceived");
    }

    @Test
    void a_command_repeated_at_the_other_instance_does_nothing() {
        give(one, "receive", SampleDossiers.receive());
        give(other, "note", NOTE);
        give(one, "note", NOTE);
        give(other, "note", NOTE);

        assertThat(events()).containsExactly("DossierReceived", "NoteAdded");
    }

    @Test
    void the_same_command_sent_to_both_at_the_same_moment_is_done_once() throws Exception {
        give(one, "receive", SampleDossiers.receive());
        for (var note = 0; note < 10; note++) {
            var commandId = "note-" + note;
            together(4, i -> () -> give(either(i), commandId, NOTE));
        }
        assertThat(events()).hasSize(11);
    }

    @Test
    void different_commands_at_the_same_moment_are_all_done_on_the_state_that_the_one_before_left() throws Exception {
        give(one, "receive", SampleDossiers.receive());
        together(2, i -> () -> give(either(i), "note-" + i, NOTE));

        assertThat(events()).containsExactly("DossierReceived", "NoteAdded", "NoteAdded");
    }

    @Test
    void what_the_other_instance_did_is_known_before_anything_is_refused() {
        give(one, "receive", SampleDossiers.receive());
        give(other, "assign", new AssignDossier(SampleDossiers.DOSSIER, SampleDossiers.LAND_OFFICE, "canbo.datdai"));
        give(other, "ask", new RequestSupplement(SampleDossiers.DOSSIER, List.of("bản đồ"), "thiếu bản đồ"));
        give(one, "in", new TakeSupplementIn(SampleDossiers.DOSSIER, List.of(), null));
        give(other, "on", new HandOverDossier(SampleDossiers.DOSSIER, SampleDossiers.WARD, "xác minh"));

        assertThat(events())
                .containsExactly(
                        "DossierReceived",
                        "DossierAssigned",
                        "SupplementRequested",
                        "SupplementReceived",
                        "DossierHandedOver");
    }

    private Ledger either(int turn) {
        return turn % 2 == 0 ? one : other;
    }

    private static Void give(Ledger ledger, String commandId, DossierCommand command) {
        var by = Provenance.by("motcua.tinh", "CLERK", "H98.00", commandId, "web");
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
        return null;
    }

    private interface Turn {
        Callable<Void> of(int turn);
    }

    private static void together(int count, Turn turn) throws Exception {
        var clients = Executors.newFixedThreadPool(count);
        try {
            var outcomes = new ArrayList<>(clients.invokeAll(
                    IntStream.range(0, count).mapToObj(turn::of).toList()));
            for (var outcome : outcomes) {
                outcome.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    private List<String> events() {
        return new JdbcTemplate(database.owner())
                .queryForList("select type from log.event_log order by global_index", String.class);
    }
}
