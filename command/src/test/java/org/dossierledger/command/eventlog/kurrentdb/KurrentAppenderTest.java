package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventAppenderTest;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTooLarge;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SequenceTaken;
import org.dossierledger.command.eventlog.StreamsApart;
import org.dossierledger.command.eventlog.kurrentdb.peer.Call;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Appending to a cluster, each of whose faults can be called up. */
@Timeout(60)
class KurrentAppenderTest extends EventAppenderTest {

    private Peer peer;
    private KurrentConnection connection;
    private KurrentAppender appender;
    private int breakdowns;

    @BeforeEach
    void open() {
        peer = Peer.start();
        connection = connection(Duration.ofSeconds(6));
        appender = new KurrentAppender(connection);
    }

    private KurrentConnection connection(Duration patience) {
        return new KurrentConnection(KurrentSettings.of(peer.connectionString()).withPatience(patience));
    }

    @AfterEach
    void close() {
        connection.close();
        peer.close();
    }

    @Override
    protected EventAppender appender() {
        return appender;
    }

    @Override
    protected EventAppender another() {
        var other = connection(Duration.ofSeconds(6));
        var appends = new KurrentAppender(other);
        return new EventAppender() {
            @Override
            public void append(List<NewEvent> events) {
                appends.append(events);
            }

            @Override
            public void appendInParts(List<NewEvent> events) {
                appends.appendInParts(events);
            }

            @Override
            public void close() {
                other.close();
            }
        };
    }

    /** As a reader finds them that was never connected before. */
    @Override
    protected List<String> stored() {
        try (var reader = connection(Duration.ofSeconds(6))) {
            var log = new KurrentLog(reader);
            var stored = new ArrayList<String>();
            var page = log.after(KurrentLog.BEGINNING);
            for (; ; page = log.after(page.upTo())) {
                page.events()
                        .forEach(logged ->
                                stored.add(logged.written().orElseThrow().eventId()));
                if (page.end()) {
                    return stored;
                }
            }
        }
    }

    @Override
    protected void breakDown() {
        switch (breakdowns++ % 5) {
            case 0 -> peer.faults().acknowledgementLost().next(3);
            case 1 -> peer.faults().notLeader().next(3);
            case 2 -> peer.faults().aborted().next(3);
            case 3 -> peer.faults().unavailable().next(3);
            default -> {
                peer.kill();
                peer.restart();
            }
        }
    }

    @Test
    void an_append_whose_answer_was_lost_is_stored_once() {
        peer.faults().acknowledgementLost().next(2);
        var both = List.of(event("s", 0), event("s", 1));
        appender.append(both);
        assertThat(stored()).containsExactly(both.get(0).eventId(), both.get(1).eventId());
    }

    @Test
    void an_append_to_several_streams_whose_answer_was_lost_is_stored_once() {
        peer.faults().acknowledgementLost().of(Call.MULTI_APPEND).next(1);
        var both = List.of(event("s", 0), event("t", 0));
        appender.append(both);
        assertThat(stored()).containsExactly(both.get(0).eventId(), both.get(1).eventId());
    }

    @Test
    void an_append_that_is_never_answered_is_stored_once_and_done_on_a_new_connection() {
        peer.faults().swallowed().next(1);
        append(appender, event("s", 0));
        append(appender, event("s", 1));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void an_append_that_was_stored_and_not_acknowledged_may_be_sent_again_later_even_after_others() {
        var first = event("s", 0);
        try (var hasty = connection(Duration.ZERO)) {
            peer.faults().acknowledgementLost().next(1);
            assertThatExceptionOfType(EventLogUnavailable.class)
                    .isThrownBy(() -> append(new KurrentAppender(hasty), first));
        }
        append(appender, event("s", 1));
        append(appender, first);
        assertThat(stored()).hasSize(2).startsWith(first.eventId());
    }

    @Test
    void while_a_leader_is_elected_an_append_waits_and_is_stored_once() throws Exception {
        peer.faults().notLeader().on();
        var waiting = CompletableFuture.runAsync(() -> append(appender, event("s", 0)));
        assertThat(waiting).isNotDone();
        peer.faults().clear();
        waiting.get(30, TimeUnit.SECONDS);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_server_that_comes_back_while_an_append_waits_stores_it_once() throws Exception {
        append(appender, event("s", 0));
        peer.kill();
        var waiting = CompletableFuture.runAsync(() -> append(appender, event("s", 1)));
        peer.restart();
        waiting.get(30, TimeUnit.SECONDS);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_server_whose_disk_is_full_refuses_and_stores_what_comes_when_it_is_back() {
        append(appender, event("s", 0));
        var next = event("s", 1);
        peer.faults().diskFull().next(1);
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> append(appender, next));
        assertThat(connection.writingTrouble()).contains(ClusterTrouble.AWAY);

        peer.restart();
        Awaited.served(() -> append(appender, next));
        assertThat(stored()).hasSize(2).endsWith(next.eventId());
    }

    @Test
    void a_commit_that_takes_too_long_is_tried_again_on_the_same_connection() {
        peer.faults().aborted().of(Call.APPEND).next(3);
        append(appender, event("s", 0));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void an_event_larger_than_the_server_takes_is_refused_before_anything_is_written() {
        peer.faults().maximumEventSize(2_000);
        var large = large("s", 1, 3_000);
        assertThatExceptionOfType(EventTooLarge.class).isThrownBy(() -> append(appender, event("s", 0), large));
        assertThatExceptionOfType(EventTooLarge.class).isThrownBy(() -> append(appender, event("t", 0), large));
        var far = large("s", 0, KurrentSettings.MAX_APPEND);
        assertThatExceptionOfType(EventTooLarge.class).isThrownBy(() -> append(appender, far));
        assertThat(stored()).isEmpty();
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void an_old_server_is_not_asked_for_several_streams() {
        peer.faults().oldServer(true);
        assertThatExceptionOfType(StreamsApart.class).isThrownBy(() -> append(appender, event("s", 0), event("t", 0)));
        assertThat(stored()).isEmpty();

        var parts = List.of(event("s", 0), event("s", 1), event("t", 0));
        appender.appendInParts(parts);
        assertThat(stored())
                .containsExactlyElementsOf(parts.stream().map(NewEvent::eventId).toList());
    }

    @Test
    void streams_whose_names_differ_by_case_alone_go_one_after_the_other_and_never_as_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> append(appender, event("case", 0), event("CASE", 0)));
        assertThat(stored()).isEmpty();

        var parts = List.of(event("case", 0), event("CASE", 0), event("t", 0), event("case", 1));
        appender.appendInParts(parts);
        assertThat(stored())
                .containsExactlyElementsOf(parts.stream().map(NewEvent::eventId).toList());
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void an_event_is_measured_as_it_is_sent() {
        var small = event("s", 0);
        var metadata = ("{\"note\":\"" + "\\\"".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var escaped =
                new NewEvent(small.eventId(), "s", 0, small.type(), "1", small.recordedAt(), small.payload(), metadata);
        assertThatExceptionOfType(EventTooLarge.class).isThrownBy(() -> append(appender, escaped));
        assertThat(stored()).isEmpty();
        append(appender, large("s", 0, KurrentSettings.MAX_APPEND - 1_500));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void what_would_not_be_read_as_the_ledgers_is_not_written_either() {
        for (var stream : List.of("$stats", "snapshot-s")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> append(appender, event(stream, 0)));
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void nothing_is_appended_while_it_is_forbidden() {
        var forbidden = new KurrentAppender(
                connection,
                () -> {
                    throw new FollowingHalted("shorter");
                },
                (events, position) -> {});
        assertThatExceptionOfType(FollowingHalted.class).isThrownBy(() -> append(forbidden, event("s", 0)));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_conflict_is_still_a_conflict_when_its_answer_was_lost() {
        append(appender, event("s", 0));
        peer.faults().acknowledgementLost().next(1);
        assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> append(appender, event("s", 0)));
        assertThat(stored()).hasSize(1);
    }

    private static NewEvent large(String stream, long sequenceNumber, int bytes) {
        var small = event(stream, sequenceNumber);
        return new NewEvent(
                small.eventId(),
                stream,
                sequenceNumber,
                small.type(),
                small.revision(),
                small.recordedAt(),
                ("{\"text\":\"" + "x".repeat(bytes) + "\"}").getBytes(),
                small.metadata());
    }
}
