package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.SampleEvents;
import org.dossierledger.command.eventlog.kurrentdb.peer.Call;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerOptions;
import org.dossierledger.command.eventlog.kurrentdb.peer.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a caller waits for a cluster that is not well, what it hears, and when it is served again. */
@Timeout(60)
class KurrentConnectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Peer peer = Peer.start();
    private KurrentConnection connection = connection(peer.connectionString());

    private static KurrentConnection connection(String connectionString) {
        return new KurrentConnection(KurrentSettings.of(connectionString).withPatience(PATIENCE));
    }

    private void connectTo(Peer other, String connectionString) {
        close();
        peer = other;
        connection = connection(connectionString);
    }

    @AfterEach
    void close() {
        connection.close();
        peer.close();
    }

    @Test
    void a_cluster_that_is_away_is_waited_for_once_and_then_everybody_hears_it_at_once() {
        peer.kill();
        var first = timed(this::refused);
        assertThat(first).isBetween(PATIENCE, PATIENCE.plusSeconds(10));
        assertThat(connection.readingTrouble()).contains(ClusterTrouble.AWAY);
        for (var each = 0; each < 100; each++) {
            refused();
        }
        assertThat(timed(this::refused)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whoever_waits_already_gives_up_together_with_the_first() throws Exception {
        peer.kill();
        var waiting = new ArrayList<CompletableFuture<Duration>>();
        for (var each = 0; each < 10; each++) {
            waiting.add(CompletableFuture.supplyAsync(() -> timed(this::refused), task -> new Thread(task).start()));
        }
        for (var each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isLessThan(PATIENCE.plusSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void once_the_cluster_is_back_everybody_is_served(boolean hung) {
        if (hung) {
            peer.faults().delay(Duration.ofHours(1));
        } else {
            peer.kill();
        }
        refused();
        peer.faults().clear();
        peer.restart();
        assertThat(timed(() -> Awaited.served(this::head))).isLessThan(Duration.ofSeconds(30));
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void of_many_callers_of_a_server_that_hangs_only_a_few_wait() throws Exception {
        head();
        peer.faults().delay(Duration.ofHours(1));
        var callers = 60;
        var began = new CountDownLatch(callers);
        var told = new ArrayList<CompletableFuture<Duration>>();
        for (var each = 0; each < callers; each++) {
            told.add(CompletableFuture.supplyAsync(
                    () -> {
                        began.countDown();
                        return timed(this::refused);
                    },
                    task -> new Thread(task).start()));
        }
        began.await();
        var waited = 0;
        for (var each : told) {
            waited += each.get(30, TimeUnit.SECONDS).compareTo(PATIENCE) >= 0 ? 1 : 0;
        }
        assertThat(waited).isBetween(1, 16);
    }

    @Test
    void a_cluster_that_is_read_and_not_written_is_told_apart() {
        peer.faults().aborted().of(Call.APPEND).on();
        var event = SampleEvents.event("s", 0);
        var appender = new KurrentAppender(connection);
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> appender.append(List.of(event)));

        head();
        assertThat(connection.readingTrouble()).isEmpty();
        assertThat(connection.writingTrouble()).contains(ClusterTrouble.FAILING);
        assertThat(timed(() -> assertThatExceptionOfType(EventLogUnavailable.class)
                        .isThrownBy(() -> appender.append(List.of(event)))))
                .isLessThan(PATIENCE);
    }

    @Test
    void an_answer_that_comes_late_is_waited_for() {
        peer.faults().delay(Duration.ofMillis(300));
        head();
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void a_wrong_password_is_refused_without_waiting_and_called_so() {
        var guarded = Peer.start(PeerOptions.plain().credentials("ledger", "right"));
        connectTo(guarded, guarded.connectionString().replace("right", "wrong"));

        assertThat(timed(this::refused)).isLessThan(PATIENCE);
        assertThat(connection.readingTrouble()).contains(ClusterTrouble.CREDENTIALS);
    }

    @Test
    void a_password_that_is_changed_back_is_taken_again() {
        head();
        peer.faults().unauthenticated().on();
        refused();
        assertThat(connection.readingTrouble()).contains(ClusterTrouble.CREDENTIALS);
        peer.faults().clear();
        Awaited.served(this::head);
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void what_the_user_may_not_do_is_refused_and_the_rest_goes_on() {
        peer.faults().permissionDenied().next(1);
        assertThat(timed(this::refused)).isLessThan(PATIENCE);
        assertThat(connection.readingTrouble()).contains(ClusterTrouble.RIGHTS);
        head();
        assertThat(connection.answers()).isTrue();
    }

    @Test
    void a_certificate_of_another_authority_is_called_so(@TempDir Path directory) {
        var right = TestAuthority.in(directory);
        var wrong = TestAuthority.in(directory);
        var guarded = Peer.start(PeerOptions.plain().tls(right));
        var own = guarded.connectionString();
        connectTo(guarded, own.replace(right.caFile().toString(), wrong.caFile().toString()));

        refused();
        assertThat(connection.readingTrouble()).contains(ClusterTrouble.CERTIFICATE);

        try (var trusting = connection(own)) {
            assertThat(new KurrentLog(trusting).head()).isNotNegative();
        }
    }

    @Test
    void a_caller_that_is_interrupted_hears_it_and_others_are_served() {
        Thread.currentThread().interrupt();
        refused();
        assertThat(Thread.interrupted()).isTrue();
        head();
    }

    @Test
    void nobody_waits_for_a_connection_that_is_closed() {
        connection.close();
        assertThat(timed(this::refused)).isLessThan(PATIENCE);
    }

    private void head() {
        assertThat(new KurrentLog(connection).head()).isNotNegative();
    }

    private void refused() {
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> new KurrentLog(connection).head());
    }

    private static Duration timed(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
