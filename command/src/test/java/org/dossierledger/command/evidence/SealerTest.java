package org.dossierledger.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dossierledger.command.eventlog.EventLogReader;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.GrowingTree;
import org.dossierledger.shared.tlog.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class SealerTest {

    @TempDir
    Path data;

    private TestDatabase database;
    private HikariDataSource pool;
    private JdbcTemplate log;
    private GroupAppender appender;
    private int events;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = new HikariDataSource();
        pool.setDataSource(database.ledger());
        log = new JdbcTemplate(pool);
        appender = new GroupAppender(pool);
    }

    @AfterEach
    void close() {
        appender.close();
        pool.close();
    }

    @Test
    void every_event_is_a_leaf_in_its_order() {
        append(700);

        assertThat(sealer().seal()).isEqualTo(700);

        var tree = new GrowingTree();
        new EventLogReader(pool)
                .between(0, 700, event -> tree.append(EventRecord.of(event).leafHash()));
        assertThat(Checkpoint.of(last())).isEqualTo(new Checkpoint(keys().origin(), 700, tree.root()));
    }

    @Test
    void the_tree_is_the_same_however_it_came_about() {
        append(1);
        var sealer = sealer();
        sealer.seal();
        for (var more : new int[] {254, 1, 1, 300, 3}) {
            append(more);
            sealer.seal();
        }
        append(20);
        sealer().seal(); // after a restart

        var tree = new GrowingTree();
        new EventLogReader(pool)
                .between(0, 580, event -> tree.append(EventRecord.of(event).leafHash()));
        assertThat(Checkpoint.of(last()).rootHash()).isEqualTo(tree.root());
        assertThat(log.queryForList("select number from log.checkpoint order by size", Long.class))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void nothing_new_needs_no_new_signature() {
        append(3);
        var sealer = sealer();
        sealer.seal();
        sealer.seal();

        assertThat(log.queryForObject("select count(*) from log.checkpoint", Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_log_that_has_lost_events_is_not_signed() {
        append(10);
        sealer().seal();
        asOwner("delete from log.event_log where global_index > 8");

        halted("truncated");
    }

    @Test
    void a_log_set_back_with_its_checkpoints_is_not_signed_while_the_last_one_is_kept_outside() {
        append(10);
        sealer().seal();
        append(10);
        sealer().seal();
        asOwner("delete from log.event_log where global_index > 10");
        asOwner("delete from log.checkpoint where size > 10");

        halted("restored");
    }

    @Test
    void a_database_from_an_older_backup_that_was_caught_up_is_sealed_on_as_it_was_published() {
        append(10);
        sealer().seal();
        append(690);
        sealer().seal();
        var published = last();
        var tiles = tiles();
        setBackTo(10);

        assertThat(sealer().seal()).isEqualTo(700);

        assertThat(last().toString()).isEqualTo(published.toString());
        assertThat(tiles()).isEqualTo(tiles);
        append(5);
        assertThat(sealer().seal()).isEqualTo(705);
    }

    @Test
    void a_database_that_was_emptied_and_caught_up_is_sealed_on_with_what_came_since() {
        append(300);
        sealer().seal();
        append(7);
        setBackTo(0);

        assertThat(sealer().seal()).isEqualTo(307);

        assertThat(log.queryForList("select size from log.checkpoint order by number", Long.class))
                .containsExactly(300L, 307L);
        var tree = new GrowingTree();
        new EventLogReader(pool)
                .between(0, 307, event -> tree.append(EventRecord.of(event).leafHash()));
        assertThat(Checkpoint.of(last()).rootHash()).isEqualTo(tree.root());
    }

    @Test
    void another_history_after_an_older_backup_is_not_signed() {
        append(10);
        sealer().seal();
        append(10);
        sealer().seal();
        setBackTo(10);
        asOwner("update log.event_log set payload = '{}' where global_index = 15");

        halted("forked");
        assertThat(Checkpoint.of(last()).size()).isEqualTo(10);
    }

    @Test
    void a_kept_checkpoint_that_none_of_our_keys_signed_is_not_taken_up() throws Exception {
        append(10);
        sealer().seal();
        append(10);
        sealer().seal();
        var forged = LogKeys.at(data.resolve("other.key"), data.resolve("other.key.pub"), keys().origin())
                .sign(Checkpoint.of(last()));
        setBackTo(10);
        Files.writeString(data.resolve("checkpoint"), forged.toString());

        halted("keyUnknown");
        assertThat(Checkpoint.of(last()).size()).isEqualTo(10);
    }

    @Test
    void a_log_whose_tree_was_changed_is_not_signed() {
        append(10);
        sealer().seal();
        asOwner("update log.tile set hashes = sha256('x') || substring(hashes from 33)");
        append(1);

        halted("forked");
    }

    @Test
    void a_log_that_somebody_else_signed_is_not_signed() throws Exception {
        append(10);
        sealer().seal();
        Files.delete(data.resolve("log.key"));
        Files.delete(data.resolve("log.key.pub"));
        append(1);

        halted("keyUnknown");
    }

    @Test
    void a_lost_key_is_asked_for_and_not_replaced_by_another() throws Exception {
        append(10);
        sealer().seal();
        Files.delete(data.resolve("log.key"));

        assertThatThrownBy(this::keys)
                .isInstanceOfSatisfying(
                        MasterKeyUnusable.class, e -> assertThat(e.arguments()).contains("logKey", "lost"));
        assertThat(data.resolve("log.key")).doesNotExist();
    }

    @Test
    void a_log_does_not_change_its_name() throws Exception {
        append(10);
        sealer().seal();
        var before = Files.readString(data.resolve("log.key.pub"));
        Files.delete(data.resolve("log.key"));
        Files.delete(data.resolve("log.key.pub"));
        LogKeys.at(data.resolve("log.key"), data.resolve("log.key.pub"), "ledger.example/other");
        Files.writeString(data.resolve("log.key.pub"), before, StandardOpenOption.APPEND);
        append(1);

        halted("otherOrigin");
    }

    @Test
    void when_the_key_is_lost_for_good_a_new_one_continues_the_log_under_its_name() throws Exception {
        append(10);
        sealer().seal();
        var lost = Files.readString(data.resolve("log.key.pub"));
        Files.delete(data.resolve("log.key"));
        Files.delete(data.resolve("log.key.pub"));
        var made = keys().active();
        Files.writeString(data.resolve("log.key.pub"), lost, StandardOpenOption.APPEND);
        append(1);

        assertThat(sealer().seal()).isEqualTo(11);
        assertThat(last().signatures()).allMatch(each -> made.get(0).verifies(last().text(), each));
    }

    @Test
    void what_another_instance_sealed_is_compared_by_its_root_and_not_by_its_size() {
        append(10);
        var sealer = sealer();
        sealer.seal();
        var other = keys().sign(new Checkpoint(keys().origin(), 10, new byte[32]));
        asOwner("update log.checkpoint set note = '" + other + "'");
        append(1);

        assertThatThrownBy(sealer::seal)
                .isInstanceOfSatisfying(
                        SealingHalted.class, e -> assertThat(e.problem()).isEqualTo("forked"));
    }

    @Test
    void a_kept_checkpoint_that_could_not_be_written_is_written_as_soon_as_it_can_be() throws Exception {
        append(10);
        var sealer = sealer();
        sealer.seal();
        Files.delete(data.resolve("checkpoint"));
        Files.createDirectories(data.resolve("checkpoint/in-the-way"));
        append(1);
        assertThatThrownBy(sealer::seal).isInstanceOf(MasterKeyUnusable.class);
        assertThat(Checkpoint.of(last()).size()).isEqualTo(11);
        Files.delete(data.resolve("checkpoint/in-the-way"));
        Files.delete(data.resolve("checkpoint"));

        sealer.seal();

        assertThat(data.resolve("checkpoint")).hasContent(last().toString());
    }

    @Test
    void a_kept_checkpoint_that_is_garbled_is_called_that() throws Exception {
        append(10);
        sealer().seal();
        Files.writeString(data.resolve("checkpoint"), "garbled");

        halted("keptUnreadable");
    }

    @Test
    void whatever_goes_wrong_sealing_goes_on() throws Exception {
        append(3);
        var calls = new CountDownLatch(3);
        var sealer = new Sealer(
                pool,
                () -> {
                    calls.countDown();
                    if (calls.getCount() > 0) {
                        throw new StackOverflowError();
                    }
                    return keys();
                },
                new KeptCheckpoint(data.resolve("checkpoint")));

        try (var sealing = new Sealing(sealer)) {
            sealing.start();
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(Checkpoint.of(last()).size()).isEqualTo(3);
    }

    @Test
    void sealing_that_fails_for_long_is_said_to_have_stopped_until_it_succeeds() throws Exception {
        append(3);
        var sealing = new Sealing(sealer(), Duration.ZERO);
        Files.createDirectories(data.resolve("log.key"));

        sealing.attempt();
        assertThat(sealing.halted().orElseThrow().problem()).isEqualTo("failing");
        assertThat(new Sealing(sealer())).satisfies(patient -> {
            patient.attempt();
            assertThat(patient.halted()).isEmpty();
        });

        Files.delete(data.resolve("log.key"));
        sealing.attempt();
        assertThat(sealing.halted()).isEmpty();
    }

    @Test
    void anybody_may_read_the_public_halves() throws Exception {
        var keys = keys();
        Files.setPosixFilePermissions(data.resolve("log.key.pub"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(keys().verifiers()).isEqualTo(keys.active());
    }

    @Test
    void a_hole_in_the_log_is_not_sealed() {
        append(10);
        asOwner("delete from log.event_log where global_index = 5");

        halted("removed");
        assertThat(log.queryForObject("select count(*) from log.checkpoint", Long.class))
                .isZero();
    }

    @Test
    void while_a_key_is_changed_both_sign_and_the_old_one_stays_known() {
        append(1);
        sealer().seal();
        var old = keys().verifiers().get(0);
        keys().rotate();
        assertThatThrownBy(() -> keys().retire(Optional.of(last()))).isInstanceOf(KeyNotYetUsed.class);
        assertThatThrownBy(() -> keys().retire(Optional.empty())).isInstanceOf(KeyNotYetUsed.class);
        append(1);
        sealer().seal();
        var both = last();
        keys().retire(Optional.of(both));
        append(1);
        sealer().seal();

        assertThat(keys().verifiers()).hasSize(2).startsWith(old);
        assertThat(both.signatures()).hasSize(2);
        assertThat(keys().verifiers())
                .allMatch(
                        key -> both.signatures().stream().anyMatch(signature -> key.verifies(both.text(), signature)));
        assertThat(last().signatures()).hasSize(1);
        assertThatThrownBy(() -> keys().retire(Optional.of(last()))).isInstanceOf(LastKey.class);
    }

    @Test
    void only_its_owner_reads_the_key() throws Exception {
        keys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("log.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_was_sealed() {
        append(3);
        sealer().seal();

        for (var sql : new String[] {
            "update log.checkpoint set note = ''",
            "delete from log.checkpoint",
            "delete from log.tile",
            "update log.tile set hashes = substring(hashes from 1 for 32)",
            "update log.tile set hashes = sha256('x') || hashes",
            "update log.entry_bundle set entries = ''",
            "delete from log.entry_bundle",
            "truncate log.tile"
        }) {
            assertThatThrownBy(() -> log.update(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void of_many_sealers_each_continues_what_the_others_signed() throws Exception {
        append(200);
        var sealers = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    var sealer = sealer();
                    for (var round = 0; round < 20; round++) {
                        append(3);
                        sealer.seal();
                    }
                }))
                .toList();
        sealers.forEach(Thread::start);
        for (var each : sealers) {
            each.join();
        }
        sealer().seal();

        var tree = new GrowingTree();
        new EventLogReader(pool)
                .between(0, 440, event -> tree.append(EventRecord.of(event).leafHash()));
        assertThat(Checkpoint.of(last())).isEqualTo(new Checkpoint(keys().origin(), 440, tree.root()));
    }

    private void halted(String problem) {
        assertThatThrownBy(() -> sealer().seal())
                .isInstanceOfSatisfying(
                        SealingHalted.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private synchronized void append(int more) {
        var batch = new ArrayList<NewEvent>();
        for (var i = 0; i < more; i++) {
            var number = events++;
            batch.add(new NewEvent(
                    "event-" + number,
                    "stream-" + number,
                    0,
                    "NoteAdded",
                    "1",
                    Instant.parse("2026-11-26T03:04:05Z"),
                    ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        appender.append(batch);
    }

    private Sealer sealer() {
        return new Sealer(pool, this::keys, new KeptCheckpoint(data.resolve("checkpoint")));
    }

    private LogKeys keys() {
        return LogKeys.at(data.resolve("log.key"), data.resolve("log.key.pub"), "ledger.example/log");
    }

    private SignedNote last() {
        return SignedNote.parse(
                log.queryForObject("select note from log.checkpoint order by number desc limit 1", String.class));
    }

    /** The sealed tables as an older backup has them, and the events as they were caught up. */
    private void setBackTo(long size) {
        asOwner("delete from log.checkpoint where size > " + size);
        if (size == 0) {
            asOwner("delete from log.tile");
            asOwner("delete from log.entry_bundle");
        } else {
            asOwner("delete from log.tile where index > 0 or level > 0");
            asOwner("update log.tile set hashes = substring(hashes from 1 for " + 32 * size + ")");
            asOwner("delete from log.entry_bundle where index > 0");
            asOwner("update log.entry_bundle set entries = " + entriesOf(size));
        }
    }

    /** SQL for the first so many records of a bundle, each with its length before it. */
    private String entriesOf(long size) {
        var length = new int[1];
        new EventLogReader(pool)
                .between(
                        0, size, event -> length[0] += 2 + EventRecord.of(event).bytes().length);
        return "substring(entries from 1 for " + length[0] + ")";
    }

    private List<String> tiles() {
        return log.queryForList(
                "select level || '/' || index || ' ' || md5(hashes) from log.tile"
                        + " union all select index || ' ' || md5(entries) from log.entry_bundle order by 1",
                String.class);
    }

    private void asOwner(String sql) {
        var owner = new JdbcTemplate(database.owner());
        for (var table : List.of("event_log", "checkpoint", "tile", "entry_bundle")) {
            owner.execute("alter table log." + table + " disable trigger user");
        }
        owner.execute(sql);
    }
}
