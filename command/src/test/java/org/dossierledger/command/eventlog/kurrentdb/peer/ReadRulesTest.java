package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.stream;

import io.grpc.StatusRuntimeException;
import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.StreamMetadata;
import io.kurrent.dbclient.StreamNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams and $all, forwards and backwards. */
class ReadRulesTest {

    @RegisterExtension
    static final TestStore store = new TestStore();

    @Test
    void a_stream_that_nobody_wrote_to_is_not_found() {
        assertThatThrownBy(() -> store.read(stream("dossier"), ReadStreamOptions.get()))
                .isInstanceOf(StreamNotFoundException.class);
    }

    @Test
    void a_stream_is_read_from_any_revision_either_way() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(100));

        assertThat(revisions(dossier, ReadStreamOptions.get().forwards().fromStart()))
                .hasSize(100)
                .isSorted();
        assertThat(revisions(dossier, ReadStreamOptions.get().forwards().fromRevision(97)))
                .containsExactly(97L, 98L, 99L);
        assertThat(revisions(
                        dossier, ReadStreamOptions.get().backwards().fromEnd().maxCount(2)))
                .containsExactly(99L, 98L);
        assertThat(revisions(dossier, ReadStreamOptions.get().backwards().fromRevision(1)))
                .containsExactly(1L, 0L);
        assertThat(revisions(dossier, ReadStreamOptions.get().fromRevision(40).maxCount(3)))
                .containsExactly(40L, 41L, 42L);
    }

    private static List<Long> revisions(String stream, ReadStreamOptions options) throws Exception {
        return store.read(stream, options).stream()
                .map(event -> event.getOriginalEvent().getRevision())
                .toList();
    }

    @Test
    void the_end_of_a_read_names_the_last_revision_and_past_the_end_the_next() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(3));

        var beyond = store.client()
                .readStream(dossier, ReadStreamOptions.get().fromRevision(9))
                .get();

        assertThat(beyond.getEvents()).isEmpty();
        assertThat(beyond.getLastStreamPosition()).isEqualTo(2);
        assertThat(beyond.getFirstStreamPosition()).isEqualTo(3);
        assertThat(store.client()
                        .readStream(dossier, ReadStreamOptions.get())
                        .get()
                        .getFirstStreamPosition())
                .isZero();
    }

    @Test
    void an_event_says_when_the_server_wrote_it() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(1));

        assertThat(store.read(dossier, ReadStreamOptions.get())
                        .get(0)
                        .getOriginalEvent()
                        .getCreated())
                .isCloseTo(
                        Instant.now(),
                        Assertions.within(Duration.ofMinutes(5).toMillis(), java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void all_has_every_event_once_in_order_and_the_systems_among_them() throws Exception {
        var complaint = stream("complaint");
        var dossier = stream("dossier");
        for (var i = 0; i < 60; i++) {
            store.append(i % 2 == 0 ? complaint : dossier, any(), events(2));
        }

        var all = store.client().readAll(ReadAllOptions.get()).get().getEvents();

        assertThat(all)
                .extracting(ReadRulesTest::position)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(all)
                .anyMatch(event -> event.getOriginalEvent().getEventType().equals("$UserCreated"));
        assertThat(all)
                .anyMatch(event -> event.getOriginalEvent().getEventType().equals("$metadata"));
        assertThat(all)
                .filteredOn(event -> event.getOriginalEvent().getStreamId().equals(dossier))
                .extracting(event -> event.getOriginalEvent().getRevision())
                .hasSize(60)
                .isSorted();
    }

    private static long position(ResolvedEvent event) {
        var position = event.getOriginalEvent().getPosition();
        assertThat(position.getPrepareUnsigned()).isEqualTo(position.getCommitUnsigned());
        return position.getCommitUnsigned();
    }

    @Test
    void all_starts_with_the_event_at_the_position_and_backwards_with_the_one_before() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(3));
        var stored = store.read(dossier, ReadStreamOptions.get());
        var middle = stored.get(1).getOriginalEvent().getPosition();

        var forwards = readAll(ReadAllOptions.get().fromPosition(middle).maxCount(1));
        var backwards =
                readAll(ReadAllOptions.get().backwards().fromPosition(middle).maxCount(1));

        assertThat(forwards.get(0).getOriginalEvent().getRevision()).isEqualTo(1);
        assertThat(backwards.get(0).getOriginalEvent().getRevision()).isZero();
    }

    @Test
    void the_end_of_all_is_the_newest_event_and_nothing_follows() throws Exception {
        var dossier = stream("dossier");
        var last = store.append(dossier, noStream(), events(2)).getLogPosition();

        assertThat(readAll(ReadAllOptions.get().fromPosition(last))
                        .get(0)
                        .getOriginalEvent()
                        .getPosition())
                .isEqualTo(last);
        assertThat(readAll(ReadAllOptions.get().backwards().fromEnd().maxCount(500)))
                .extracting(event -> event.getOriginalEvent().getPosition())
                .contains(last);
        assertThat(readAll(ReadAllOptions.get().forwards().fromEnd())).isEmpty();
    }

    @Test
    void a_position_inside_an_event_is_refused() throws Exception {
        var last = store.append(stream("dossier"), noStream(), events(2)).getLogPosition();
        var inside = last.getCommitUnsigned() + 3;

        assertThatThrownBy(() -> readAll(ReadAllOptions.get().fromPosition(new Position(inside, inside))))
                .isInstanceOf(StatusRuntimeException.class);
    }

    private static List<ResolvedEvent> readAll(ReadAllOptions options) throws Exception {
        try {
            return store.client().readAll(options).get().getEvents();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void a_streams_metadata_limits_what_is_read_of_it() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(5));
        var metadata = new StreamMetadata();
        metadata.setMaxCount(2L);

        store.client().setStreamMetadata(dossier, metadata).get();

        assertThat(revisions(dossier, ReadStreamOptions.get())).containsExactly(3L, 4L);
        assertThat(revisions(dossier, ReadStreamOptions.get().backwards().fromEnd()))
                .containsExactly(4L, 3L);
        assertThat(store.client().getStreamMetadata(dossier).get().getMaxCount())
                .isEqualTo(2);
        assertThat(readAll(ReadAllOptions.get().backwards().fromEnd().maxCount(1))
                        .get(0)
                        .getOriginalEvent()
                        .getStreamId())
                .isEqualTo("$$" + dossier);
    }
}
