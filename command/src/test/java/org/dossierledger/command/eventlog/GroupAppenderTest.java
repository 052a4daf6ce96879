package org.dossierledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GroupAppenderTest {

    private TestDatabase database;
    private HikariDataSource pool;
    private JdbcTemplate log;
    private GroupAppender appender;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = new HikariDataSource();
        pool.setDataSource(database.ledger());
        log = new JdbcTemplate(pool);
        appender = new GroupAppender(pool);
    }

    @AfterEach
    void close() {
        appender.close();
        pool.close();
    }

    @Test
    void of_many_writers_at_one_place_of_a_stream_exactly_one_wins_and_the_others_hear_it() throws Exception {
        var winners = 0;
        for (var outcome : together(32, writer -> () -> {
            appender.append(List.of(event("one-stream", 0)));
            return true;
        })) {
            winners += succeeded(outcome) ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(indexes()).containsExactly(1L);
    }

    @Test
    void a_conflict_of_one_does_not_touch_the_others_of_its_group() throws Exception {
        appender.append(List.of(event("taken", 0)));
        var outcomes = together(16, writer -> () -> {
            appender.append(List.of(event(writer % 2 == 0 ? "taken" : "free-" + writer, 0)));
            return true;
        });
        for (var writer = 0; writer < outcomes.size(); writer++) {
            assertThat(succeeded(outcomes.get(writer))).isEqualTo(writer % 2 == 1);
        }
        assertThat(indexes()).containsExactlyElementsOf(range(9));
    }

    @Test
    void indexes_follow_each_other_without_a_gap_whoever_writes() throws Exception {
        try (var other = new GroupAppender(pool)) {
            together(8, writer -> () -> {
                for (var i = 0; i < 50; i++) {
                    (writer % 2 == 0 ? appender : other).append(List.of(event("s" + writer, i)));
                }
                return true;
            });
        }
        assertThat(indexes()).containsExactlyElementsOf(range(400));
    }

    @Test
    void an_append_is_stored_whole_or_not_at_all() {
        appender.append(List.of(event("s", 0)));
        assertThatThrownBy(() -> appender.append(List.of(event("other", 0), event("s", 0))))
                .isInstanceOf(SequenceTaken.class);
        assertThat(indexes()).containsExactly(1L);
    }

    @Test
    void the_same_event_is_not_stored_twice() {
        var event = event("s", 0);
        appender.append(List.of(event));
        var again = new NewEvent(
                event.eventId(), "t", 0, event.type(), "1", event.recordedAt(), event.payload(), event.metadata());
        assertThatThrownBy(() -> appender.append(List.of(again))).isInstanceOf(SequenceTaken.class);
    }

    @Test
    void a_value_that_the_database_cannot_take_fails_alone() throws Exception {
        var outcomes = together(8, writer -> () -> {
            appender.append(List.of(event(writer == 3 ? "nul\u0000" : "s" + writer, 0)));
            return true;
        });
        for (var writer = 0; writer < outcomes.size(); writer++) {
            assertThat(succeeded(outcomes.get(writer))).isEqualTo(writer != 3);
        }
    }

    @Test
    void what_was_acknowledged_is_stored_once_however_often_the_database_breaks_the_connection() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var owner = new JdbcTemplate(database.owner());
        var writers = Executors.newFixedThreadPool(8);
        var running = new ArrayList<Future<?>>();
        for (var writer = 0; writer < 8; writer++) {
            var stream = "s" + writer;
            running.add(writers.submit(() -> {
                for (var i = 0; i < 200; i++) {
                    var event = event(stream + "-" + i, 0);
                    try {
                        appender.append(List.of(event));
                        acknowledged.add(event.eventId());
                    } catch (EventLogUnavailable notAcknowledged) {
                        // may or may not be stored
                    }
                }
            }));
        }
        for (var kill = 1; kill <= 20; kill++) {
            var enough = 40 * kill;
            while (acknowledged.size() < enough && !running.stream().allMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            owner.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'ledger' and datname = current_database()");
        }
        for (var each : running) {
            each.get();
        }
        writers.shutdown();
        var stored = owner.queryForList("select event_id from log.event_log", String.class);
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(new JdbcTemplate(database.owner())
                        .queryForList("select global_index from log.event_log order by 1", Long.class))
                .containsExactlyElementsOf(range(stored.size()));
        assertThat(acknowledged).as("some got through").isNotEmpty();
    }

    private <T> List<Future<T>> together(int count, IntFunction<Callable<T>> task) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(count);
        try {
            return threads.invokeAll(IntStream.range(0, count).mapToObj(task).toList());
        } finally {
            threads.shutdown();
        }
    }

    private static boolean succeeded(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    private List<Long> indexes() {
        return log.queryForList("select global_index from log.event_log order by 1", Long.class);
    }

    private static List<Long> range(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
