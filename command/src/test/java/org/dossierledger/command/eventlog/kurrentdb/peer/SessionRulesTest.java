package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.event;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.stream;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.MultiStreamAppendResponse;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamNotFoundException;
import io.kurrent.dbclient.StreamState;
import io.kurrent.dbclient.StreamTombstonedException;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Appends to several streams at once, protocol v2 (servers from 25.1 on). */
class SessionRulesTest {

    @RegisterExtension
    static final TestStore store = new TestStore();

    @Test
    void several_streams_are_written_in_the_order_given() throws Exception {
        var dossier = stream("dossier");
        var complaint = stream("complaint");

        var result = append(to(dossier, noStream(), events(2)), to(complaint, noStream(), events(1)));

        assertThat(result.getResults()).extracting(each -> each.getStream()).containsExactly(dossier, complaint);
        assertThat(result.getResults())
                .extracting(each -> each.getStreamRevision())
                .containsExactly(1L, 0L);
        var newest = store.client()
                .readAll(ReadAllOptions.get().backwards().fromEnd().maxCount(50))
                .get()
                .getEvents();
        assertThat(newest)
                .extracting(each -> each.getOriginalEvent().getStreamId())
                .containsSubsequence(complaint, dossier, dossier);
        assertThat(newest)
                .anyMatch(each -> each.getOriginalEvent().getPosition().getCommitUnsigned() == result.getPosition());
    }

    @Test
    void one_stream_that_is_elsewhere_refuses_all() throws Exception {
        var there = stream("dossier");
        store.append(there, noStream(), events(3));
        var fresh = stream("complaint");

        assertThatThrownBy(() -> append(to(fresh, noStream(), events(1)), to(there, streamRevision(0), events(1))))
                .isInstanceOfSatisfying(WrongExpectedVersionException.class, refusal -> {
                    assertThat(refusal.getStreamName()).isEqualTo(there);
                    assertThat(refusal.getActualState()).isEqualTo(streamRevision(2));
                });
        assertThatThrownBy(() -> store.read(fresh, ReadStreamOptions.get()))
                .isInstanceOf(StreamNotFoundException.class);
    }

    @Test
    void the_same_session_again_is_answered_as_the_first_time() throws Exception {
        var dossier = stream("dossier");
        var complaint = stream("complaint");
        var first = events(2);
        var second = events(1);
        var before = append(to(dossier, noStream(), first), to(complaint, any(), second));

        var again = append(to(dossier, noStream(), first), to(complaint, any(), second));

        assertThat(again).usingRecursiveComparison().isEqualTo(before);
        assertThat(store.read(dossier, ReadStreamOptions.get())).hasSize(2);
        assertThat(store.read(complaint, ReadStreamOptions.get())).hasSize(1);
    }

    @Test
    void a_session_of_which_one_stream_is_written_already_is_refused() throws Exception {
        var dossier = stream("dossier");
        var written = events(2);
        store.append(dossier, noStream(), written);
        var fresh = stream("complaint");

        assertThatThrownBy(() -> append(to(fresh, noStream(), events(1)), to(dossier, noStream(), written)))
                .isInstanceOfSatisfying(
                        WrongExpectedVersionException.class,
                        refusal -> assertThat(refusal.getStreamName()).isEqualTo(dossier));
        assertThatThrownBy(() -> store.read(fresh, ReadStreamOptions.get()))
                .isInstanceOf(StreamNotFoundException.class);
    }

    @Test
    void a_stream_comes_once_in_a_session_whatever_its_case() {
        var dossier = stream("dossier");

        assertThatThrownBy(() ->
                        append(to(dossier, any(), events(1)), to(dossier.toUpperCase(Locale.ROOT), any(), events(1))))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal -> assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.ABORTED));
    }

    @Test
    void a_tombstoned_stream_refuses_all() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(1));
        store.client().tombstoneStream(dossier, DeleteStreamOptions.get()).get();

        assertThatThrownBy(() -> append(to(dossier, any(), events(1)))).isInstanceOf(StreamTombstonedException.class);
    }

    @Test
    void metadata_comes_back_as_the_server_prints_it_with_the_schema_added() throws Exception {
        var dossier = stream("dossier");
        var written = event("hồ sơ");
        append(to(dossier, noStream(), List.of(written)));

        var read = store.read(dossier, ReadStreamOptions.get()).get(0).getOriginalEvent();

        var metadata = JsonMapper.shared().readTree(read.getUserMetadata());
        assertThat(metadata.get("text").asString()).isEqualTo("về hồ sơ");
        assertThat(metadata.get("$schema.name").asString()).isEqualTo("noted");
        assertThat(metadata.get("$schema.format").asString()).isEqualTo("Json");
        assertThat(read.getUserMetadata()).isNotEqualTo(written.getUserMetadata());
        assertThat(read.getEventData()).isEqualTo(written.getEventData());
        assertThat(read.getEventId()).isEqualTo(written.getEventId());
    }

    private static AppendStreamRequest to(String stream, StreamState expected, List<EventData> events) {
        return new AppendStreamRequest(stream, events.iterator(), expected);
    }

    private static MultiStreamAppendResponse append(AppendStreamRequest... requests) throws Exception {
        try {
            return store.client()
                    .multiStreamAppend(List.of(requests).iterator())
                    .get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
