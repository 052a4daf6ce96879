package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dossierledger.command.eventlog.SampleEvents.event;
import static org.dossierledger.command.eventlog.kurrentdb.Awaited.served;
import static org.dossierledger.command.eventlog.kurrentdb.Awaited.until;

import com.zaxxer.hikari.HikariDataSource;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.StreamState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.LogHere;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The copy of the cluster's log: every event of it once, in its order, whatever breaks meanwhile. */
@Timeout(120)
class LogFollowerTest {

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate copy = new JdbcTemplate(database.owner());
    private final HikariDataSource pool = new HikariDataSource();
    private Peer peer;
    private KurrentConnection connection;
    private KurrentAppender appender;

    @BeforeEach
    void open() {
        pool.setDataSource(database.ledger());
        pool.setConnectionTimeout(1_000);
        peer = Peer.start(directory);
        connect();
    }

    private void connect() {
        connection = new KurrentConnection(
                KurrentSettings.of(peer.connectionString()).withPatience(Duration.ofSeconds(3)));
        appender = new KurrentAppender(connection);
    }

    @AfterEach
    void close() {
        connection.close();
        peer.close();
        pool.close();
    }

    @Test
    void events_are_copied_in_the_clusters_order_with_the_servers_own_between_them() {
        var events = appended(120); // the server writes statistics after each fifty
        catchUp(follower());
        assertCopied(events);
    }

    @Test
    void a_copy_that_was_set_back_is_filled_again_though_nothing_new_comes() {
        var first = appended(2);
        var follower = follower();
        catchUp(follower);
        var then = copy.queryForMap("select commit_position, event_id from log.followed");
        var all = new ArrayList<>(first);
        all.add(event("later", 0));
        appender.append(all.subList(2, 3));
        catchUp(follower);
        assertCopied(all);

        copy.execute("alter table log.event_log disable trigger all; delete from log.event_log where global_index > 2;"
                + " alter table log.event_log enable trigger all");
        copy.update(
                "update log.followed set commit_position = ?, event_id = ?",
                then.get("commit_position"),
                then.get("event_id"));

        until(() ->
                follower.follow().end() && copy.queryForObject("select count(*) from log.event_log", Long.class) == 3);
        assertCopied(all);
    }

    @Test
    void whoever_stops_while_it_copies_holds_the_others_up_for_seconds_only() throws Exception {
        try (var transaction = pool.getConnection()) {
            transaction.setAutoCommit(false);
            assertThat(EventTable.lockIfFree(transaction)).isTrue();
            assertThat(longestIdle(transaction)).isEqualTo("10s");
            transaction.rollback();
            EventTable.lock(transaction);
            assertThat(longestIdle(transaction))
                    .as("a move waits for the cluster")
                    .isEqualTo("1min");
        }
    }

    private static String longestIdle(Connection transaction) throws SQLException {
        try (var statement = transaction.createStatement();
                var rows = statement.executeQuery("show idle_in_transaction_session_timeout")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void bytes_times_and_names_are_copied_as_they_were_written() {
        var written = event("s", 0);
        appender.append(List.of(written));
        catchUp(follower());

        var row = copy.queryForMap("select * from log.event_log");
        assertThat(row)
                .containsEntry("event_id", written.eventId())
                .containsEntry("stream", "s")
                .containsEntry("sequence_number", 0L)
                .containsEntry("type", written.type())
                .containsEntry("revision", "1")
                .containsEntry("recorded_at", Timestamp.from(written.recordedAt()));
        assertThat((byte[]) row.get("payload")).isEqualTo(written.payload());
        assertThat((byte[]) row.get("metadata")).isEqualTo(written.metadata());
    }

    @Test
    void what_another_wrote_into_a_stream_is_put_aside() throws Exception {
        var first = event("s", 0);
        appender.append(List.of(first));
        foreign("s", "{\"forged\":true}", null);
        foreign("new", "no json", null);
        foreign("t", "{}", Envelope.write(event("elsewhere", 4)));
        var last = event("s", 5);
        appender.append(List.of(last));
        catchUp(follower());

        assertCopied(List.of(first, last));
        assertThat(copy.queryForList("select stream || ' ' || reason from log.stray order by 1", String.class))
                .containsExactly("new foreign", "s foreign", "t foreign");
    }

    @Test
    void an_event_written_a_second_time_elsewhere_is_put_aside() throws Exception {
        var first = event("s", 0);
        appender.append(List.of(first));
        byAnother("copy", first);
        catchUp(follower());

        assertCopied(List.of(first));
        assertThat(copy.queryForObject("select stream || ' ' || reason from log.stray", String.class))
                .isEqualTo("copy taken");
    }

    @ParameterizedTest
    @MethodSource("tooLongOrNoText")
    void what_the_copy_cannot_hold_is_neither_appended_nor_does_it_stop_the_rest(NewEvent event) throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> appender.append(List.of(event)));
        byAnother(event.stream(), event);
        var last = event("s", 0);
        appender.append(List.of(last));
        catchUp(follower());

        assertCopied(List.of(last));
        assertThat(copy.queryForList("select reason from log.stray", String.class))
                .containsExactly("foreign");
    }

    static List<NewEvent> tooLongOrNoText() {
        var long6001 = new Random(1)
                .ints(6_001, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return List.of(
                event(long6001, 0),
                named(long6001, "DossierReceived", "1"),
                named("id", long6001, "1"),
                named("id", "DossierReceived", long6001),
                named("id\ud800", "DossierReceived", "1"),
                named("id", "DossierReceived", "\udc00"));
    }

    private static NewEvent named(String id, String type, String revision) {
        var it = event("t", 0);
        return new NewEvent(id, "t", 0, type, revision, it.recordedAt(), it.payload(), it.metadata());
    }

    @Test
    void what_the_database_refuses_for_its_value_is_put_aside_alone() {
        copy.execute("create index on log.event_log ((1 / (sequence_number - 2)))");
        var events = appended(6);
        catchUp(follower());

        assertCopied(
                Stream.concat(events.stream().limit(2), events.stream().skip(3)).toList());
        assertThat(copy.queryForObject("select stream_revision || ' ' || reason from log.stray", String.class))
                .isEqualTo("2 foreign");
    }

    @Test
    void two_followers_copy_every_event_once() throws Exception {
        var done = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(3);
        var following = new ArrayList<Callable<Void>>();
        for (var each = 0; each < 2; each++) {
            var follower = follower();
            following.add(() -> {
                while (!done.get()) {
                    follower.follow();
                }
                catchUp(follower);
                return null;
            });
        }
        var events = new ArrayList<NewEvent>();
        following.add(() -> {
            events.addAll(appended(300));
            done.set(true);
            return null;
        });
        for (var each : threads.invokeAll(following)) {
            each.get();
        }
        threads.shutdown();
        assertCopied(events);
    }

    @Test
    void every_event_is_copied_once_however_often_the_database_breaks_the_connection() throws Exception {
        var events = appended(1_500);
        var done = new AtomicBoolean();
        var breaking = new Thread(() -> {
            while (!done.get()) {
                copy.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'ledger' and datname = current_database()");
            }
        });
        breaking.start();
        var broken = 0;
        for (var look = 0; look < 60; look++) {
            try {
                // anew each time, so that each look begins with what the database says
                follower().follow();
            } catch (EventLogUnavailable e) {
                broken++;
            }
        }
        done.set(true);
        breaking.join();
        served(() -> catchUp(follower()));
        assertThat(broken).as("some were broken").isPositive();
        assertCopied(events);
    }

    @Test
    void copying_goes_on_after_the_cluster_was_away() {
        var events = new ArrayList<>(appended(10));
        var follower = follower();
        catchUp(follower);
        peer.kill();
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(follower::follow);
        peer.restart();
        served(() -> catchUp(follower));
        events.add(event("after", 0));
        appender.append(events.subList(10, 11));
        catchUp(follower);
        assertCopied(events);
    }

    @Test
    void over_a_slow_line_less_is_read_at_a_time_and_nobody_is_told_that_the_cluster_is_away() {
        var events = appended(24);
        peer.faults().slowLine(Duration.ofMillis(400));
        var follower = follower();
        var looks = new AtomicInteger();
        until(() -> {
            looks.incrementAndGet();
            return follower.follow().end();
        });
        assertThat(connection.answers()).isTrue();
        assertThat(looks.get()).isGreaterThan(2);
        assertCopied(events);
    }

    @Test
    void large_events_are_read_as_many_at_a_time_as_memory_is_kept_for() {
        var events = LongStream.range(0, 40).mapToObj(i -> large("s", i)).toList();
        appender.appendInParts(events);
        var page = new KurrentLog(connection).after(KurrentLog.BEGINNING);
        assertThat(page.end()).isFalse();
        assertThat(page.events()).hasSizeBetween(2, 28);
        catchUp(follower());
        assertCopied(events);
    }

    private static NewEvent large(String stream, long sequenceNumber) {
        var it = event(stream, sequenceNumber);
        var payload = ("\"" + "x".repeat(600_000) + "\"").getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                it.eventId(),
                stream,
                sequenceNumber,
                it.type(),
                it.revision(),
                it.recordedAt(),
                payload,
                it.metadata());
    }

    @Test
    void while_one_instance_waits_for_a_cluster_that_hangs_another_copies() throws Exception {
        var cluster = Peer.start();
        peer.faults().delay(Duration.ofHours(1));
        var over = new AtomicBoolean();
        var hanging = new Thread(() -> {
            while (!over.get()) {
                try {
                    follower().follow();
                } catch (EventLogUnavailable hung) {
                    // it goes on trying, as an instance does
                }
            }
        });
        hanging.start();
        try (cluster;
                var other = new KurrentConnection(KurrentSettings.of(cluster.connectionString()))) {
            var event = event("s", 0);
            new KurrentAppender(other).append(List.of(event));
            catchUp(new LogFollower(pool, new KurrentLog(other)));
            assertCopied(List.of(event));
        }
        over.set(true);
        hanging.join();
    }

    @Test
    void a_restored_older_cluster_halts_following(@TempDir Path backup) throws IOException {
        appended(5);
        copyOf(directory, backup);
        appended("later", 50);
        catchUp(follower());
        var before = copy.queryForObject("select count(*) from log.event_log", Integer.class);

        moveTo(backup);
        assertThatExceptionOfType(FollowingHalted.class)
                .isThrownBy(follower()::follow)
                .extracting(FollowingHalted::problem)
                .isEqualTo("shorter");
        appended("forked", 100);
        assertThatExceptionOfType(FollowingHalted.class)
                .isThrownBy(follower()::follow)
                .extracting(FollowingHalted::problem)
                .isEqualTo("other");
        assertThat(copy.queryForObject("select count(*) from log.event_log", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void a_follower_that_runs_when_an_older_cluster_comes_back_halts(@TempDir Path backup) throws IOException {
        appended(5);
        copyOf(directory, backup);
        appended("later", 50);
        var follower = follower();
        catchUp(follower);

        peer.kill();
        Files.write(directory.resolve("peer.log"), Files.readAllBytes(backup.resolve("peer.log")));
        peer.restart();
        assertThatExceptionOfType(FollowingHalted.class)
                .isThrownBy(() -> until(() -> {
                    try {
                        follower.follow();
                    } catch (EventLogUnavailable notYet) {
                        // it is coming back
                    }
                    return false;
                }));
    }

    @Test
    void another_log_than_the_one_that_was_copied_halts_following(@TempDir Path elsewhere) {
        appended(5);
        catchUp(follower());
        moveTo(elsewhere);
        appended("of-another", 50);
        assertThatExceptionOfType(FollowingHalted.class).isThrownBy(follower()::follow);
    }

    @Test
    void nothing_is_copied_over_a_log_that_is_here() {
        try (var here = new GroupAppender(pool)) {
            here.append(List.of(event("s", 0)));
        }
        assertThatExceptionOfType(LogHere.class).isThrownBy(follower()::follow);
    }

    private LogFollower follower() {
        return new LogFollower(pool, new KurrentLog(connection));
    }

    private static void catchUp(LogFollower follower) {
        until(() -> follower.follow().end());
    }

    private List<NewEvent> appended(int count) {
        return appended("s", count);
    }

    private List<NewEvent> appended(String stream, int count) {
        var events = LongStream.range(0, count).mapToObj(i -> event(stream, i)).toList();
        for (var first = 0; first < count; first += 3) {
            appender.append(events.subList(first, Math.min(count, first + 3)));
        }
        return events;
    }

    /** As a stranger does with the server's own means. */
    private void foreign(String stream, String data, byte[] metadata) throws Exception {
        var client = connection.call(it -> CompletableFuture.completedFuture(it));
        var event =
                EventData.builderAsBinary(UUID.randomUUID(), "DossierReceived", data.getBytes(StandardCharsets.UTF_8));
        if (metadata != null) {
            event.metadataAsBytes(metadata);
        }
        client.appendToStream(stream, AppendToStreamOptions.get().streamState(StreamState.any()), event.build())
                .get();
    }

    private void byAnother(String stream, NewEvent event) throws Exception {
        var client = connection.call(it -> CompletableFuture.completedFuture(it));
        client.appendToStream(
                        stream,
                        AppendToStreamOptions.get().streamState(StreamState.any()),
                        EventData.builderAsJson(EventIds.onTheWire(event), event.type(), event.payload())
                                .metadataAsBytes(Envelope.write(event))
                                .build())
                .get();
    }

    private void moveTo(Path other) {
        connection.close();
        peer.close();
        peer = Peer.start(other);
        connect();
    }

    private static void copyOf(Path from, Path to) throws IOException {
        Files.copy(from.resolve("peer.log"), to.resolve("peer.log"));
    }

    private void assertCopied(List<NewEvent> events) {
        assertThat(copy.queryForList("select event_id from log.event_log order by global_index", String.class))
                .containsExactlyElementsOf(
                        events.stream().map(NewEvent::eventId).toList());
        assertThat(copy.queryForList("select global_index from log.event_log order by 1", Long.class))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
