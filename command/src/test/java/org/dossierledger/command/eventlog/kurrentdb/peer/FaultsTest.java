package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.append;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.connect;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.event;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.read;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.NotLeaderException;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.RecordSizeExceededException;
import io.kurrent.dbclient.TransactionMaxSizeExceededException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault as the official client meets it. */
class FaultsTest {

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
        client.shutdown();
        peer.close();
    }

    @Test
    void each_refusal_comes_with_its_code_so_often_as_asked_and_stores_nothing() throws Exception {
        var faults = peer.faults();
        assertOnce(faults.aborted(), Code.ABORTED);
        assertOnce(faults.internal(), Code.INTERNAL);
        assertOnce(faults.resourceExhausted(), Code.RESOURCE_EXHAUSTED);
        assertOnce(faults.permissionDenied(), Code.PERMISSION_DENIED);
        assertOnce(faults.unauthenticated(), Code.UNAUTHENTICATED);
        assertOnce(faults.unavailable(), Code.UNAVAILABLE);
    }

    private void assertOnce(FaultSwitch fault, Code code) throws Exception {
        var before = read(client, "dossier-1", ReadStreamOptions.get()).size();
        fault.of(Call.APPEND).next(1);

        assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1)))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(code));
        assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(before);
        append(client, "dossier-1", any(), events(1));
    }

    @Test
    void a_fault_stays_until_it_is_cleared() throws Exception {
        peer.faults().aborted().on();
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1)))
                    .hasMessageContaining("ABORTED");
            assertThatThrownBy(() -> read(client, "dossier-1", ReadStreamOptions.get()))
                    .hasMessageContaining("ABORTED");
        }
        peer.faults().clear();

        append(client, "dossier-1", any(), events(1));
    }

    @Test
    void another_leader_is_named_to_appends_and_reads() {
        peer.faults().notLeader().next(2);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> append(client, "dossier-1", any(), events(1)),
                () -> read(client, "dossier-1", ReadStreamOptions.get()))) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            NotLeaderException.class,
                            refusal -> assertThat(refusal.getLeaderEndpoint().getPort())
                                    .isEqualTo(peer.port()));
        }
    }

    @Test
    void a_session_learns_of_another_leader_by_details_that_the_client_does_not_read() {
        peer.faults().notLeader().of(Call.MULTI_APPEND).next(1);

        assertThatThrownBy(() -> session("dossier-2"))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION));
    }

    @Test
    void an_append_that_is_never_answered_is_stored_all_the_same() throws Exception {
        var written = List.of(event("a"));
        peer.faults().swallowed().next(1);
        var options = AppendToStreamOptions.get().streamState(streamRevision(0)).deadline(300);

        assertThatThrownBy(() -> client.appendToStream("dossier-1", options, written.iterator())
                        .get())
                .hasMessageContaining("DEADLINE_EXCEEDED");

        append(client, "dossier-1", streamRevision(0), written);
        assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(2);
    }

    @Test
    void an_append_whose_connection_breaks_before_the_answer_is_stored() throws Exception {
        var written = List.of(event("a"));
        peer.faults().acknowledgementLost().next(1);

        assertThatThrownBy(() -> append(client, "dossier-1", streamRevision(0), written))
                .hasMessageContaining("UNAVAILABLE");

        append(client, "dossier-1", streamRevision(0), written);
        assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(2);
    }

    @Test
    void a_slow_server_answers_later() throws Exception {
        peer.faults().delay(Duration.ofMillis(400));
        var asked = Instant.now();

        append(client, "dossier-1", any(), events(1));

        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        peer.faults().delay(Duration.ZERO);
        assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(2);
    }

    @Test
    void a_full_disk_ends_the_process_and_a_restart_has_what_was_acknowledged() throws Exception {
        peer.faults().diskFull().next(1);

        assertThatThrownBy(() -> append(client, "dossier-1", any(), events(1))).hasMessageContaining("UNAVAILABLE");
        peer.restart();

        var again = connect(peer.connectionString());
        assertThat(read(again, "dossier-1", ReadStreamOptions.get())).hasSize(1);
        append(again, "dossier-1", streamRevision(0), events(1));
    }

    @Test
    void an_event_or_an_append_over_the_limit_is_refused_whole() throws Exception {
        peer.faults().maximumEventSize(100);
        assertThatThrownBy(() -> append(client, "dossier-1", any(), List.of(event("a"), event("x".repeat(100)))))
                .hasMessageContaining("exceeds Maximum Append Event Size of 100");
        assertThatThrownBy(() -> session("dossier-2", "x".repeat(100))).isInstanceOf(RecordSizeExceededException.class);

        peer.faults().maximumAppendSize(150);
        assertThatThrownBy(() -> append(client, "dossier-1", any(), events(5)))
                .hasMessageContaining("Maximum Append Size of 150 Exceeded");
        assertThatThrownBy(() -> session("dossier-2", "a", "b", "c", "d", "e", "f"))
                .isInstanceOf(TransactionMaxSizeExceededException.class);

        assertThat(read(client, "dossier-1", ReadStreamOptions.get())).hasSize(1);
    }

    @Test
    void an_old_server_does_not_take_sessions() throws Exception {
        peer.faults().oldServer(true);
        var old = connect(peer.connectionString());

        assertThatThrownBy(() -> session(old, "dossier-2", "a")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(old.getServerVersion().get()).isPresent();
        // a client that connected before the server was exchanged
        assertThatThrownBy(() -> session("dossier-2")).hasMessageContaining("UNIMPLEMENTED");
    }

    private void session(String stream, String... data) throws Exception {
        session(client, stream, data.length == 0 ? new String[] {"a"} : data);
    }

    private static void session(KurrentDBClient client, String stream, String... data) throws Exception {
        var events = Stream.of(data).map(TestStore::event).toList();
        try {
            client.multiStreamAppend(List.of(new AppendStreamRequest(stream, events.iterator(), any()))
                            .iterator())
                    .get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
