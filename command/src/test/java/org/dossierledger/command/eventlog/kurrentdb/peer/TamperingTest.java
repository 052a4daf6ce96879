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

import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.StreamMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator can do to the log, as a reader sees it afterwards, also after a restart. */
class TamperingTest {

    private Peer peer;
    private KurrentDBClient client;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.start(PeerOptions.plain().withoutForce());
        client = connect(peer.connectionString());
        append(client, "dossier-1", noStream(), events(4));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void a_scavenge_drops_what_metadata_gives_up_and_keeps_revisions_and_positions() throws Exception {
        var before = stored("dossier-1");
        var metadata = new StreamMetadata();
        metadata.setMaxCount(2L);
        client.setStreamMetadata("dossier-1", metadata).get();
        append(client, "complaint-1", noStream(), events(3));
        client.deleteStream("complaint-1", DeleteStreamOptions.get()).get();

        peer.scavenge();

        for (var restarted : new boolean[] {false, true}) {
            if (restarted) {
                peer.restart();
                client = connect(peer.connectionString());
            }
            assertThat(inAll("dossier-1"))
                    .extracting(RecordedEvent::getRevision)
                    .containsExactly(2L, 3L);
            assertThat(inAll("dossier-1").get(0).getPosition())
                    .isEqualTo(before.get(2).getPosition());
            assertThat(inAll("complaint-1"))
                    .extracting(RecordedEvent::getRevision)
                    .containsExactly(2L);
        }
        append(client, "dossier-1", streamRevision(3), events(1));
        // where an event lay is still a place to read from
        assertThat(client.readAll(
                                ReadAllOptions.get().fromPosition(before.get(0).getPosition()))
                        .get()
                        .getEvents())
                .isNotEmpty();
    }

    @Test
    void a_redacted_event_keeps_its_place_but_not_its_data() throws Exception {
        var before = stored("dossier-1");

        peer.redact(before.get(1).getPosition().getCommitUnsigned());

        var after = stored("dossier-1").get(1);
        assertThat(after.getEventId()).isEqualTo(before.get(1).getEventId());
        assertThat(after.getEventData())
                .hasSameSizeAs(before.get(1).getEventData())
                .containsOnly(0xFF);
    }

    @Test
    void a_rewritten_event_reads_as_if_it_had_always_been_so() throws Exception {
        var before = stored("dossier-1").get(0);

        peer.rewrite(before.getPosition().getCommitUnsigned(), "{}".getBytes(StandardCharsets.UTF_8));
        peer.restart();
        client = connect(peer.connectionString());

        assertThat(stored("dossier-1").get(0).getEventData()).asString().isEqualTo("{}");
        assertThat(stored("dossier-1")).hasSize(4);
        var longer = new byte[1_000];
        assertThatThrownBy(() -> peer.rewrite(before.getPosition().getCommitUnsigned(), longer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void after_an_older_backup_came_back_history_can_fork() throws Exception {
        var lost = stored("dossier-1").get(2);

        peer.truncate(lost.getPosition().getCommitUnsigned());
        client = connect(peer.connectionString());

        assertThat(stored("dossier-1")).hasSize(2);
        append(client, "dossier-1", any(), events(1));
        assertThat(stored("dossier-1").get(2).getEventId()).isNotEqualTo(lost.getEventId());
    }

    private List<RecordedEvent> stored(String stream) throws Exception {
        return read(client, stream, ReadStreamOptions.get()).stream()
                .map(event -> event.getOriginalEvent())
                .toList();
    }

    private List<RecordedEvent> inAll(String stream) throws Exception {
        return client.readAll(ReadAllOptions.get()).get().getEvents().stream()
                .map(event -> event.getOriginalEvent())
                .filter(event -> event.getStreamId().equals(stream))
                .toList();
    }
}
