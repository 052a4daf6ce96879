package org.dossierledger.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.command.vault.SampleDenouncers.DAO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.dossierledger.command.sealing.ErasureJournal;
import org.dossierledger.command.sealing.MasterKey;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class VaultTest {

    private static final String ID = "3f0c2f9e-6d0b-4c37-9a55-0d6f1c2b7a11";
    private static final String OTHER_ID = "7a1f7d52-0a4b-4d0e-8f53-5b9a6c1d2e22";
    private static final byte[] LETTER =
            "Kính gửi: Thanh tra tỉnh. Tôi xin tố cáo".repeat(40).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Vault vault;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        vault = vault();
    }

    @Test
    void an_identity_that_was_kept_can_be_opened_after_a_restart() {
        vault.keep(ID, DAO);

        assertThat(vault().open(ID)).contains(DAO);
    }

    @Test
    void a_denouncer_may_have_given_no_more_than_a_name() {
        vault.keep(ID, Person.named("Trần Văn Bình"));

        assertThat(vault.open(ID)).contains(Person.named("Trần Văn Bình"));
    }

    @Test
    void a_letter_in_the_denouncers_hand_can_be_opened_after_a_restart() {
        vault.keep(ID, DAO);
        var letter = vault.keepDocument(ID, LETTER, "image/jpeg");

        var opened = vault().openDocument(letter).orElseThrow();

        assertThat(opened.bytes()).isEqualTo(LETTER);
        assertThat(opened.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void another_vault_key_is_noticed_at_once() {
        vault.keep(ID, DAO);

        assertThatExceptionOfType(MasterKeyUnusable.class)
                .isThrownBy(() -> new Vault(
                        database.ledger(),
                        MasterKey.ofVault(folder.resolve("other.key")),
                        new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC())))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).startsWith("vaultKey").endsWith("differs"));
    }

    @Test
    void the_first_identity_under_an_id_counts() {
        vault.keep(ID, DAO);
        vault.keep(ID, DAO.called("Trần Văn Bình"));

        assertThat(vault.open(ID)).contains(DAO);
        assertThat(ciphertexts()).hasSize(1);
    }

    @Test
    void two_requests_with_the_same_id_keep_one_identity_and_both_succeed() throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 50; round++) {
                var id = ID.substring(0, 34) + "%02d".formatted(round);
                var together = new CyclicBarrier(2);
                Callable<Person> desk = () -> {
                    together.await();
                    vault.keep(id, DAO);
                    return vault.open(id).orElseThrow();
                };
                for (var kept : desks.invokeAll(List.of(desk, desk))) {
                    assertThat(kept.get()).isEqualTo(DAO);
                }
            }
        } finally {
            desks.shutdown();
        }
        assertThat(ciphertexts()).hasSize(50);
    }

    @Test
    void the_same_person_looks_different_each_time() {
        vault.keep(ID, DAO);
        vault.keep(OTHER_ID, DAO);

        assertThat(ciphertexts()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void the_length_of_what_is_stored_does_not_tell_a_short_name_from_a_long_one() {
        vault.keep(ID, Person.named("Vũ An"));
        vault.keep(OTHER_ID, Person.named("Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo"));

        assertThat(ciphertexts()).extracting(ciphertext -> ciphertext.length).containsOnly(256 + 12 + 16);
    }

    @Test
    void no_column_of_the_log_holds_anything_of_the_identity() {
        vault.keep(ID, DAO);
        var letter = vault.keepDocument(ID, LETTER, "image/jpeg; name=\"don to cao - Nguyen Thi Dao.jpg\"");

        var columns = new LogColumns(database.owner());

        assertThat(columns.holding(ID)).containsExactlyInAnyOrder("vault_identity.vault_id", "vault_document.vault_id");
        assertThat(columns.holding(letter)).containsExactly("vault_document.document_id");
        assertThat(List.of(
                        DAO.name(),
                        "Nguyen Thi Dao",
                        "nguyen thi dao",
                        DAO.idNumber(),
                        DAO.phone(),
                        DAO.email(),
                        DAO.address(),
                        "Quảng Phú",
                        "Thanh tra tỉnh",
                        "image/jpeg"))
                .allSatisfy(secret -> assertThat(columns.holding(secret)).isEmpty());
    }

    @Test
    void a_name_in_another_guise_would_have_been_found() {
        var utf16 = ("x" + DAO.name() + " và").getBytes(StandardCharsets.UTF_16LE);
        var plant = "insert into log.dossier_code (code, dossier_id) values (?, ?)";
        owner().update(plant, Base64.getEncoder().encodeToString(utf16), "1");
        owner().update(plant, "2", HexFormat.of().formatHex(utf16));
        owner().update("insert into log.subject_key (key_id, wrapped) values ('3', ?)", utf16);

        assertThat(new LogColumns(database.owner()).holding(DAO.name()))
                .containsExactlyInAnyOrder("dossier_code.code", "dossier_code.dossier_id", "subject_key.wrapped");
    }

    @Test
    void what_is_erased_cannot_be_opened_again_and_that_it_was_erased_stays() {
        vault.keep(ID, DAO);
        var letter = vault.keepDocument(ID, LETTER, "image/jpeg");
        var elsewhere = vault();

        vault.erase(ID, "art. 56");

        assertThat(elsewhere.open(ID)).isEmpty();
        assertThat(elsewhere.openDocument(letter)).isEmpty();
        assertThat(elsewhere.identifies(ID, DAO.name())).isFalse();
        assertThat(owner().queryForList(
                                "select vault_id from log.vault_identity where wrapped is null and ciphertext is null"
                                        + " and erased_at is not null",
                                String.class))
                .containsExactly(ID);
        assertThat(owner().queryForList(
                                "select document_id from log.vault_document where ciphertext is null", String.class))
                .containsExactly(letter);
    }

    @Test
    void erasing_one_person_leaves_the_others() {
        vault.keep(ID, DAO);
        vault.keep(OTHER_ID, DAO.called("Trần Văn Bình"));
        var letter = vault.keepDocument(OTHER_ID, LETTER, "image/jpeg");

        vault.erase(ID, "art. 56");

        assertThat(vault.open(OTHER_ID)).contains(DAO.called("Trần Văn Bình"));
        assertThat(vault.openDocument(letter)).isPresent();
    }

    @Test
    void a_repeated_request_does_not_bring_back_who_was_erased() {
        vault.keep(ID, DAO);
        vault.erase(ID, "art. 56");

        vault.keep(ID, DAO);

        assertThat(vault.open(ID)).isEmpty();
        assertThatThrownBy(() -> vault.keepDocument(ID, LETTER, "image/jpeg")).isInstanceOf(VaultEntryErased.class);
    }

    @Test
    void erasing_again_does_not_change_when_it_was_erased() {
        vault.keep(ID, DAO);
        vault.erase(ID, "art. 56");
        var erasedAt = erasedAt();

        vault.erase(ID, "art. 56");

        assertThat(erasedAt()).isEqualTo(erasedAt).isNotNull();
    }

    @Test
    void a_letter_that_comes_while_its_writer_is_erased_leaves_nothing_behind() throws Exception {
        var desks = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 50; round++) {
                var id = ID.substring(0, 34) + "%02d".formatted(round);
                vault.keep(id, DAO);
                var together = new CyclicBarrier(2);
                var erased = desks.submit(() -> {
                    together.await();
                    vault.erase(id, "art. 56");
                    return id;
                });
                var kept = desks.submit(() -> {
                    together.await();
                    try {
                        return vault.keepDocument(id, LETTER, "image/jpeg");
                    } catch (VaultEntryErased tooLate) {
                        return null;
                    }
                });
                erased.get();
                kept.get();
            }
        } finally {
            desks.shutdown();
        }
        assertThat(owner().queryForList("select document_id from log.vault_document where ciphertext is not null"))
                .isEmpty();
    }

    @Test
    void what_was_never_kept_is_not_taken_for_erased() {
        assertThatThrownBy(() -> vault.open(ID)).isInstanceOf(UnknownVaultEntry.class);
        assertThatThrownBy(() -> vault.identifies(ID, "x")).isInstanceOf(UnknownVaultEntry.class);
        assertThatThrownBy(() -> vault.erase(ID, "art. 56")).isInstanceOf(UnknownVaultEntry.class);
        assertThatThrownBy(() -> vault.keepDocument(ID, LETTER, "x")).isInstanceOf(UnknownVaultEntry.class);
        assertThatThrownBy(() -> vault.openDocument(ID)).isInstanceOf(UnknownVaultEntry.class);
    }

    @Test
    void an_id_that_could_say_something_about_the_person_is_not_taken_and_not_repeated() {
        for (var telling : List.of("Nguyễn Thị Đào", "099123456789", "", ID.toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() -> vault.keep(telling, DAO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the id of a vault entry is a UUID in lower case");
        }
        assertThat(ciphertexts()).isEmpty();
    }

    @Test
    void an_identity_cannot_be_moved_under_another_id() {
        vault.keep(ID, DAO);
        vault.keep(OTHER_ID, DAO.called("Trần Văn Bình"));
        var move = "update log.vault_identity a set (%1$s) = (select %1$s from log.vault_identity b"
                + " where b.vault_id <> a.vault_id)";

        owner().update(move.formatted("ciphertext"));
        assertThatThrownBy(() -> vault.open(ID)).isInstanceOf(IllegalStateException.class);

        owner().update(move.formatted("wrapped"));
        assertThatThrownBy(() -> vault.open(ID)).isInstanceOf(MasterKeyUnusable.class);
    }

    @Test
    void the_application_can_neither_delete_an_entry_nor_change_when_or_for_whom_it_was_kept() {
        vault.keep(ID, DAO);
        vault.keepDocument(ID, LETTER, "image/jpeg");
        var application = new JdbcTemplate(database.ledger());

        for (var table : List.of("log.vault_identity", "log.vault_document")) {
            for (var attempt : List.of(
                    "delete from " + table,
                    "truncate " + table + " cascade",
                    "update " + table + " set kept_at = now()",
                    "update " + table + " set vault_id = 'x'")) {
                assertThatThrownBy(() -> application.execute(attempt))
                        .as(attempt)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_text_that_names_the_denouncer_is_recognised() {
        vault.keep(ID, DAO);

        assertThat(vault.identifies(ID, "Đã làm việc với bà NGUYỄN THỊ ĐÀO.")).isTrue();
        assertThat(vault.identifies(ID, "Đã làm việc với người tố cáo.")).isFalse();
        assertThat(vault.identifies(ID, null)).isFalse();
    }

    @Test
    void neither_a_person_nor_a_letter_prints_itself() {
        assertThat(new VaultDocument("image/jpeg", LETTER)).hasToString("VaultDocument[…]");
        assertThat(DAO).hasToString("Person[…]");
    }

    private Vault vault() {
        return new Vault(
                database.ledger(),
                MasterKey.ofVault(folder.resolve("vault.key")),
                new ErasureJournal(folder.resolve("erasures"), Clock.systemUTC()));
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(database.owner());
    }

    private List<byte[]> ciphertexts() {
        return owner().queryForList("select ciphertext from log.vault_identity", byte[].class);
    }

    private Object erasedAt() {
        return owner().queryForObject("select erased_at from log.vault_identity", Object.class);
    }
}
