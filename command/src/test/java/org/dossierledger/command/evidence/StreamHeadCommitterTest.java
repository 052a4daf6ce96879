package org.dossierledger.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dossierledger.command.eventlog.EventLogReader;
import org.dossierledger.command.eventlog.GroupAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.evidence.GrowingHeads;
import org.dossierledger.shared.evidence.StreamProof;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is committed is what anyone recomputes from the log, however it came about. */
class StreamHeadCommitterTest {

    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");

    @TempDir
    Path data;

    private final Map<String, Long> last = new HashMap<>();
    private final Random random = new Random(4);
    private TestDatabase database;
    private HikariDataSource pool;
    private GroupAppender appender;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = new HikariDataSource();
        pool.setDataSource(database.ledger());
        appender = new GroupAppender(pool);
    }

    @AfterEach
    void close() {
        appender.close();
        pool.close();
    }

    @Test
    void every_root_in_the_log_can_be_recomputed_from_the_log() {
        for (var more : new int[] {1, 300, 2, 700, 40}) {
            append(more, 500);
            seal();
            committer(NOON).commit(List.of());
        }
        seal();
        committer(NOON).commit(List.of());

        var committed = committed();
        assertThat(committed).hasSize(6);
        committed.forEach(heads -> {
            var growing = heads(heads.size());
            assertThat(heads.streams()).isEqualTo(growing.streams());
            assertThat(heads.root()).isEqualTo(Base64Text.encode(growing.root()));
        });
    }

    @Test
    void many_streams_at_once_are_committed_like_few() {
        append(12_000, 9_000);
        seal();

        var heads = committer(NOON).commit(List.of()).heads();

        assertThat(heads.root()).isEqualTo(Base64Text.encode(heads(12_000).root()));
    }

    @Test
    void the_last_event_of_a_stream_is_proved_and_no_earlier_one() {
        append(400, 60);
        seal();

        var commitment = committer(NOON).commit(last.keySet());

        var root = Base64Text.hash(commitment.heads().root(), "root");
        assertThat(commitment.proofs()).hasSameSizeAs(last.keySet()).allSatisfy(proof -> {
            assertThat(proof.lastSequenceNumber()).isEqualTo(last.get(proof.stream()));
            assertThat(proof.leadsTo(root)).isTrue();
            assertThat(new StreamProof(proof.stream(), proof.lastSequenceNumber() - 1, proof.path()).leadsTo(root))
                    .isFalse();
        });
    }

    @Test
    void a_stream_that_nobody_has_sealed_yet_is_not_proved() {
        append(10, 3);
        seal();

        assertThatThrownBy(() -> committer(NOON).commit(List.of("another")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(committed()).isEmpty();
    }

    @Test
    void the_tables_can_be_emptied_and_come_back() {
        append(500, 100);
        seal();
        committer(NOON).commit(List.of());
        new JdbcTemplate(pool)
                .execute("delete from log.stream_head; delete from log.stream_head_bucket;"
                        + " delete from log.stream_heads_at");

        var again = committer(NOON).commit(List.of()).heads();

        assertThat(again).isEqualTo(committed().get(0));
    }

    @Test
    void once_a_day_is_enough_and_without_news_not_even_that() {
        append(5, 3);
        seal();

        assertThat(committer(NOON).commitAfter(Duration.ofDays(1))).isTrue();
        seal();
        assertThat(committer(NOON.plusSeconds(90_000)).commitAfter(Duration.ofDays(1)))
                .as("nothing but the heads themselves")
                .isFalse();
        append(1, 3);
        assertThat(committer(NOON.plusSeconds(80_000)).commitAfter(Duration.ofDays(1)))
                .as("less than a day")
                .isFalse();
        assertThat(committer(NOON.plusSeconds(90_000)).commitAfter(Duration.ofDays(1)))
                .isTrue();
    }

    @Test
    void of_two_that_commit_before_either_is_sealed_both_stand_in_the_log() {
        append(5, 3);
        seal();

        assertThat(committer(NOON).commit(List.of()).sequenceNumber()).isZero();
        assertThat(committer(NOON).commit(List.of()).sequenceNumber()).isEqualTo(1);
    }

    @Test
    void sealed_records_that_are_cut_off_are_not_committed() {
        append(300, 30);
        seal();
        var owner = new JdbcTemplate(database.owner());
        owner.execute("alter table log.entry_bundle disable trigger user");
        owner.execute("update log.entry_bundle set entries = substring(entries from 1 for 1000) where index = 0");

        assertThatThrownBy(() -> committer(NOON).commit(List.of())).isInstanceOf(EvidenceMalformed.class);
        assertThat(committed()).isEmpty();
    }

    @Test
    void sealed_records_that_are_not_those_in_the_tree_are_not_committed() {
        append(300, 30);
        seal();
        var owner = new JdbcTemplate(database.owner());
        owner.execute("alter table log.entry_bundle disable trigger user");
        owner.execute("update log.entry_bundle set entries = overlay(entries placing 'f'::bytea"
                + " from position('sequence '::bytea in entries) - 40) where index = 0");

        assertThatThrownBy(() -> committer(NOON).commit(List.of()))
                .isInstanceOfSatisfying(
                        EvidenceMalformed.class,
                        refused -> assertThat(refused.problem()).isEqualTo("alteredRecord"));
        assertThat(committed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.stream_head set last_sequence = last_sequence - 1",
                "delete from log.stream_head where key in (select key from log.stream_head order by key limit 20)",
                "insert into log.stream_head select overlay(key placing '\\x7a7a' from 31), 5 from log.stream_head",
                "update log.stream_head_bucket set hash = sha256(hash)",
                "update log.stream_head_bucket set streams = streams + 1",
                "delete from log.stream_head_bucket",
                "update log.stream_heads_at set size = size + 1000",
                "insert into log.stream_head values (sha256('x'), 5); update log.stream_heads_at set size = 0"
            })
    void tables_that_were_changed_are_made_again_from_the_log(String change) {
        append(400, 40);
        seal();
        committer(NOON).commit(List.of());
        append(3, 40);
        seal();
        new JdbcTemplate(pool).execute(change);

        var commitment = committer(NOON).commit(last.keySet());

        var root = commitment.heads().root();
        assertThat(root)
                .isEqualTo(Base64Text.encode(heads(commitment.heads().size()).root()));
        assertThat(commitment.proofs())
                .allSatisfy(proof ->
                        assertThat(proof.leadsTo(Base64Text.hash(root, "root"))).isTrue());
    }

    private StreamHeadCommitter committer(Instant now) {
        return new StreamHeadCommitter(pool, appender, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void append(int more, int streams) {
        var batch = new ArrayList<NewEvent>();
        for (var i = 0; i < more; i++) {
            var stream = "stream:" + random.nextInt(streams);
            batch.add(new NewEvent(
                    UUID.randomUUID().toString(),
                    stream,
                    last.merge(stream, 0L, (before, none) -> before + 1),
                    "NoteAdded",
                    "1",
                    NOON,
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        appender.append(batch);
    }

    private void seal() {
        new Sealer(
                        pool,
                        () -> LogKeys.at(data.resolve("log.key"), data.resolve("log.key.pub"), "ledger.example/log"),
                        new KeptCheckpoint(data.resolve("checkpoint")))
                .seal();
    }

    private GrowingHeads heads(long size) {
        var heads = new GrowingHeads();
        new EventLogReader(pool).between(0, size, event -> heads.add(event.stream(), event.sequenceNumber()));
        return heads;
    }

    private List<StreamHeadsCommitted> committed() {
        var found = new ArrayList<StoredEvent>();
        new EventLogReader(pool).between(0, Long.MAX_VALUE, found::add);
        return found.stream()
                .filter(event -> event.stream().equals("heads"))
                .map(event -> (StreamHeadsCommitted) EventJson.payload(event))
                .toList();
    }
}
