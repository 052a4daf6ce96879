package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.append;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.connect;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.read;

import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.NotLeaderException;
import io.kurrent.dbclient.ReadStreamOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.shaded.org.awaitility.Awaitility;

/** Leader changes and dead nodes, as the official client meets them. */
class PeerClusterTest {

    private PeerCluster cluster;
    private KurrentDBClient client;

    @BeforeEach
    void start() throws Exception {
        cluster = PeerCluster.start(3, PeerOptions.plain().withoutForce());
        client = connect(cluster.connectionString());
        append(client, "dossier-1", noStream(), events(1));
    }

    @AfterEach
    void stop() {
        client.shutdown();
        cluster.close();
    }

    @Test
    void after_a_change_of_leader_one_refusal_leads_to_the_new_one() throws Exception {
        cluster.lead(1);

        assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1)))
                .isInstanceOfSatisfying(
                        NotLeaderException.class,
                        refusal -> assertThat(refusal.getLeaderEndpoint().getPort())
                                .isEqualTo(cluster.port(1)));

        append(client, "dossier-1", streamRevision(0), events(1));
    }

    @Test
    void when_the_leader_dies_the_next_one_has_what_was_acknowledged() throws Exception {
        cluster.kill(0);
        cluster.lead(2);

        assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1))).hasMessageContaining("UNAVAILABLE");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> read(client, "dossier-1", ReadStreamOptions.get()).size() == 1);
        append(client, "dossier-1", streamRevision(0), events(1));
    }

    @Test
    void a_follower_serves_reads_to_whoever_does_not_insist_on_the_leader() throws Exception {
        var reader = connect(cluster.connectionString() + "&nodePreference=follower");
        cluster.faults(0).unavailable().on();

        assertThat(read(reader, "dossier-1", ReadStreamOptions.get())).hasSize(1);
        assertThatThrownBy(() -> read(client, "dossier-1", ReadStreamOptions.get()))
                .hasMessageContaining("UNAVAILABLE");
    }

    @Test
    void a_node_that_comes_back_serves_again() throws Exception {
        cluster.kill(0);
        cluster.restart(0);

        var again = connect(cluster.connectionString());
        append(again, "dossier-1", streamRevision(0), events(1));
    }
}
