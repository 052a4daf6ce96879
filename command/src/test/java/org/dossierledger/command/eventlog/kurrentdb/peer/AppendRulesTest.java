package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static io.kurrent.dbclient.StreamState.streamExists;
import static io.kurrent.dbclient.StreamState.streamRevision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.event;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.stream;

import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamState;
import io.kurrent.dbclient.WriteResult;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an append may expect, and what a repeated one means. */
class AppendRulesTest {

    @RegisterExtension
    static final TestStore store = new TestStore();

    @Test
    void a_new_stream_takes_events_that_expect_none() throws Exception {
        var dossier = stream("dossier");

        var result = store.append(dossier, noStream(), events(3));

        assertThat(result.getNextExpectedRevision()).isEqualTo(streamRevision(2));
        assertThat(store.read(dossier, ReadStreamOptions.get())
                        .get(2)
                        .getOriginalEvent()
                        .getPosition())
                .isEqualTo(result.getLogPosition());
    }

    @Test
    void an_event_is_read_back_byte_for_byte() throws Exception {
        var dossier = stream("dossier");
        var written = event("hồ sơ \\u00e1 <b>");
        store.append(dossier, noStream(), List.of(written));

        var read = store.read(dossier, ReadStreamOptions.get()).get(0).getOriginalEvent();

        assertThat(read.getEventId()).isEqualTo(written.getEventId());
        assertThat(read.getEventType()).isEqualTo("noted");
        assertThat(read.getContentType()).isEqualTo("application/json");
        assertThat(read.getEventData()).isEqualTo(written.getEventData());
        assertThat(read.getUserMetadata()).isEqualTo(written.getUserMetadata());
    }

    @Test
    void each_expectation_that_fails_names_the_current_state() throws Exception {
        var one = stream("dossier");
        store.append(one, noStream(), events(2));
        var none = stream("dossier");

        assertRefused(one, noStream(), streamRevision(1));
        assertRefused(one, streamRevision(0), streamRevision(1));
        assertRefused(one, streamRevision(7), streamRevision(1));
        assertRefused(none, streamRevision(0), noStream());
        assertRefused(none, streamExists(), noStream());
        assertThat(store.read(one, ReadStreamOptions.get())).hasSize(2);
    }

    private static void assertRefused(String stream, StreamState expected, StreamState actual) {
        assertThatThrownBy(() -> store.append(stream, expected, events(1)))
                .isInstanceOfSatisfying(
                        WrongExpectedVersionException.class,
                        refusal -> assertThat(refusal.getActualState()).isEqualTo(actual));
    }

    @Test
    void any_state_and_an_existing_stream_are_enough_where_asked() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, any(), events(1));
        store.append(dossier, streamExists(), events(1));

        assertThat(store.append(dossier, any(), events(1)).getNextExpectedRevision())
                .isEqualTo(streamRevision(2));
    }

    @Test
    void the_same_append_again_is_answered_as_the_first_time() throws Exception {
        var dossier = stream("dossier");
        var opening = events(2);
        var first = store.append(dossier, noStream(), opening);
        var more = events(2);
        var second = store.append(dossier, streamRevision(1), more);

        assertSame(store.append(dossier, noStream(), opening), first);
        assertSame(store.append(dossier, streamRevision(1), more), second);
        assertSame(store.append(dossier, any(), more), second);
        assertThat(store.read(dossier, ReadStreamOptions.get())).hasSize(4);
    }

    private static void assertSame(WriteResult again, WriteResult before) {
        assertThat(again).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void an_append_of_which_only_the_beginning_is_there_is_refused() throws Exception {
        var dossier = stream("dossier");
        var there = event("a");
        store.append(dossier, noStream(), List.of(there));

        for (var expected : List.of(noStream(), any())) {
            assertThatThrownBy(() -> store.append(dossier, expected, List.of(there, event("b"))))
                    .isInstanceOf(WrongExpectedVersionException.class);
        }
    }

    @Test
    void the_same_id_in_another_stream_is_another_event() throws Exception {
        var twice = event("a");
        store.append(stream("dossier"), noStream(), List.of(twice));
        var other = stream("complaint");

        store.append(other, any(), List.of(twice));

        assertThat(store.read(other, ReadStreamOptions.get())).hasSize(1);
    }

    @Test
    void an_empty_append_checks_the_expectation_and_stores_nothing() throws Exception {
        var dossier = stream("dossier");

        assertThat(store.append(dossier, noStream(), List.of()).getNextExpectedRevision())
                .isEqualTo(noStream());
        store.append(dossier, noStream(), events(1));
        assertThatThrownBy(() -> store.append(dossier, noStream(), List.of()))
                .isInstanceOf(WrongExpectedVersionException.class);
        assertThat(store.append(dossier, streamRevision(0), List.of()).getNextExpectedRevision())
                .isEqualTo(streamRevision(0));
    }
}
