package org.dossierledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    static Path data;

    @Test
    void it_starts_when_needed_and_the_last_one_out_stops_it() throws Exception {
        var first = attach();
        var second = attach();

        assertThat(second.application().url()).isEqualTo(first.application().url());
        first.close();
        assertThat(answers(second)).isTrue();
        second.close();
        assertThat(running()).isEmpty();
    }

    @Test
    void a_command_beside_a_running_program_leaves_its_server_running() throws Exception {
        try (var program = AttachedProcess.starting(data)) {
            var url = program.url();
            try (var command = attach()) {
                assertThat(command.application().url()).isEqualTo(url);
            }
            assertThat(running()).isPresent();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void a_program_that_ends_first_leaves_the_server_to_the_command() throws Exception {
        var program = AttachedProcess.starting(data);
        program.url();
        try (var command = attach()) {
            program.close();
            assertThat(answers(command)).isTrue();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void a_server_left_behind_by_a_killed_program_is_taken_over() throws Exception {
        var program = AttachedProcess.starting(data);
        program.url();
        program.kill();
        var leftBehind = running();
        assertThat(leftBehind).isPresent();

        try (var next = attach()) {
            assertThat(running()).isEqualTo(leftBehind);
            assertThat(answers(next)).isTrue();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void an_interrupted_program_stops_the_server_it_started() throws Exception {
        var program = AttachedProcess.starting(data);
        program.url();
        program.interrupt();

        assertThat(running()).isEmpty();
    }

    @Test
    void programs_that_start_at_once_share_one_server() throws Exception {
        var programs = new ArrayList<AttachedProcess>();
        for (var i = 0; i < 3; i++) {
            programs.add(AttachedProcess.starting(data));
        }
        var urls = new ArrayList<String>();
        for (var program : programs) {
            urls.add(program.url());
        }
        assertThat(urls).doesNotContainNull().hasSize(3);
        assertThat(urls.stream().distinct()).hasSize(1);
        for (var program : programs) {
            program.close();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void the_process_id_that_a_crash_of_the_machine_left_behind_is_not_believed() throws Exception {
        attach().close();
        var left = "%d\n%s\n0\n5432\n".formatted(ProcessHandle.current().pid(), cluster());
        Files.writeString(cluster().resolve("postmaster.pid"), left);

        try (var database = attach()) {
            assertThat(answers(database)).isTrue();
        }
    }

    @Test
    void data_of_another_major_version_is_refused_and_left_alone() throws Exception {
        attach().close();
        var version = cluster().resolve("PG_VERSION");
        var ours = Files.readString(version);
        Files.writeString(version, "9.6\n");
        try {
            assertThatExceptionOfType(DatabaseVersionDiffers.class)
                    .isThrownBy(EmbeddedDatabaseTest::attach)
                    .satisfies(refusal -> assertThat(refusal.arguments()).contains("9.6", ours.strip()));
        } finally {
            Files.writeString(version, ours);
        }
        attach().close();
    }

    @Test
    void what_postgresql_says_about_a_refused_start_is_passed_on() throws Exception {
        attach().close();
        var wish = cluster().resolve("local.conf");
        Files.writeString(wish, "shared_buffers = 'plenty'\n");
        try {
            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(EmbeddedDatabaseTest::attach)
                    .satisfies(refusal ->
                            assertThat(refusal.arguments().get(1).toString()).contains("configuration file"));
        } finally {
            Files.delete(wish);
        }
        attach().close();
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (var database = attach()) {
            var url = database.application().url();
            assertThatThrownBy(() -> new Login(url, "ledger", "guessed").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> new Login(url, "postgres", "postgres").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        var passwords = data.resolve("postgres/passwords");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_interrupted_first_start_begins_again(@TempDir Path fresh) throws Exception {
        var half = Files.createDirectories(fresh.resolve("postgres/cluster/data.new"));
        Files.writeString(half.resolve("PG_VERSION"), "17");

        try (var database = EmbeddedDatabase.attach(Settings.of(fresh, Map.of()))) {
            assertThat(answers(database)).isTrue();
        }
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused(@TempDir Path elsewhere) throws Exception {
        var file = Files.writeString(elsewhere.resolve("data"), "not a directory");

        assertThatExceptionOfType(DataDirectoryUnusable.class)
                .isThrownBy(() -> EmbeddedDatabase.attach(Settings.of(file, Map.of())));
    }

    private static EmbeddedDatabase attach() {
        return EmbeddedDatabase.attach(Settings.of(data, Map.of()));
    }

    private static Path cluster() {
        return data.resolve("postgres/cluster/data");
    }

    private static Optional<Postmaster> running() throws Exception {
        return Postmaster.serving(cluster());
    }

    private static boolean answers(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.application().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_user")) {
            return row.next() && row.getString(1).equals("ledger");
        }
    }
}
