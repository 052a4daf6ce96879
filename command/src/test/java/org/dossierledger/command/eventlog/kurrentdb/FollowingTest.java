package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.eventlog.SampleEvents.event;
import static org.dossierledger.command.eventlog.kurrentdb.Awaited.until;

import io.kurrent.dbclient.DeleteStreamOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventPutAside;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The copy keeps itself up, and says when it cannot. */
@Timeout(90)
class FollowingTest {

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate copy = new JdbcTemplate(database.owner());
    private final AtomicBoolean databaseAway = new AtomicBoolean();
    private Peer peer;
    private KurrentConnection connection;
    private Following following;
    private KurrentAppender appender;

    @BeforeEach
    void open() {
        peer = Peer.start(directory);
        connection = new KurrentConnection(
                KurrentSettings.of(peer.connectionString()).withPatience(Duration.ofSeconds(6)));
        var log = new KurrentLog(connection);
        var source = new DelegatingDataSource(database.ledger()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (databaseAway.get()) {
                    throw new SQLException("away", "08006");
                }
                return super.getConnection();
            }
        };
        following = new Following(new LogFollower(source, log), log, Clock.systemUTC(), () -> {});
        appender = new KurrentAppender(connection, following::refuseIfHalted, following::appended);
        following.start();
    }

    @AfterEach
    void close() {
        following.close();
        connection.close();
        peer.close();
    }

    @Test
    void what_was_appended_can_be_read_when_the_append_returns() {
        for (var i = 0; i < 20; i++) {
            appender.append(List.of(event("s", i)));
            assertThat(copied()).isEqualTo(i + 1);
        }
        assertThat(following.upToDateAt()).isPresent();
    }

    @Test
    void what_another_instance_appended_is_copied_without_being_told() {
        new KurrentAppender(connection).append(List.of(event("s", 0)));
        until(() -> copied() == 1);
    }

    @Test
    void copying_resumes_by_itself_when_the_cluster_is_back() {
        appender.append(List.of(event("s", 0)));
        peer.kill();
        until(() -> !connection.answers());
        assertThat(following.halted()).isEmpty();
        peer.restart();
        until(() -> connection.answers());
        appender.append(List.of(event("s", 1)));
        until(() -> copied() == 2);
    }

    @Test
    void while_the_database_is_away_what_is_stored_on_the_cluster_is_acknowledged_and_copied_later() {
        appender.append(List.of(event("s", 0)));
        databaseAway.set(true);
        appender.append(List.of(event("s", 1)));
        assertThat(copied()).isEqualTo(1);
        databaseAway.set(false);
        until(() -> copied() == 2);
    }

    @Test
    void what_the_log_does_not_take_is_not_acknowledged() throws Exception {
        appender.append(List.of(event("s", 0), event("s", 1)));
        delete("s");
        assertThatExceptionOfType(EventPutAside.class).isThrownBy(() -> appender.append(List.of(event("s", 0))));
        assertThatExceptionOfType(EventPutAside.class)
                .as("the third would be taken, but not alone")
                .isThrownBy(() -> {
                    delete("s");
                    appender.append(List.of(event("s", 0), event("s", 1), event("s", 2)));
                });
        appender.append(List.of(event("t", 0)));
        assertThat(copy.queryForObject("select count(*) from log.stray where reason = 'taken'", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void what_another_instance_copied_or_put_aside_is_known_too() throws Exception {
        var positions = new ArrayList<Long>();
        var appends = new KurrentAppender(connection, () -> {}, (events, position) -> positions.add(position));
        var good = List.of(event("s", 0));
        appends.append(good);
        until(() -> copied() == 1);
        delete("s");
        var bad = List.of(event("s", 0));
        appends.append(bad);
        until(() -> copy.queryForObject("select count(*) from log.stray where reason = 'taken'", Integer.class) == 1);

        var log = new KurrentLog(connection);
        try (var late = new Following(new LogFollower(database.ledger(), log), log, Clock.systemUTC(), () -> {})) {
            late.settle(Duration.ofSeconds(20));
            late.appended(good, positions.get(0));
            assertThatExceptionOfType(EventPutAside.class).isThrownBy(() -> late.appended(bad, positions.get(1)));
        }
    }

    private void delete(String stream) throws Exception {
        connection.call(client -> client.deleteStream(stream, DeleteStreamOptions.get()));
    }

    @Test
    void once_halted_nothing_is_appended_and_the_reason_is_told(@TempDir Path backup) throws IOException {
        appender.append(List.of(event("s", 0)));
        Files.copy(directory.resolve("peer.log"), backup.resolve("peer.log"));
        appender.append(List.of(event("s", 1)));
        peer.kill();
        Files.write(directory.resolve("peer.log"), Files.readAllBytes(backup.resolve("peer.log")));
        peer.restart();
        until(() -> following.halted().isPresent());
        assertThatExceptionOfType(FollowingHalted.class).isThrownBy(() -> appender.append(List.of(event("s", 1))));
        assertThat(following.halted().orElseThrow().problem()).isIn("shorter", "other");
        assertThat(copied()).isEqualTo(2);
    }

    @Test
    void settling_says_when_the_cluster_is_away() {
        appender.append(List.of(event("s", 0)));
        assertThat(following.settle(Duration.ofSeconds(20))).isTrue();
        peer.kill();
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> following.settle(Duration.ofSeconds(20)));
    }

    private int copied() {
        return copy.queryForObject("select count(*) from log.event_log", Integer.class);
    }
}
