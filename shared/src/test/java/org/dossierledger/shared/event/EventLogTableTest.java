package org.dossierledger.shared.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.dossierledger.shared.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to change what is recorded. */
class EventLogTableTest {

    private static TestDatabase database;

    @BeforeAll
    static void oneEventIsRecorded() throws SQLException {
        database = TestDatabase.fresh();
        execute(
                database.ledger(),
                "insert into log.event_log values (1, 's', 0, 'e', 'DossierReceived', '1', now(), '{}', '{}')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event_log set payload = 'x'",
                "delete from log.event_log",
                "truncate log.event_log",
                "alter table log.event_log disable trigger all",
                "drop table log.event_log"
            })
    void the_application_cannot_change_remove_or_empty_the_log(String change) {
        assertThatThrownBy(() -> execute(database.ledger(), change)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event_log set payload = 'x'",
                "delete from log.event_log",
                "truncate log.event_log",
                "set session_replication_role = replica; delete from log.event_log"
            })
    void even_the_owner_is_stopped_by_the_triggers(String change) {
        assertThatThrownBy(() -> execute(database.owner(), change)).hasMessageContaining("takes new events only");
    }

    @Test
    void no_two_events_take_the_same_place() {
        assertThatThrownBy(() -> execute(
                        database.ledger(),
                        "insert into log.event_log values (2, 's', 0, 'f', 'DossierReceived', '1', now(), '{}', '{}')"))
                .hasMessageContaining("event_log_stream_sequence");
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
