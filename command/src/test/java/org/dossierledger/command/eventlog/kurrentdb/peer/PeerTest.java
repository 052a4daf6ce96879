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

import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer keeps when it dies. */
class PeerTest {

    @TempDir
    Path directory;

    @Test
    void what_was_acknowledged_is_there_after_kill_and_restart() throws Exception {
        try (var peer = Peer.start(directory)) {
            var written = events(3);
            append(connect(peer.connectionString()), "dossier-1", noStream(), written);
            var port = peer.port();

            peer.kill();
            peer.restart();

            assertThat(peer.port()).isEqualTo(port);
            var client = connect(peer.connectionString());
            assertThat(read(client, "dossier-1", ReadStreamOptions.get()))
                    .extracting(event -> event.getOriginalEvent().getEventId())
                    .containsExactlyElementsOf(
                            written.stream().map(EventData::getEventId).toList());
            assertThat(append(client, "dossier-1", streamRevision(2), events(1)).getNextExpectedRevision())
                    .isEqualTo(streamRevision(3));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_torn_end_is_cut_off_and_the_whole_transaction_with_it(boolean missing) throws Exception {
        var file = directory.resolve("peer.log");
        long whole;
        try (var peer = Peer.start(directory)) {
            append(connect(peer.connectionString()), "dossier-1", noStream(), events(2));
            whole = Files.size(file);
            append(connect(peer.connectionString()), "dossier-1", streamRevision(1), events(2));
        }
        try (var log = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            if (missing) {
                log.truncate(Files.size(file) - 5);
            } else {
                log.position(Files.size(file) - 5).write(ByteBuffer.allocate(5));
            }
        }

        try (var peer = Peer.start(directory)) {
            assertThat(read(connect(peer.connectionString()), "dossier-1", ReadStreamOptions.get()))
                    .hasSize(2);
            assertThat(Files.size(file)).isGreaterThan(whole);
        }
    }

    @Test
    void after_a_restart_the_place_of_an_append_tells_repetition_but_the_id_alone_does_not() throws Exception {
        try (var peer = Peer.start(directory)) {
            var written = events(2);
            append(connect(peer.connectionString()), "dossier-1", noStream(), written);
            peer.restart();

            var client = connect(peer.connectionString());
            append(client, "dossier-1", noStream(), written);
            assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(2);
            append(client, "dossier-1", any(), written);
            assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(4);
        }
    }

    @Test
    void many_writers_at_once_get_one_place_each() throws Exception {
        try (var peer = Peer.start(directory)) {
            var client = connect(peer.connectionString());

            var appends = IntStream.range(0, 200)
                    .mapToObj(i -> client.appendToStream("dossier-1", events(1).iterator()))
                    .toList();
            CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).get();

            assertThat(appends)
                    .extracting(append -> append.get().getNextExpectedRevision().toRawLong())
                    .doesNotHaveDuplicates()
                    .contains(0L, 199L);
            assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(200);
        }
    }

    @Test
    void while_killed_nobody_is_answered() throws Exception {
        try (var peer = Peer.start(directory)) {
            var client = connect(peer.connectionString());
            append(client, "dossier-1", noStream(), events(1));

            peer.kill();

            assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1)))
                    .hasMessageContaining("UNAVAILABLE");
        }
    }

    @Test
    void a_restart_writes_events_of_the_system_into_all() throws Exception {
        try (var peer = Peer.start(directory)) {
            var before = connect(peer.connectionString())
                    .readAll(ReadAllOptions.get())
                    .get()
                    .getEvents()
                    .size();
            peer.restart();

            assertThat(connect(peer.connectionString())
                            .readAll(ReadAllOptions.get())
                            .get()
                            .getEvents())
                    .hasSizeGreaterThan(before);
        }
    }
}
