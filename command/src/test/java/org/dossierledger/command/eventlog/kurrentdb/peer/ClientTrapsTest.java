package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.append;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.connect;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;

import io.kurrent.dbclient.ConnectionShutdownException;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.SubscribeToAllOptions;
import io.kurrent.dbclient.SubscriptionFilter;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.shaded.org.awaitility.Awaitility;

/** What client 1.1.0 does that nobody would expect. Our use of it is built round these: one that changes is news. */
class ClientTrapsTest {

    private Peer peer;
    private KurrentDBClient client;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.start(PeerOptions.plain().withoutForce());
        client = connect(peer.connectionString());
        append(client, "dossier-1", noStream(), events(1));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionEnd.class,
            names = {"NOT_LEADER", "CANCELLED", "COMPLETION"})
    void a_subscription_that_ends_tells_nobody(SubscriptionEnd end) throws Exception {
        var heard = subscribe();

        peer.faults().endSubscriptions(end);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> peer.faults().subscriptions() == 0);
        append(client, "dossier-1", streamRevision(0), events(1));
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(() -> !heard.cancelled().isDone() && !heard.heardMore());
    }

    @Test
    void only_an_error_of_another_kind_is_told() throws Exception {
        var heard = subscribe();

        peer.faults().endSubscriptions(SubscriptionEnd.UNAVAILABLE);

        assertThat(heard.cancelled().get(30, TimeUnit.SECONDS)).hasMessageContaining("UNAVAILABLE");
    }

    private Listened subscribe() throws Exception {
        var heard = new Listened();
        client.subscribeToAll(heard, SubscribeToAllOptions.get().fromEnd()).get();
        heard.caughtUp();
        return heard;
    }

    @Test
    void a_client_without_a_server_for_two_seconds_is_closed_for_good() throws Exception {
        peer.kill();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            assertThatThrownBy(() -> append(client, "dossier-1", streamRevision(0), events(1)))
                    .isNotNull();
            return client.isShutdown();
        });

        peer.restart();

        assertThatThrownBy(() -> append(client, "dossier-1", streamRevision(0), events(1)))
                .isInstanceOf(ConnectionShutdownException.class);
        append(connect(peer.connectionString()), "dossier-1", streamRevision(0), events(1));
    }

    @Test
    void a_conflict_on_a_stream_expected_to_be_new_names_another_expectation() {
        assertThatThrownBy(() -> append(client, "dossier-1", noStream(), events(1)))
                .isInstanceOfSatisfying(WrongExpectedVersionException.class, refusal -> {
                    assertThat(refusal.getExpectedState()).isEqualTo(streamRevision(0));
                    assertThat(refusal.getActualState()).isEqualTo(streamRevision(0));
                });
    }

    @Test
    void a_filter_takes_one_prefix_only_and_finds_it_anywhere_in_the_name() throws Exception {
        var filter = SubscriptionFilter.newBuilder().withMaxWindow(32).addStreamNamePrefix("dossier-");
        assertThatThrownBy(() -> filter.addStreamNamePrefix("complaint-")).isInstanceOf(IllegalStateException.class);
        var heard = new Listened();
        client.subscribeToAll(heard, SubscribeToAllOptions.get().filter(filter.build()))
                .get();

        append(client, "not-a-dossier-1", noStream(), events(1));

        assertThat(heard.next("not-a-dossier-1", 1)).hasSize(1);
    }

    @Test
    void a_port_above_32767_is_refused_where_several_seeds_are_named() {
        assertThatThrownBy(() -> connect("kurrentdb://localhost:40001,localhost:40002?tls=false"))
                .hasMessageContaining("Invalid port number format");
    }
}
