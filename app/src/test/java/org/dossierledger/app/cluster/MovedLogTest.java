package org.dossierledger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.cluster.FullVerification.Verified;
import org.dossierledger.command.eventlog.EventTooLarge;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.LogElsewhere;
import org.dossierledger.command.eventlog.LogHere;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAppender;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.LogBeingMoved;
import org.dossierledger.command.eventlog.kurrentdb.LogFollowed;
import org.dossierledger.command.eventlog.kurrentdb.MoveLock;
import org.dossierledger.command.eventlog.kurrentdb.MoveOvertaken;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.query.evidence.DifferenceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that moves keeps every byte and its place, and goes on at one place only. */
class MovedLogTest {

    @TempDir
    Path data;

    private ClusterLedger ledgers;

    @BeforeEach
    void begin() {
        ledgers = new ClusterLedger(data);
    }

    @AfterEach
    void close() {
        ledgers.close();
    }

    @Test
    void there_and_back_every_event_and_the_checkpoint_are_the_same() {
        write("postgres", 3);
        var rows = ledgers.rows();
        var before = verified("postgres");
        assertThat(before.log().size()).isEqualTo(9);

        var there = move().toCluster(null, ledgers.cluster());

        assertThat(there).isEqualTo(new LogMove.Moved(9, 9, null));
        assertThatExceptionOfType(LogElsewhere.class).isThrownBy(() -> Ledger.open(ledgers.settings("postgres")));
        var moved = verified("kurrentdb");
        assertThat(moved.differs()).isFalse();
        assertThat(moved.cluster().events()).isEqualTo(9);
        assertThat(moved.log().rootHash()).isEqualTo(before.log().rootHash());
        assertThat(ledgers.rows()).isEqualTo(rows);

        write("kurrentdb", 2);
        var continued = ledgers.rows();
        assertThat(continued).hasSize(15).startsWith(rows.toArray(String[]::new));

        var back = move().toDatabase(ledgers.cluster());

        assertThat(back.events()).isEqualTo(15);
        assertThatExceptionOfType(LogHere.class).isThrownBy(() -> Ledger.open(ledgers.settings("kurrentdb")));
        assertThat(ledgers.rows()).isEqualTo(continued);
        assertThat(verified("postgres").log().firstDifference()).isNull();
        write("postgres", 1);
        assertThat(verified("postgres").log().size()).isEqualTo(18);
    }

    @Test
    void a_move_that_is_asked_for_again_changes_nothing() {
        write("postgres", 1);
        move().toCluster(null, ledgers.cluster());

        assertThat(move().toCluster(null, ledgers.cluster())).isEqualTo(new LogMove.Moved(3, 0, null));
        move().toDatabase(ledgers.cluster());
        assertThat(move().toDatabase(ledgers.cluster())).isEqualTo(new LogMove.Moved(3, 0, null));
        assertThat(ledgers.logged()).hasSize(3);
    }

    @Test
    void a_move_that_was_killed_is_taken_up_again_with_nothing_twice() throws Exception {
        fill(9_000);
        try (var moving = MovingProcess.starting(ledgers.database(), ledgers.peer.connectionString())) {
            assertThat(moving.reaches(2_000)).isTrue();
            moving.kill();
        }
        assertThat(followed()).as("the log is where it was").isZero();

        var moved = move().toCluster(null, ledgers.cluster());

        assertThat(moved.copied()).isBetween(1L, 7_000L);
        assertThat(moved.events()).isEqualTo(9_000);
        assertThat(verified("kurrentdb").cluster().firstDifference()).isNull();
        assertThat(followed()).isEqualTo(1);
    }

    @Test
    void a_cluster_that_holds_something_else_is_refused_and_nothing_is_written_there() {
        write("postgres", 1);
        var client = KurrentDBClient.create(KurrentDBConnectionString.parseOrThrow(ledgers.peer.connectionString()));
        client.appendToStream(
                        "somebody-else",
                        AppendToStreamOptions.get(),
                        EventData.builderAsJson("Paid", "{}".getBytes(StandardCharsets.UTF_8))
                                .build())
                .join();
        client.shutdown();

        assertThatExceptionOfType(LogsDiffer.class)
                .isThrownBy(() -> move().toCluster(null, ledgers.cluster()))
                .satisfies(refused -> assertThat(refused.first().kind()).isEqualTo(DifferenceKind.inserted));
        assertThat(ledgers.logged()).hasSize(1);
        assertThat(followed()).isZero();
    }

    @Test
    void the_log_of_another_ledger_is_refused_and_so_is_a_longer_one() {
        write("postgres", 1);
        move().toCluster(null, ledgers.cluster());
        write("kurrentdb", 1);
        try (var other = new ClusterLedger(data.resolve("other"))) {
            assertThatExceptionOfType(LogsDiffer.class)
                    .as("longer than an empty one")
                    .isThrownBy(() -> new LogMove(other.database(), steps -> {}).toCluster(null, ledgers.cluster()));
            try (var ledger = Ledger.open(other.settings("postgres"))) {
                other.dossiers(ledger, 1, 1);
            }
            assertThatExceptionOfType(LogsDiffer.class)
                    .isThrownBy(() -> new LogMove(other.database(), steps -> {}).toCluster(null, ledgers.cluster()))
                    .satisfies(refused -> {
                        assertThat(refused.first().kind()).isEqualTo(DifferenceKind.forked);
                        assertThat(refused.first().globalIndex()).isEqualTo(1);
                    });
            assertThatExceptionOfType(LogHere.class)
                    .isThrownBy(() -> new LogMove(other.database(), steps -> {}).toDatabase(ledgers.cluster()));
        }
        assertThat(ledgers.logged()).hasSize(6);
    }

    @Test
    void an_empty_database_takes_the_whole_log_of_a_cluster() {
        write("postgres", 2);
        move().toCluster(null, ledgers.cluster());
        try (var other = new ClusterLedger(data.resolve("other"))) {
            var taken = new LogMove(other.database(), steps -> {}).toDatabase(ledgers.cluster());

            assertThat(taken).isEqualTo(new LogMove.Moved(6, 6, null));
            assertThat(other.rows()).isEqualTo(ledgers.rows());
        }
    }

    @Test
    void while_anybody_appends_to_the_cluster_nothing_is_moved_and_the_other_way_round() {
        write("postgres", 1);
        move().toCluster(null, ledgers.cluster());
        try (var running = Ledger.open(ledgers.settings("kurrentdb"))) {
            running.commands();

            assertThatExceptionOfType(LogFollowed.class).isThrownBy(() -> move().toDatabase(ledgers.cluster()));
            assertThatExceptionOfType(LogFollowed.class).isThrownBy(() -> move().toCluster(null, ledgers.cluster()));
        }
        try (var moving = MoveLock.take(ledgers.database());
                var late = Ledger.open(ledgers.settings("kurrentdb"))) {
            assertThatExceptionOfType(LogBeingMoved.class).isThrownBy(late::commands);
        }
        move().toDatabase(ledgers.cluster());
    }

    @Test
    void whoever_passed_the_door_before_the_log_came_back_does_not_append_to_the_old_place() {
        write("postgres", 1);
        move().toCluster(null, ledgers.cluster());
        try (var late = Ledger.open(ledgers.settings("kurrentdb"))) {
            move().toDatabase(ledgers.cluster());

            assertThatExceptionOfType(LogHere.class).isThrownBy(late::commands);
        }
        move().toCluster(null, ledgers.cluster());
    }

    @Test
    void a_server_over_the_database_goes_on_until_the_end_of_the_move_and_no_further() {
        try (var server = Ledger.open(ledgers.settings("postgres"))) {
            var dossier = ledgers.dossiers(server, 1, 3).get(0);
            var during = new ArrayList<Long>();
            new LogMove(ledgers.database(), step -> {
                        if (during.isEmpty()) {
                            during.add(step);
                            ledgers.note(server, dossier);
                        }
                    })
                    .toCluster(null, ledgers.cluster());

            assertThat(ledgers.logged()).hasSize(5);
            assertThatExceptionOfType(LogElsewhere.class).isThrownBy(() -> ledgers.note(server, dossier));
            assertThat(ledgers.rows()).hasSize(5);
        }
        assertThat(verified("kurrentdb").differs()).isFalse();
    }

    @Test
    void at_the_end_of_a_move_nobody_can_append() {
        write("postgres", 1);
        var free = new ArrayList<Boolean>();

        new LogMove(
                        ledgers.database(),
                        step -> free.add(ledgers.sql()
                                .queryForObject("select pg_try_advisory_xact_lock(7236512909)", Boolean.class)))
                .toCluster(null, ledgers.cluster());

        assertThat(free).startsWith(true).endsWith(false);
    }

    @Test
    void what_an_older_backup_of_the_cluster_has_lost_comes_back_from_the_copy() {
        write("kurrentdb", 4);
        ledgers.peer.truncate(ledgers.logged().get(7).position());
        assertThat(verified("kurrentdb").cluster().firstDifference().kind()).isEqualTo(DifferenceKind.truncated);
        assertThatExceptionOfType(FollowingHalted.class).isThrownBy(() -> move().toDatabase(ledgers.cluster()));

        var repaired = move().toCluster(null, ledgers.cluster());

        assertThat(repaired).isEqualTo(new LogMove.Moved(12, 5, null));
        assertThat(verified("kurrentdb").differs()).isFalse();
        write("kurrentdb", 1);
        assertThat(verified("kurrentdb").cluster().events()).isEqualTo(15);
    }

    @Test
    void a_cluster_that_went_on_alone_after_an_older_backup_is_not_repaired() {
        write("kurrentdb", 2);
        ledgers.peer.truncate(ledgers.logged().get(4).position());
        var empty = "{}".getBytes(StandardCharsets.UTF_8);
        try (var connection = new KurrentConnection(ledgers.cluster())) {
            new KurrentAppender(connection)
                    .append(List.of(new NewEvent(
                            "e", "other", 0, "NoteAdded", "1", Instant.parse("2026-11-26T03:04:05Z"), empty, empty)));
        }

        assertThatExceptionOfType(LogsDiffer.class)
                .isThrownBy(() -> move().toCluster(null, ledgers.cluster()))
                .satisfies(refused -> assertThat(refused.first().kind()).isEqualTo(DifferenceKind.forked));
        assertThat(ledgers.logged()).hasSize(5);
    }

    @Test
    void another_cluster_takes_over_with_the_last_events_of_the_old_one_or_the_copy_as_it_is() {
        write("kurrentdb", 2);
        try (var second = Peer.start();
                var third = Peer.start()) {
            var moved = move().toCluster(ledgers.cluster(), KurrentSettings.of(second.connectionString()));
            assertThat(moved).isEqualTo(new LogMove.Moved(6, 6, null));

            second.truncate(ClusterLedger.logged(second).get(3).position());
            var saved = move().toCluster(
                            KurrentSettings.of(second.connectionString()),
                            KurrentSettings.of(third.connectionString()));
            assertThat(saved.events()).isEqualTo(6);
            assertThat(saved.asItWas().problem()).isEqualTo("shorter");
            assertThat(ClusterLedger.logged(third)).hasSize(6);
            try (var ledger = Ledger.open(ledgers.settings("kurrentdb", third.connectionString()))) {
                ledgers.dossiers(ledger, 1, 0);
                assertThat(ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60)))
                        .isTrue();
            }
            assertThat(ClusterLedger.logged(third)).hasSize(7);
        }
    }

    @Test
    void a_cluster_that_holds_another_log_than_its_copy_is_not_left_out_of_the_move() {
        write("kurrentdb", 2);
        try (var other = new ClusterLedger(data.resolve("other"));
                var target = Peer.start()) {
            try (var ledger = Ledger.open(other.settings("kurrentdb"))) {
                other.dossiers(ledger, 8, 1);
            }
            assertThatExceptionOfType(FollowingHalted.class)
                    .isThrownBy(() -> move().toCluster(other.cluster(), KurrentSettings.of(target.connectionString())))
                    .satisfies(halted -> assertThat(halted.problem()).isEqualTo("other"));
            assertThat(ClusterLedger.logged(target)).isEmpty();
        }
    }

    @Test
    void a_move_that_others_are_no_longer_kept_from_is_given_up() {
        write("kurrentdb", 2);
        try (var pool = pool();
                var store = new ClusterStore(ledgers.cluster(), pool, Clock.systemUTC())) {
            var lost = new AtomicBoolean();
            var move = new LogMove(ledgers.database(), step -> {
                if (lost.compareAndSet(false, true)) {
                    endSessionsOfTheLock();
                    store.follow();
                    store.appender().append(List.of(event("late")));
                }
            });
            assertThatExceptionOfType(MoveOvertaken.class).isThrownBy(() -> move.toDatabase(ledgers.cluster()));
            assertThat(store.settle(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(followed()).isEqualTo(1);
        assertThat(ledgers.rows()).hasSize(7);
        assertThat(verified("kurrentdb").differs()).isFalse();
    }

    @Test
    void of_many_who_come_back_together_after_the_log_was_moved_nobody_appends_to_the_old_place() throws Exception {
        write("kurrentdb", 1);
        try (var pool = pool();
                var store = new ClusterStore(ledgers.cluster(), pool, Clock.systemUTC())) {
            move().toDatabase(ledgers.cluster());
            var together = new CyclicBarrier(8);
            var threads = Executors.newFixedThreadPool(8);
            var outcomes = new ArrayList<Future<Void>>();
            for (var i = 0; i < 8; i++) {
                var late = event("late-" + i);
                outcomes.add(threads.submit(() -> {
                    together.await();
                    store.appender().append(List.of(late));
                    return null;
                }));
            }
            for (var outcome : outcomes) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(outcome::get)
                        .withCauseInstanceOf(LogHere.class);
            }
            threads.shutdown();
        }
        assertThat(ledgers.logged()).hasSize(3);
    }

    @Test
    void whoever_follows_takes_the_lock_again_without_appending() {
        write("kurrentdb", 1);
        try (var pool = pool();
                var store = new ClusterStore(ledgers.cluster(), pool, Clock.systemUTC())) {
            store.follow();
            var before = sessionsOfTheLock();
            assertThat(before).hasSize(1);
            endSessionsOfTheLock();

            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (sessionsOfTheLock().isEmpty() || sessionsOfTheLock().equals(before)) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(ledgers.database());
        return pool;
    }

    private static final String LOCKED =
            " from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database"
                    + " where datname = current_database()) and classid::bigint << 32 | objid::bigint = 7236512913";

    private List<Integer> sessionsOfTheLock() {
        return ledgers.owner().queryForList("select pid" + LOCKED, Integer.class);
    }

    private void endSessionsOfTheLock() {
        ledgers.owner().queryForList("select pg_terminate_backend(pid, 5000)" + LOCKED);
    }

    private static NewEvent event(String stream) {
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                "of-" + stream, stream, 0, "NoteAdded", "1", Instant.parse("2026-11-26T03:04:05Z"), json, json);
    }

    @Test
    void an_event_that_the_cluster_would_not_take_is_found_before_anything_is_written() {
        write("postgres", 1);
        fill(1, 3_000);

        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> move().toCluster(null, ledgers.cluster().withMaxAppend(3_000)));
        assertThat(ledgers.logged()).isEmpty();
    }

    @Test
    void a_server_that_takes_one_stream_at_a_time_gets_the_same_log() {
        ledgers.peer.faults().oldServer(true);
        fill(500);

        move().toCluster(null, ledgers.cluster());

        assertThat(verified("kurrentdb").cluster().firstDifference()).isNull();
    }

    private LogMove move() {
        return new LogMove(ledgers.database(), steps -> {});
    }

    /** Three dossiers, so many events each, sealed and copied. */
    private void write(String store, int events) {
        try (var ledger = Ledger.open(ledgers.settings(store))) {
            ledgers.dossiers(ledger, 3, events - 1);
            ledger.cluster()
                    .ifPresent(
                            it -> assertThat(it.settle(Duration.ofSeconds(60))).isTrue());
        }
    }

    private void fill(int events) {
        fill(events, 10);
    }

    /** Events of many streams, in turn. */
    private void fill(int events, int bytes) {
        var batch = new ArrayList<NewEvent>();
        for (var i = 0; i < events; i++) {
            batch.add(new NewEvent(
                    "event-" + i,
                    "stream-" + i % 40,
                    i / 40,
                    "NoteAdded",
                    "1",
                    Instant.parse("2026-11-26T03:04:05.123456Z"),
                    ("{\"text\":\"" + "ô".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8),
                    "{\"actor\":\"an\"}".getBytes(StandardCharsets.UTF_8)));
        }
        try (var appender = new GroupAppender(ledgers.database())) {
            appender.append(batch);
        }
    }

    private long followed() {
        return ledgers.sql().queryForObject("select count(*) from log.followed", Long.class);
    }

    private Verified verified(String store) {
        try (var ledger = Ledger.open(ledgers.settings(store))) {
            return FullVerification.run(
                    ledger, ledger.reads().verification(ledger.logVerifiers(), List.of()), done -> {});
        }
    }
}
