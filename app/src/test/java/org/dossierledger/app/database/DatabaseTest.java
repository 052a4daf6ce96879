package org.dossierledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    static Path data;

    @Test
    void it_is_migrated_when_opened_and_open_again_right_away() throws Exception {
        try (var database = Database.open(embedded())) {
            assertThat(ask(database, "select count(*) from log.event_log")).isEqualTo("0");
        }
        try (var database = Database.open(embedded())) {
            assertThat(ask(database, "select current_user")).isEqualTo("ledger");
        }
    }

    @Test
    void the_program_may_rebuild_what_is_read_and_never_change_the_log() throws Exception {
        try (var database = Database.open(embedded())) {
            ask(database, "create table read.fresh (id int); drop table read.fresh; select 1");
            for (var change : new String[] {
                "delete from log.event_log",
                "update log.event_log set stream = ''",
                "truncate log.event_log",
                "drop table log.event_log",
                "alter table log.event_log disable trigger all"
            }) {
                assertThatThrownBy(() -> ask(database, change)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_given_server_is_used_and_migrated_by_its_owner() throws Exception {
        try (var server = EmbeddedDatabase.attach(embedded())) {
            var elsewhere = given(server);
            elsewhere.put("LEDGER_DB_OWNER", server.owner().user());
            elsewhere.put("LEDGER_DB_OWNER_PASSWORD", server.owner().password());
            try (var database = Database.open(Settings.of(data.resolve("none"), elsewhere))) {
                assertThat(ask(database, "select count(*) from log.event_log")).isEqualTo("0");
            }
            assertThat(data.resolve("none/postgres")).doesNotExist();
        }
    }

    @Test
    void a_wrong_password_for_a_given_server_is_said_in_one_sentence() {
        try (var server = EmbeddedDatabase.attach(embedded())) {
            var elsewhere = given(server);
            elsewhere.put("LEDGER_DB_PASSWORD", "guessed");

            assertThatExceptionOfType(DatabaseUnreachable.class)
                    .isThrownBy(() -> Database.open(Settings.of(data, elsewhere)))
                    .satisfies(refusal -> assertThat(refusal.arguments().toString())
                            .contains("password authentication failed")
                            .doesNotContain("guessed"));
        }
    }

    private static Settings embedded() {
        return Settings.of(data, Map.of());
    }

    private static Map<String, String> given(EmbeddedDatabase server) {
        var login = server.application();
        return new HashMap<>(Map.of("LEDGER_DB_URL", login.url(), "LEDGER_DB_PASSWORD", login.password()));
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
                if (statement.getUpdateCount() < 0) {
                    return null;
                }
            }
            try (var answer = statement.getResultSet()) {
                return answer.next() ? answer.getString(1) : null;
            }
        }
    }
}
