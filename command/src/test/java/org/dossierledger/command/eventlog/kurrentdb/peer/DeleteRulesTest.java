package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamExists;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.stream;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamDeletedException;
import io.kurrent.dbclient.StreamNotFoundException;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleted and tombstoned streams. */
class DeleteRulesTest {

    @RegisterExtension
    static final TestStore store = new TestStore();

    @Test
    void a_deleted_stream_is_not_found_though_all_still_has_its_events() throws Exception {
        var dossier = deleted();

        assertThatThrownBy(() -> store.read(dossier, ReadStreamOptions.get()))
                .isInstanceOf(StreamNotFoundException.class);
        assertThatThrownBy(() -> store.append(dossier, streamExists(), events(1)))
                .isInstanceOf(WrongExpectedVersionException.class);
        var newest = store.client()
                .readAll(ReadAllOptions.get().backwards().fromEnd().maxCount(200))
                .get()
                .getEvents();
        assertThat(newest)
                .filteredOn(event -> event.getOriginalEvent().getStreamId().equals(dossier))
                .hasSize(3);
    }

    @Test
    void a_deleted_stream_begins_again_after_its_last_revision() throws Exception {
        for (var expected : new io.kurrent.dbclient.StreamState[] {noStream(), any(), streamRevision(2)}) {
            var dossier = deleted();

            assertThat(store.append(dossier, expected, events(2)).getNextExpectedRevision())
                    .isEqualTo(streamRevision(4));
            assertThat(store.read(dossier, ReadStreamOptions.get()))
                    .extracting(event -> event.getOriginalEvent().getRevision())
                    .containsExactly(3L, 4L);
        }
    }

    private static String deleted() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(3));
        store.client()
                .deleteStream(dossier, DeleteStreamOptions.get().streamState(streamRevision(2)))
                .get();
        return dossier;
    }

    @Test
    void a_tombstoned_stream_is_gone_for_good() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(2));

        store.client().tombstoneStream(dossier, DeleteStreamOptions.get()).get();

        assertThatThrownBy(() -> store.append(dossier, any(), events(1)))
                .isInstanceOfSatisfying(
                        StreamDeletedException.class,
                        refusal -> assertThat(refusal.getStreamName()).isEqualTo(dossier));
        assertThatThrownBy(() -> store.read(dossier, ReadStreamOptions.get()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refusal ->
                                assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
    }

    @Test
    void deleting_at_another_revision_or_what_never_was_is_refused() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(2));

        for (var options : new DeleteStreamOptions[] {
            DeleteStreamOptions.get().streamState(streamRevision(0)),
            DeleteStreamOptions.get().streamState(noStream())
        }) {
            assertRefused(dossier, options);
        }
        assertRefused(stream("dossier"), DeleteStreamOptions.get());
    }

    private static void assertRefused(String stream, DeleteStreamOptions options) {
        assertThatThrownBy(() -> store.client().deleteStream(stream, options).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WrongExpectedVersionException.class);
    }
}
