package org.dossierledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.eventlog.SampleEvents.event;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.LongStream;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GroupAppenderTest extends EventAppenderTest {

    private TestDatabase database;
    private HikariDataSource pool;
    private JdbcTemplate log;
    private GroupAppender appender;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = new HikariDataSource();
        pool.setDataSource(database.ledger());
        log = new JdbcTemplate(database.owner());
        appender = new GroupAppender(pool);
    }

    @AfterEach
    void close() {
        appender.close();
        pool.close();
    }

    @Override
    protected EventAppender appender() {
        return appender;
    }

    @Override
    protected EventAppender another() {
        return new GroupAppender(pool);
    }

    @Override
    protected List<String> stored() {
        var indexes = log.queryForList("select global_index from log.event_log order by 1", Long.class);
        assertThat(indexes)
                .as("without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, indexes.size()).boxed().toList());
        return log.queryForList("select event_id from log.event_log order by global_index", String.class);
    }

    @Override
    protected void breakDown() {
        log.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = 'ledger' and datname = current_database()");
    }

    @Test
    void the_same_event_is_stored_in_no_other_stream_either() {
        var event = event("s", 0);
        append(appender, event);
        assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> append(appender, as(event, "t")));
    }

    @Test
    void of_a_group_only_what_cannot_be_stored_fails() throws Exception {
        var outcomes =
                together(8, writer -> () -> append(appender, event(writer == 3 ? "nul\u0000" : "s" + writer, 0)));
        for (var writer = 0; writer < outcomes.size(); writer++) {
            assertThat(succeeded(outcomes.get(writer))).isEqualTo(writer != 3);
        }
    }
}
