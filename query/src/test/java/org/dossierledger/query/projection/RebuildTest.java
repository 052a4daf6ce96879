package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.dossierledger.query.dossier.RandomLives;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClosed;
import org.dossierledger.shared.petition.PetitionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** While the tables are made anew, work goes on: events are recorded, the live projection writes, readers read. */
class RebuildTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = database.pool();
    private final TestLog log = new TestLog(database.owner());
    private final LiveFeed feed = new LiveFeed(pool, Tables.FOLDS);
    private final TokenTable token = new TokenTable(pool, LedgerProjection.NAME);
    private final JdbcTemplate tables = new JdbcTemplate(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_is_recorded_and_projected_meanwhile_is_neither_lost_nor_told_twice() throws Exception {
        var drafts = new RandomLives(5, SampleDossiers.vietnam("2026-01-05T08:00:00"), Duration.ofDays(90)).of(300);
        var before = drafts.size() / 2;
        log.append(drafts.subList(0, before));
        feed.catchUp(200);
        var folding = new CountDownLatch(1);
        var offices = Executors.newSingleThreadExecutor();
        try {
            Callable<Void> work = () -> {
                folding.await();
                for (var each : drafts.subList(before, drafts.size())) {
                    log.append(List.of(each));
                    feed.catchUp(50);
                }
                return null;
            };
            var working = offices.submit(work);
            var rebuild = new Rebuild(pool, Tables.FOLDS, Tables.SIGNS, 2, token::put);
            for (var times = 0; times < 4; times++) {
                rebuild.run(read -> folding.countDown());
                assertThat(tables.queryForObject("select count(*) from read.dossier_register", Long.class))
                        .isPositive();
            }
            working.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            offices.shutdownNow();
        }
        feed.catchUp(50);
        var live = Tables.rows(pool);
        Tables.rebuild(pool);
        assertThat(Tables.rows(pool)).isEqualTo(live);
        assertThat(tables.queryForObject("select count(*) from read.timeline", Long.class))
                .isEqualTo(drafts.size());
    }

    @Test
    void tables_that_were_dropped_are_made_again() {
        log.append(SampleDossiers.received(), SampleDossiers.RECEIVED_AT);
        feed.catchUp(10);
        var live = Tables.rows(pool);
        tables.execute("drop table read.dossier_late, read.dossier_register, read.timeline");
        Tables.rebuild(pool);
        assertThat(Tables.rows(pool)).isEqualTo(live);
    }

    @Test
    void no_index_gets_lost() {
        var indexes = "select indexname || ' ' || indexdef from pg_indexes where schemaname = 'read' order by 1";
        var before = tables.queryForList(indexes, String.class);
        Tables.rebuild(pool);
        assertThat(tables.queryForList(indexes, String.class)).isEqualTo(before);
    }

    @Test
    void a_dossier_stands_as_before_the_event_that_makes_no_sense_live_and_rebuilt_alike() {
        var received = SampleDossiers.received();
        log.append(received, SampleDossiers.RECEIVED_AT);
        var nonsense =
                new PetitionClosed(PetitionId.of(received.dossierId().value()), "no event of a dossier", List.of());
        log.append(nonsense, SampleDossiers.vietnam("2026-11-17T08:00:00"));
        log.append(
                new DossierAssigned(received.dossierId(), SampleDossiers.LAND_OFFICE, "canbo.datdai", List.of()),
                SampleDossiers.vietnam("2026-11-18T08:00:00"));
        feed.catchUp(10);
        var live = Tables.rows(pool);
        assertThat(tables.queryForObject("select status from read.dossier_register", String.class))
                .isEqualTo("RECEIVED");
        assertThat(tables.queryForObject("select global_index from read.parked_event", Long.class))
                .isEqualTo(2);

        var outcome = new Rebuild(pool, Tables.FOLDS, Tables.SIGNS, 2, token::put).run(read -> {});
        assertThat(outcome.parked()).isEqualTo(1);
        assertThat(Tables.rows(pool)).isEqualTo(live);
        assertThat(tables.queryForObject("select global_index from read.parked_event", Long.class))
                .isEqualTo(2);
    }
}
