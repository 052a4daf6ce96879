package org.dossierledger.command.eventlog.kurrentdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.peer.Call;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether the cluster is the one that was copied is asked once, and again when anything may have changed. */
@Timeout(60)
class ContinuityTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Peer peer = Peer.start();
    private final List<FollowingHalted> told = new ArrayList<>();
    private final KurrentConnection connection = new KurrentConnection(
            KurrentSettings.of(peer.connectionString()).withPatience(Duration.ofSeconds(2)),
            new Continuity(database.ledger(), told::add));
    private final KurrentLog log = new KurrentLog(connection);
    private final KurrentAppender appender = new KurrentAppender(connection);

    @AfterEach
    void close() {
        connection.close();
        peer.close();
    }

    @Test
    void while_all_is_well_an_append_is_no_more_than_that() {
        appender.append(List.of(event("s", 0)));
        log.head();
        peer.faults().aborted().of(Call.READ).on();
        appender.append(List.of(event("s", 1)));
    }

    @Test
    void after_anybodys_call_has_failed_nothing_is_appended_before_it_was_asked_again() throws SQLException {
        appender.append(List.of(event("s", 0)));
        copied(log.after(KurrentLog.BEGINNING).events().get(0));
        peer.faults().aborted().of(Call.READ).on();
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(log::head);
        assertThatExceptionOfType(EventLogUnavailable.class).isThrownBy(() -> appender.append(List.of(event("s", 1))));

        peer.faults().clear();
        Awaited.served(() -> appender.append(List.of(event("s", 1))));
        assertThat(log.after(KurrentLog.BEGINNING).events()).hasSize(2);
    }

    @Test
    void where_another_event_stands_nothing_is_appended() throws SQLException {
        appender.append(List.of(event("s", 0)));
        var first = log.after(KurrentLog.BEGINNING).events().get(0);
        mark(new Followed(first.position(), "of-another-log"));
        peer.faults().aborted().of(Call.READ).next(1);
        log.head();

        assertThatExceptionOfType(FollowingHalted.class)
                .isThrownBy(() -> appender.append(List.of(event("s", 1))))
                .satisfies(halted -> assertThat(halted.problem()).isEqualTo("other"));
        assertThat(told).hasSize(1);
        assertThat(log.after(KurrentLog.BEGINNING).events()).hasSize(1);
    }

    private void copied(Logged event) throws SQLException {
        mark(new Followed(event.position(), event.written().orElseThrow().eventId()));
    }

    private void mark(Followed followed) throws SQLException {
        try (var session = database.ledger().getConnection()) {
            followed.set(session);
        }
    }
}
