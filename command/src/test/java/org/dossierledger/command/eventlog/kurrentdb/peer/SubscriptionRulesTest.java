package org.dossierledger.command.eventlog.kurrentdb.peer;

import static io.kurrent.dbclient.StreamState.any;
import static io.kurrent.dbclient.StreamState.noStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.events;
import static org.dossierledger.command.eventlog.kurrentdb.peer.TestStore.stream;

import io.kurrent.dbclient.Position;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.SubscribeToAllOptions;
import io.kurrent.dbclient.SubscribeToStreamOptions;
import io.kurrent.dbclient.SubscriptionFilter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Subscriptions to streams and to $all. */
class SubscriptionRulesTest {

    @RegisterExtension
    static final TestStore store = new TestStore();

    @Test
    void a_subscription_to_all_tells_what_was_and_what_comes_in_order() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(40));
        var heard = new Listened();

        var subscription = store.client().subscribeToAll(heard).get();
        var before = heard.next(dossier, 40);
        heard.caughtUp();
        store.append(dossier, any(), events(3));

        assertThat(heard.next(dossier, 3))
                .extracting(event -> event.getOriginalEvent().getRevision())
                .containsExactly(40L, 41L, 42L);
        assertThat(before)
                .extracting(event -> event.getOriginalEvent().getRevision())
                .isSorted();
        subscription.stop();
    }

    @Test
    void a_subscription_starts_after_the_position_it_names() throws Exception {
        var dossier = stream("dossier");
        store.append(dossier, noStream(), events(3));
        var middle = store.read(dossier, ReadStreamOptions.get())
                .get(1)
                .getOriginalEvent()
                .getPosition();
        var heard = new Listened();

        var subscription = store.client()
                .subscribeToAll(heard, SubscribeToAllOptions.get().fromPosition(middle))
                .get();

        assertThat(heard.next(dossier, 1).get(0).getOriginalEvent().getRevision())
                .isEqualTo(2);
        subscription.stop();
    }

    @Test
    void a_position_inside_an_event_ends_the_subscription() throws Exception {
        var last = store.append(stream("dossier"), noStream(), events(2)).getLogPosition();
        var inside = last.getCommitUnsigned() + 3;
        var heard = new Listened();

        var subscription = store.client()
                .subscribeToAll(heard, SubscribeToAllOptions.get().fromPosition(new Position(inside, inside)));

        assertThatThrownBy(() -> {
                    subscription.get(30, TimeUnit.SECONDS);
                    throw new Exception(heard.cancelled().get(30, TimeUnit.SECONDS));
                })
                .hasStackTraceContaining("INVALID_ARGUMENT");
    }

    @Test
    void a_streams_subscription_follows_it_alone() throws Exception {
        var dossier = stream("dossier");
        var heard = new Listened();
        var subscription = store.client()
                .subscribeToStream(
                        dossier, heard, SubscribeToStreamOptions.get().fromRevision(1))
                .get();

        store.append(dossier, noStream(), events(2));
        store.append(stream("complaint"), noStream(), events(2));
        store.append(dossier, any(), events(2));

        assertThat(heard.next(dossier, 2))
                .extracting(event -> event.getOriginalEvent().getRevision())
                .containsExactly(2L, 3L);
        assertThat(heard.heardMore()).isFalse();
        subscription.stop();
    }

    @Test
    void a_filter_passes_what_matches_and_its_checkpoints_rise() throws Exception {
        var dossier = stream("dossier");
        var complaint = stream("complaint");
        for (var i = 0; i < 50; i++) {
            store.append(complaint, any(), events(2));
        }
        store.append(dossier, noStream(), events(2));
        var checkpoints = new CopyOnWriteArrayList<Long>();
        var heard = new Listened();
        var filter = SubscriptionFilter.newBuilder()
                .withMaxWindow(32)
                .withStreamNameRegularExpression("^" + dossier + "$")
                .withCheckpointer(
                        (subscription, position) -> {
                            checkpoints.add(position.getCommitUnsigned());
                            return java.util.concurrent.CompletableFuture.completedFuture(null);
                        },
                        1)
                .build();

        var subscription = store.client()
                .subscribeToAll(heard, SubscribeToAllOptions.get().filter(filter))
                .get();
        var caughtUp = heard.caughtUp();

        assertThat(heard.next(dossier, 2)).hasSize(2);
        assertThat(heard.heardMore()).isFalse();
        assertThat(List.copyOf(checkpoints)).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
        assertThat(checkpoints.get(checkpoints.size() - 1)).isLessThanOrEqualTo(caughtUp);
        subscription.stop();
    }
}
