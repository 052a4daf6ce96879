package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.dossierledger.app.cluster.ClusterLedger;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Questions are answered from the copy, and never as if it were whole when it is not. */
@Timeout(120)
class CatchUpTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path data;

    @Test
    void a_copy_that_is_not_caught_up_in_time_is_told_of() throws Exception {
        try (var ledgers = new ClusterLedger(data);
                var ledger = Ledger.open(ledgers.settings("kurrentdb"));
                var other = ledger.dataSource().getConnection()) {
            assertThat(ledger.reads().catchUpAsFarAsPossible(SHORT)).isEmpty();
            var hanging = new JdbcTemplate(new SingleConnectionDataSource(other, true));
            hanging.execute("select pg_advisory_lock(7236512909)"); // another writer of the copy
            ledgers.dossiers(ledger, 1, 0);

            assertThat(ledger.reads().catchUpAsFarAsPossible(SHORT)).containsInstanceOf(EventLogUnavailable.class);
            assertThatThrownBy(() -> ledger.reads().settleCopy(SHORT)).isInstanceOf(EventLogUnavailable.class);

            hanging.execute("select pg_advisory_unlock(7236512909)");
            assertThat(ledger.reads().catchUpAsFarAsPossible(Duration.ofSeconds(20)))
                    .isEmpty();
        }
    }
}
