package org.dossierledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class KeyringTest {

    private static final String NAME = "Nguyễn Thị Đào";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private HikariDataSource pool;
    private Keyring keyring;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = database.pool();
        keyring = new Keyring(
                pool,
                MasterKey.at(folder.resolve("master.key")),
                new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_is_sealed_can_be_opened_after_a_restart_and_does_not_show_the_name() {
        var sealed = keyring.seal(keyring.newSubject(null), NAME);
        var restarted = new Keyring(
                pool,
                MasterKey.at(folder.resolve("master.key")),
                new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC()));
        assertThat(restarted.unseal(sealed)).contains(NAME);
        assertThat(restarted.unsealAll(List.of(sealed))).isEqualTo(Map.of(sealed, NAME));
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("Nguy");
    }

    @Test
    void the_same_person_has_one_key_and_another_person_another() {
        var key = keyring.newSubject("099123456789");
        assertThat(keyring.newSubject("099123456789")).isEqualTo(key);
        assertThat(keyring.newSubject("099000000001")).isNotEqualTo(key);
        assertThat(keyring.newSubject(null)).isNotEqualTo(keyring.newSubject(null));
    }

    @Test
    void a_number_is_the_same_however_it_is_spaced() {
        assertThat(keyring.newSubject(" 099 123 456 789")).isEqualTo(keyring.newSubject("099123456789"));
        assertThat(keyring.newSubject("c1234567")).isEqualTo(keyring.newSubject("C1234567"));
    }

    @Test
    void a_person_who_comes_to_many_counters_at_the_same_moment_has_one_key() throws Exception {
        var counters = Executors.newFixedThreadPool(8);
        try {
            for (var person = 0; person < 20; person++) {
                var number = "09900000%04d".formatted(person);
                var keys = new HashSet<String>();
                for (var key : counters.invokeAll(times(8, () -> keyring.newSubject(number)))) {
                    keys.add(key.get());
                }
                assertThat(keys).hasSize(1);
            }
        } finally {
            counters.shutdown();
        }
    }

    @Test
    void a_key_is_stored_before_anything_is_sealed_under_it() {
        for (var person = 0; person < 300; person++) {
            var key = keyring.newSubject(null);
            assertThat(new JdbcTemplate(pool)
                            .queryForList("select wrapped from log.subject_key where key_id = ?", byte[].class, key))
                    .doesNotContainNull()
                    .hasSize(1);
        }
    }

    @Test
    void the_master_key_is_made_once_even_when_many_start_at_the_same_moment() throws Exception {
        var file = folder.resolve("contested.key");
        var starters = Executors.newFixedThreadPool(8);
        try {
            var index = new HashSet<String>();
            for (var key : starters.invokeAll(times(8, () -> MasterKey.at(file)))) {
                index.add(Arrays.toString(key.get().index("x")));
            }
            assertThat(index).hasSize(1);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("contested.key", "master.key");
        } finally {
            starters.shutdown();
        }
    }

    @Test
    void the_database_holds_neither_a_key_nor_an_id_number_in_the_clear() {
        keyring.newSubject("099123456789");
        var dump = new JdbcTemplate(database.owner())
                .queryForList("select subject_key::text from log.subject_key", String.class);
        assertThat(dump).noneMatch(row -> row.contains("099123456789"));
    }

    @Test
    void nobody_is_missing_when_there_are_more_people_than_keys_at_hand() {
        var few = new Keyring(
                pool,
                MasterKey.at(folder.resolve("master.key")),
                new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC()),
                10);
        var all = new ArrayList<Sealed>();
        for (var person = 0; person < 500; person++) {
            all.add(few.seal(few.newSubject(null), NAME + person));
        }
        for (var again = 0; again < 3; again++) {
            assertThat(few.unsealAll(all)).hasSize(500).containsEntry(all.get(0), NAME + 0);
        }
        assertThat(few.unsealAll(List.of(all.get(0), all.get(0)))).hasSize(1);
    }

    @Test
    void destroying_the_key_erases_the_person() {
        var key = keyring.newSubject("099123456789");
        var sealed = keyring.seal(key, NAME);
        keyring.destroy(ErasureJournal.Kind.PERSON, key, "art. 14");
        assertThat(keyring.unseal(sealed)).isEmpty();
        assertThat(keyring.unsealAll(List.of(sealed))).isEmpty();
        assertThat(keyring.newSubject("099123456789")).isNotEqualTo(key);
    }

    @Test
    void a_changed_ciphertext_is_refused() {
        var sealed = keyring.seal(keyring.newSubject(null), NAME);
        var bytes = sealed.bytes();
        bytes[bytes.length - 1] ^= 1;
        assertThatThrownBy(() -> keyring.unseal(Sealed.of(sealed.keyId(), bytes)))
                .isInstanceOf(IllegalArgumentException.class);
        var moved = Sealed.of(keyring.newSubject(null), sealed.bytes());
        assertThatThrownBy(() -> keyring.unseal(moved)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_master_key_is_noticed_at_once() {
        keyring.newSubject(null);
        assertThatThrownBy(() -> new Keyring(
                        pool,
                        MasterKey.at(folder.resolve("other.key")),
                        new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC())))
                .isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void only_its_owner_can_read_the_master_key() throws IOException {
        var file = folder.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.at(file)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void half_a_master_key_is_refused() throws IOException {
        var file = folder.resolve("master.key");
        Files.writeString(file, "bm90IGEga2V5");
        assertThatThrownBy(() -> MasterKey.at(file)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void equal_words_have_equal_hashes_in_the_blind_index() {
        assertThat(keyring.blindIndex("nguyen")).isEqualTo(keyring.blindIndex("nguyen"));
        assertThat(keyring.blindIndex("nguyen")).isNotEqualTo(keyring.blindIndex("nguyem"));
    }

    @Test
    void a_line_of_the_journal_that_cannot_be_read_is_not_passed_over() throws IOException {
        var file = folder.resolve("journal");
        var journal = new ErasureJournal(file, Clock.systemUTC());
        journal.write(ErasureJournal.Kind.PERSON, "first", "đơn số 1");
        var whole = Files.readString(file);
        Files.writeString(file, whole + "2026-11-26T03:04:05Z PERS");
        journal.write(ErasureJournal.Kind.PERSON, "second", "đơn số 2");

        assertThat(journal.entries()).extracting(ErasureJournal.Entry::id).containsExactly("first", "second");

        Files.writeString(file, "gárbled\n" + whole);
        assertThatThrownBy(journal::entries).isInstanceOf(ErasuresUnreadable.class);
    }

    @Test
    void a_file_that_cannot_be_replaced_leaves_no_draft_behind() throws IOException {
        Files.createDirectories(folder.resolve("kept/in-the-way"));

        assertThatThrownBy(() -> KeyFile.replace("checkpoint", folder.resolve("kept"), "text"))
                .isInstanceOf(MasterKeyUnusable.class);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".kept"));
        }
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> task) {
        return Collections.nCopies(count, task);
    }
}
