package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.evidence.Witnesses;
import org.dossierledger.app.witness.RunningWitness;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of a province and the witness of another agency, both as they are run. */
class WitnessedServerTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void what_is_registered_is_soon_in_a_checkpoint_that_the_witness_has_cosigned() throws Exception {
        try (var witness = new RunningWitness(elsewhere)) {
            witness.follow(
                    Ledger.logKeys(Settings.of(data, Map.of())).verifiers().get(0));
            Files.writeString(
                    data.resolve("witnesses"),
                    "witness thanhtra %s %s\nquorum thanhtra\n".formatted(witness.key(), witness.address()));
            try (var server = new RunningServer(data)) {
                var received = server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
                assertThat(received.statusCode()).isEqualTo(201);
                var events = server.traces().events();

                var note = cosigned(server, events);

                assertThat(Checkpoint.of(note).size()).isEqualTo(events);
                assertThat(server.context.getBean(Witnesses.class).standings())
                        .singleElement()
                        .satisfies(standing -> {
                            assertThat(standing.size()).isEqualTo(events);
                            assertThat(standing.well()).isTrue();
                        });
            }
        }
    }

    /** Asks again and again, as somebody outside would; the witness is asked once a second. */
    private static SignedNote cosigned(RunningServer server, long events) {
        var client = new TlogClient(server);
        var policy = Policy.parse(client.get(null, "policy").body());
        assertThat(policy.quorum()).isEqualTo("thanhtra");
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        SignedNote note = null;
        while (note == null || !policy.satisfiedBy(note) || Checkpoint.of(note).size() < events) {
            assertThat(System.nanoTime()).as("cosigned in time").isLessThan(end);
            var answer = client.get(null, "checkpoint");
            note = answer.statusCode() == 200 ? SignedNote.parse(answer.body()) : null;
        }
        return note;
    }
}
