package org.dossierledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of the log promises to those who append to it. */
public abstract class EventAppenderTest {

    /** The same one each time, over a log that was empty before the test. */
    protected abstract EventAppender appender();

    /** As another instance of the application has. */
    protected abstract EventAppender another();

    /** The ids of all events of the log in its order, from whatever it is read by. */
    protected abstract List<String> stored();

    /** Makes the store, or the way to it, fail for a moment. */
    protected abstract void breakDown();

    @Test
    void of_many_writers_at_one_place_of_a_stream_exactly_one_wins_and_the_others_hear_it() throws Exception {
        var winners = 0;
        for (var outcome : together(32, writer -> () -> append(appender(), event("one-stream", 0)))) {
            winners += succeeded(outcome) ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_conflict_of_one_does_not_touch_the_others() throws Exception {
        append(appender(), event("taken", 0));
        var outcomes = together(
                16, writer -> () -> append(appender(), event(writer % 2 == 0 ? "taken" : "free-" + writer, 0)));
        for (var writer = 0; writer < outcomes.size(); writer++) {
            assertThat(succeeded(outcomes.get(writer))).isEqualTo(writer % 2 == 1);
        }
        assertThat(stored()).hasSize(9);
    }

    @Test
    void whoever_writes_each_event_is_stored_once_and_each_stream_in_its_order() throws Exception {
        var written = new ConcurrentLinkedQueue<NewEvent>();
        try (var other = another()) {
            together(8, writer -> () -> {
                for (var i = 0; i < 50; i++) {
                    var event = event("s" + writer, i);
                    append(writer % 2 == 0 ? appender() : other, event);
                    written.add(event);
                }
                return true;
            });
        }
        assertThat(stored())
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(NewEvent::eventId).toList());
        for (var writer = 0; writer < 8; writer++) {
            var stream = "s" + writer;
            var inOrder = written.stream()
                    .filter(event -> event.stream().equals(stream))
                    .map(NewEvent::eventId)
                    .toList();
            assertThat(stored()).containsSubsequence(inOrder);
        }
    }

    @Test
    void an_append_to_several_streams_is_stored_whole_or_not_at_all() {
        var first = event("s", 0);
        append(appender(), first);
        assertThatExceptionOfType(SequenceTaken.class)
                .isThrownBy(() -> append(appender(), event("other", 0), event("s", 0)));
        assertThat(stored()).containsExactly(first.eventId());

        var both = List.of(event("other", 0), event("s", 1));
        appender().append(both);
        assertThat(stored())
                .containsExactly(
                        first.eventId(), both.get(0).eventId(), both.get(1).eventId());
    }

    @Test
    void an_event_that_comes_twice_in_one_append_is_refused() {
        var event = event("s", 0);
        assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> append(appender(), event, as(event, "t")));
        assertThatExceptionOfType(SequenceTaken.class)
                .isThrownBy(() -> append(appender(), event("s", 1), event("s", 1)));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_stream_may_begin_late_and_leave_numbers_out() {
        append(appender(), event("s", 3));
        append(appender(), event("s", 7));
        assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> append(appender(), event("s", 7)));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void parts_of_an_import_are_stored_in_the_order_given_streams_in_between_each_other() {
        var events =
                IntStream.range(0, 60).mapToObj(i -> event("s" + i % 3, i / 3)).toList();
        appender().appendInParts(events);
        assertThat(stored())
                .containsExactlyElementsOf(
                        events.stream().map(NewEvent::eventId).toList());
    }

    @Test
    void nothing_to_append_is_no_trouble() {
        appender().append(List.of());
        appender().appendInParts(List.of());
        assertThat(stored()).isEmpty();
    }

    @Test
    void what_was_acknowledged_is_stored_once_however_often_the_store_breaks_down() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var writers = Executors.newFixedThreadPool(8);
        var running = new ArrayList<Future<?>>();
        for (var writer = 0; writer < 8; writer++) {
            var stream = "s" + writer;
            running.add(writers.submit(() -> {
                for (var i = 0; i < 200; i++) {
                    var event = event(stream + "-" + i, 0);
                    try {
                        append(appender(), event);
                        acknowledged.add(event.eventId());
                    } catch (EventLogUnavailable notAcknowledged) {
                        // may or may not be stored
                    }
                }
            }));
        }
        for (var time = 1; time <= 20; time++) {
            var enough = 40 * time;
            while (acknowledged.size() < enough && !running.stream().allMatch(Future::isDone)) {
                LockSupport.parkNanos(1_000_000);
            }
            breakDown();
        }
        for (var each : running) {
            each.get();
        }
        writers.shutdown();
        assertThat(stored()).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(acknowledged).as("some got through").isNotEmpty();
    }

    @Test
    void a_value_that_the_store_cannot_take_is_refused_alone() {
        assertThatThrownBy(() -> append(appender(), event("nul\u0000", 0))).isInstanceOf(RuntimeException.class);
        append(appender(), event("s", 0));
        assertThat(stored()).hasSize(1);
    }

    protected static boolean append(EventAppender appender, NewEvent... events) {
        appender.append(List.of(events));
        return true;
    }

    protected static NewEvent as(NewEvent event, String stream) {
        return new NewEvent(
                event.eventId(),
                stream,
                event.sequenceNumber(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata());
    }

    protected static <T> List<Future<T>> together(int count, IntFunction<Callable<T>> task)
            throws InterruptedException {
        var threads = Executors.newFixedThreadPool(count);
        try {
            return threads.invokeAll(IntStream.range(0, count).mapToObj(task).toList());
        } finally {
            threads.shutdown();
        }
    }

    protected static boolean succeeded(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }
}
