package org.dossierledger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After an older backup of the cluster was restored not one event goes there: else it could not be repaired. */
@Timeout(120)
class RestoredClusterTest {

    @TempDir
    Path data;

    private final HikariDataSource pool = new HikariDataSource();
    private ClusterLedger ledgers;

    @BeforeEach
    void begin() {
        ledgers = new ClusterLedger(data);
        pool.setDataSource(ledgers.database());
        try (var ledger = Ledger.open(ledgers.settings("kurrentdb"))) {
            ledgers.dossiers(ledger, 3, 1);
            assertThat(ledger.cluster().orElseThrow().settle(Duration.ofSeconds(60)))
                    .isTrue();
        }
    }

    @AfterEach
    void close() {
        pool.close();
        ledgers.close();
    }

    @Test
    void the_first_event_of_whoever_starts_is_refused_and_the_cluster_can_be_repaired() {
        ledgers.peer.truncate(ledgers.logged().get(4).position());

        try (var store = store()) {
            assertThatExceptionOfType(FollowingHalted.class)
                    .isThrownBy(() -> store.appender().append(List.of(event())))
                    .satisfies(halted -> assertThat(halted.problem()).isEqualTo("shorter"));
            assertThat(store.standing().halted()).contains("shorter");
        }

        assertThat(repaired().copied()).isEqualTo(2);
    }

    @Test
    void whoever_runs_on_appends_nothing_any_more() throws Exception {
        var position = ledgers.logged().get(4).position();
        try (var store = store()) {
            store.follow();
            store.appender().append(List.of(event()));
            ledgers.peer.kill();
            var writers = Executors.newFixedThreadPool(3);
            var acknowledged = Stream.generate(() -> writers.submit(() -> acknowledgedUntilHalted(store.appender())))
                    .limit(3)
                    .toList();
            while (store.standing().writing().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            ledgers.peer.truncate(position);
            for (var each : acknowledged) {
                assertThat(each.get()).isZero();
            }
            writers.shutdown();
        }
        assertThat(ledgers.logged()).hasSize(4);
        assertThat(repaired().copied()).isEqualTo(3);
    }

    private static int acknowledgedUntilHalted(EventAppender appender) {
        var acknowledged = 0;
        while (true) {
            try {
                appender.append(List.of(event()));
                acknowledged++;
            } catch (EventLogUnavailable away) {
                Thread.onSpinWait();
            } catch (FollowingHalted halted) {
                return acknowledged;
            }
        }
    }

    private ClusterStore store() {
        return new ClusterStore(ledgers.cluster().withPatience(Duration.ofSeconds(2)), pool, Clock.systemUTC());
    }

    private LogMove.Moved repaired() {
        return new LogMove(ledgers.database(), steps -> {}).toCluster(null, ledgers.cluster());
    }

    /** Of a stream that there is not yet. */
    private static NewEvent event() {
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        var id = UUID.randomUUID().toString();
        return new NewEvent(id, "note-" + id, 0, "NoteAdded", "1", Instant.parse("2026-11-26T03:04:05Z"), json, json);
    }
}
