package org.dossierledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to appends when the database, or the way to it, is not well. */
@Timeout(60)
class GroupAppenderTroubleTest {

    private TestDatabase database;
    private HikariDataSource pool;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = new HikariDataSource();
        pool.setDataSource(database.ledger());
        pool.setConnectionTimeout(500);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_event_whose_commit_was_not_confirmed_is_looked_up_and_not_stored_again(int times) {
        try (var appender = new GroupAppender(BrokenCommits.afterStoring(pool, times))) {
            appender.append(List.of(event("s", 0), event("s", 1)));
        }
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void an_event_whose_commit_did_not_arrive_is_stored_on_a_new_connection() {
        try (var appender = new GroupAppender(BrokenCommits.beforeStoring(pool, 2))) {
            appender.append(List.of(event("s", 0)));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_database_that_breaks_every_commit_is_reported_and_nothing_is_stored_twice() {
        try (var appender = new GroupAppender(BrokenCommits.beforeStoring(pool, 3))) {
            var event = event("s", 0);
            assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> appender.append(List.of(event)));
            appender.append(List.of(event));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_conflict_is_still_a_conflict_when_the_connection_breaks_meanwhile() {
        try (var first = new GroupAppender(pool);
                var second = new GroupAppender(BrokenCommits.afterStoring(pool, 1))) {
            first.append(List.of(event("s", 0)));
            assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> second.append(List.of(event("s", 0))));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_refused_append_does_not_hold_up_the_other_instances() {
        try (var first = new GroupAppender(pool);
                var second = new GroupAppender(pool)) {
            first.append(List.of(event("s", 0)));
            assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> first.append(List.of(event("s", 0))));
            assertThat(CompletableFuture.runAsync(() -> second.append(List.of(event("t", 0)))))
                    .succeedsWithin(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void while_nobody_can_connect_appends_are_refused_and_afterwards_they_go_on() {
        var owner = new JdbcTemplate(database.owner());
        var name = owner.queryForObject("select current_database()", String.class);
        try (var appender = new GroupAppender(pool)) {
            appender.append(List.of(event("s", 0)));
            owner.execute("revoke connect on database " + name + " from public");
            owner.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'ledger' and datname = current_database()");
            assertThatExceptionOfType(EventLogUnavailable.class)
                    .isThrownBy(() -> appender.append(List.of(event("s", 1))));

            owner.execute("grant connect on database " + name + " to public");
            appender.append(List.of(event("s", 1)));
        }
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void while_the_database_only_reads_appends_are_refused_and_afterwards_they_go_on() {
        var owner = new JdbcTemplate(database.owner());
        var name = owner.queryForObject("select current_database()", String.class);
        owner.execute("alter database " + name + " set default_transaction_read_only = on");
        pool.setMinimumIdle(0); // sessions that were opened meanwhile would go on reading only
        try (var appender = new GroupAppender(pool)) {
            assertThatExceptionOfType(EventLogUnavailable.class)
                    .isThrownBy(() -> appender.append(List.of(event("s", 0))));
            owner.execute("begin read write; alter database " + name + " reset default_transaction_read_only; commit");
            appender.append(List.of(event("s", 0)));
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void what_is_waiting_when_the_ledger_ends_is_stored_and_what_comes_later_is_refused() throws Exception {
        var appender = new GroupAppender(pool);
        var first = CompletableFuture.runAsync(() -> appender.append(List.of(event("s", 0))));
        first.get(30, TimeUnit.SECONDS);
        appender.close();
        appender.close();
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> appender.append(List.of(event("s", 1))));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void nobody_waits_for_ever_when_the_ledger_ends_in_the_middle_of_the_work() {
        var appender = new GroupAppender(pool);
        var acknowledged = new AtomicInteger();
        var writers = new CompletableFuture<?>[16];
        for (var i = 0; i < writers.length; i++) {
            var stream = "s" + i;
            writers[i] = CompletableFuture.runAsync(
                    () -> {
                        for (var n = 0; ; n++) {
                            appender.append(List.of(event(stream, n)));
                            acknowledged.incrementAndGet();
                        }
                    },
                    task -> new Thread(task).start());
        }
        while (acknowledged.get() < 200) {
            LockSupport.parkNanos(1_000_000);
        }
        appender.close();
        for (var writer : writers) {
            assertThat(writer).failsWithin(30, TimeUnit.SECONDS);
        }
        assertThat(stored()).isEqualTo(acknowledged.get());
    }

    private int stored() {
        return new JdbcTemplate(pool).queryForObject("select count(*) from log.event_log", Integer.class);
    }
}
