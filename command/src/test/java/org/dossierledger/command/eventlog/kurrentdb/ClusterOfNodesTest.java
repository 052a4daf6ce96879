package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three nodes, of which one leads, another takes over, one dies, or none is left that may write. */
@Timeout(90)
class ClusterOfNodesTest {

    private final PeerCluster cluster = PeerCluster.start(3);
    private final KurrentConnection connection =
            new KurrentConnection(KurrentSettings.of(cluster.connectionString()).withPatience(Duration.ofSeconds(10)));
    private final KurrentAppender appender = new KurrentAppender(connection);
    private final List<String> appended = new ArrayList<>();

    @BeforeEach
    void connect() {
        append();
    }

    @AfterEach
    void close() {
        connection.close();
        cluster.close();
    }

    @Test
    void when_another_node_leads_appending_goes_on_there() {
        for (var leader : List.of(1, 2, 0)) {
            cluster.lead(leader);
            append();
            append();
        }
        assertStored();
    }

    @Test
    void when_a_follower_dies_nobody_notices() {
        cluster.kill(2);
        append();
        assertStored();
    }

    @Test
    void when_the_leader_dies_an_append_waits_for_the_next_one() throws Exception {
        cluster.kill(0);
        var waiting = CompletableFuture.runAsync(this::append);
        cluster.lead(1);
        waiting.get(30, TimeUnit.SECONDS);
        cluster.restart(0);
        append();
        assertStored();
    }

    @Test
    void a_leader_that_hangs_is_left_when_another_one_is_elected() {
        cluster.faults(0).delay(Duration.ofHours(1));
        cluster.lead(1);
        Awaited.served(this::append);
        assertStored();
    }

    @Test
    void without_any_node_appends_are_refused_and_afterwards_they_go_on() {
        for (var node = 0; node < 3; node++) {
            cluster.kill(node);
        }
        var next = event("s", appended.size());
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> appender.append(List.of(next)));
        for (var node = 0; node < 3; node++) {
            cluster.restart(node);
        }
        Awaited.served(() -> appender.append(List.of(next)));
        appended.add(next.eventId());
        assertStored();
    }

    private void append() {
        var event = event("s", appended.size());
        appender.append(List.of(event));
        appended.add(event.eventId());
    }

    private void assertStored() {
        try (var reader = new KurrentConnection(KurrentSettings.of(cluster.connectionString()))) {
            assertThat(new KurrentLog(reader)
                            .stream("s", 0, 1_000).stream()
                                    .map(logged -> logged.written().orElseThrow())
                                    .map(NewEvent::eventId))
                    .containsExactlyElementsOf(appended);
        }
    }
}
