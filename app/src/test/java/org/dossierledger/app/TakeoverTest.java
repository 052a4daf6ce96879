package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of several instances one keeps the tables up; when it dies another does, and nothing is told twice. */
@Timeout(120)
class TakeoverTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private TestDatabase database;
    private JdbcTemplate owner;
    private Ledger one;
    private int received;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        owner = new JdbcTemplate(database.owner());
        one = Ledger.open(Settings.of(data, environment()));
    }

    @AfterEach
    void close() {
        one.close();
    }

    private Map<String, String> environment() {
        var login = (PGSimpleDataSource) database.ledger();
        return Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword());
    }

    @Test
    void when_the_instance_that_works_is_killed_another_takes_over_within_seconds() throws Exception {
        try (var other = ProjectingProcess.starting(data, environment())) {
            other.begun();
            receive();
            assertThat(one.reads().settle(LONG)).isTrue();
            one.project();
            var worker = claimant();

            receive();
            other.kill();
            receive();

            assertThat(one.reads().settle(SOON)).isTrue();
            assertThat(one.sealing().upTo(one.reads().events(), SOON))
                    .isEqualTo(one.reads().events());
            assertThat(claimant()).isNotEqualTo(worker);
            assertEachIsToldOnce();
        }
    }

    @Test
    void an_instance_that_only_seemed_dead_writes_nothing_once_its_claim_is_gone() throws Exception {
        one.project();
        receive();
        assertThat(one.reads().settle(LONG)).isTrue();

        try (var thief = database.owner().getConnection()) {
            thief.setAutoCommit(false);
            try (var statement = thief.createStatement()) {
                statement.execute("update read.token_entry set owner = 'thief', timestamp = '9999-01-01T00:00:00Z'");
                receive();
                awaitBlocked(1);
                thief.commit();
            }
        }
        assertThat(one.reads().settle(Duration.ofSeconds(2))).isFalse();
        assertThat(told()).hasSize(1);

        owner.update("update read.token_entry set timestamp = '2000-01-01T00:00:00Z'");
        assertThat(one.reads().settle(LONG)).isTrue();
        assertEachIsToldOnce();
    }

    @Test
    void a_batch_that_takes_longer_than_a_claim_lasts_is_waited_for_and_not_done_twice() throws Exception {
        one.project();
        receive();
        assertThat(one.reads().settle(LONG)).isTrue();

        try (var other = Ledger.open(Settings.of(data, environment()));
                var reader = database.owner().getConnection()) {
            reader.setAutoCommit(false);
            try (var statement = reader.createStatement()) {
                statement.execute("lock table read.dossier_register in share mode");
                receive();
                awaitBlocked(1);
                AbstractTokenEntry.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
                other.project();
                awaitBlocked(2);
                reader.rollback();
            }
            assertThat(one.reads().settle(LONG)).isTrue();
            assertEachIsToldOnce();
        } finally {
            AbstractTokenEntry.clock = Clock.systemUTC();
        }
    }

    private void receive() {
        var like = SampleDossiers.receive();
        var number = ++received;
        var command = new ReceiveDossier(
                DossierId.random(),
                DossierCode.of(SampleDossiers.CENTRE, Moment.dateOf(Instant.now()), number),
                like.procedure(),
                like.receivingUnit(),
                like.competentUnit(),
                like.channel(),
                like.applicant(),
                like.papers(),
                null,
                false);
        var by = Provenance.by("motcua.tinh", "CLERK", "H98.00", "c" + number, "web");
        one.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    private String claimant() {
        return owner.queryForObject("select owner from read.token_entry", String.class);
    }

    private List<Long> told() {
        return owner.queryForList("select global_index from read.timeline order by 1", Long.class);
    }

    private void assertEachIsToldOnce() {
        assertThat(told())
                .isEqualTo(owner.queryForList("select global_index from log.event_log order by 1", Long.class))
                .hasSize(received);
        assertThat(owner.queryForObject("select count(*) from read.dossier_register", Integer.class))
                .isEqualTo(received);
    }

    /** Until so many wait for what somebody else has locked. */
    private void awaitBlocked(int count) {
        while (owner.queryForObject("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'""", Integer.class) < count) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
