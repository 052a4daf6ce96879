package org.dossierledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.query.evidence.DifferenceKind.alteredCheckpoint;
import static org.dossierledger.query.evidence.DifferenceKind.alteredDocument;
import static org.dossierledger.query.evidence.DifferenceKind.forked;
import static org.dossierledger.query.evidence.DifferenceKind.inserted;
import static org.dossierledger.query.evidence.DifferenceKind.keyUnknown;
import static org.dossierledger.query.evidence.DifferenceKind.missingCheckpoint;
import static org.dossierledger.query.evidence.DifferenceKind.missingDocument;
import static org.dossierledger.query.evidence.DifferenceKind.removed;
import static org.dossierledger.query.evidence.DifferenceKind.sequenceGap;
import static org.dossierledger.query.evidence.DifferenceKind.truncated;
import static org.dossierledger.query.evidence.DifferenceKind.wrongStreamHeads;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.GrowingHeads;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private final SealedTestLog log = new SealedTestLog(7);
    private final List<SavedCheckpoint> saved = new ArrayList<>();
    private HikariDataSource pool;

    @TempDir
    Path documents;

    @BeforeEach
    void open() {
        pool = new HikariDataSource();
        pool.setDataSource(log.database.ledger());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_log_that_was_never_sealed_holds() {
        assertThat(verify()).isEqualTo(new Outcome(0, Base64Text.encode(MerkleHash.empty()), 0, 0, null, 0));

        log.append(3);

        assertThat(verify().ok()).isTrue();
        assertThat(verify().unsealed()).isEqualTo(3);
    }

    @Test
    void an_honest_log_is_what_its_newest_checkpoint_says() {
        log.append(300);
        log.seal();
        log.append(400);
        var newest = Checkpoint.of(log.seal());
        keep(new Checkpoint("ledger.example/log", 0, MerkleHash.empty()).text(), log.key);
        log.checkpoints.forEach(note -> saved.add(new SavedCheckpoint("elsewhere", note.toString())));
        var told = new ArrayList<Long>();

        var outcome = new Verification(pool, log.keys(), saved, null, 256).run(told::add);

        assertThat(outcome.ok()).as("%s", outcome.firstDifference()).isTrue();
        assertThat(outcome.rootHash()).isEqualTo(newest.rootText());
        assertThat(outcome.size()).isEqualTo(700);
        assertThat(outcome.checkpoints()).isEqualTo(2);
        assertThat(told).containsExactly(256L, 512L, 700L);
    }

    @Test
    void a_checkpoint_kept_elsewhere_tells_that_the_log_was_set_back() {
        log.append(20);
        log.seal();
        var text = new Checkpoint("ledger.example/log", 30, new byte[32]).text();
        keep(text, log.key);

        assertDiffers(21, truncated);
    }

    @Test
    void a_checkpoint_kept_elsewhere_tells_that_another_history_was_shown() {
        log.append(20);
        log.seal();
        log.append(20);
        log.seal();

        for (var size : new long[] {15, 20, 33, 40}) {
            saved.clear();
            keep(new Checkpoint("ledger.example/log", size, new byte[32]).text(), log.key);

            assertDiffers(size, forked);
        }
    }

    @Test
    void a_checkpoint_kept_elsewhere_and_removed_from_the_log_is_missed() {
        log.append(20);
        log.seal();
        log.append(20);
        saved.add(new SavedCheckpoint("elsewhere", log.seal().toString()));
        log.unguard();
        log.owner.update("delete from log.cosignature where size = 40");
        log.owner.update("delete from log.checkpoint where size = 40");

        assertDiffers(40, missingCheckpoint);
        saved.clear();
        assertDiffers(40, missingCheckpoint);
    }

    @Test
    void who_does_not_know_the_key_cannot_be_told_that_all_is_well() {
        log.append(20);
        var note = log.seal();

        var outcome = new Verification(pool, List.of(), List.of(), null).run(events -> {});

        assertThat(outcome.firstDifference().kind()).isEqualTo(keyUnknown);
        keep(note.text(), SigningKey.generate("ledger.example/log", Kind.LOG));
        assertDiffers(20, keyUnknown);
    }

    @Test
    void a_log_that_goes_on_under_another_name_is_told_even_where_both_keys_are_known() {
        log.append(20);
        log.seal();
        log.append(20);
        log.seal();
        var other = SigningKey.generate("ledger.example/other", Kind.LOG);
        var text = new Checkpoint(
                        "ledger.example/other",
                        40,
                        Checkpoint.of(log.checkpoints.get(1)).rootHash())
                .text();
        log.unguard();
        log.owner.update("delete from log.cosignature");
        log.owner.update(
                "update log.checkpoint set note = ? where size = 40",
                new SignedNote(text, List.of(other.sign(text))).toString());

        var outcome = new Verification(pool, List.of(log.key.verifier(), other.verifier()), List.of(), this::document)
                .run(events -> {});

        assertThat(outcome.firstDifference())
                .extracting(Difference::globalIndex, Difference::kind, Difference::detail)
                .containsExactly(40L, keyUnknown, "difference.detail.checkpointOrigin");
    }

    @Test
    void garbage_kept_elsewhere_is_a_difference() {
        saved.add(new SavedCheckpoint("elsewhere", "garbage"));

        assertThat(verify().firstDifference().kind()).isEqualTo(alteredCheckpoint);
    }

    @Test
    void a_history_rewritten_with_all_its_hashes_does_not_lead_to_what_was_signed() {
        log.append(20);
        log.seal();
        var other = new SealedTestLog(8);
        other.append(20);
        other.seal();
        log.unguard();
        for (var table : List.of("event_log", "tile", "entry_bundle")) {
            log.owner.execute("truncate log." + table);
            copy(other, table);
        }

        assertDiffers(20, forked);
    }

    @Test
    void events_that_are_not_sealed_yet_must_still_be_numbered_without_gaps() {
        log.append(20);
        log.seal();
        log.append(5);
        log.unguard();
        log.save("honest");
        log.owner.update("update log.event_log set sequence_number = 77 where global_index = 23");
        assertDiffers(23, sequenceGap);
        log.restore("honest");
        log.owner.update("delete from log.event_log where global_index = 23");
        assertDiffers(23, removed);
        log.restore("honest");
        log.owner.update("update log.event_log set global_index = 1000000000000000 where global_index = 25");
        assertDiffers(1_000_000_000_000_000L, inserted);
    }

    @Test
    void documents_that_events_name_are_there_and_the_same() throws Exception {
        log.append(3);
        var bytes = "a document".getBytes(StandardCharsets.UTF_8);
        var sha256 = HexFormat.of().formatHex(MerkleHash.sha256(bytes));
        log.append("DocumentAttached", "{\"sha256\":\"" + sha256 + "\"}");
        log.append("PetitionDocumentAttached", "{\"sha256\":\"../../../etc/passwd\"}");
        log.append("DocumentAttached", "garbage");
        log.seal();

        assertDiffers(4, missingDocument);
        Files.write(documents.resolve(sha256), bytes);
        assertThat(verify().ok()).isTrue();
        Files.write(documents.resolve(sha256), "another".getBytes(StandardCharsets.UTF_8));
        assertDiffers(4, alteredDocument);
        assertThat(new Verification(pool, log.keys(), List.of(), null)
                        .run(events -> {})
                        .ok())
                .isTrue();
    }

    @Test
    void what_was_committed_about_the_streams_is_recomputed() {
        var heads = new GrowingHeads();
        for (var i = 0; i < 30; i++) {
            var event = log.append("NoteAdded", "{}");
            heads.add(event.stream(), event.sequenceNumber());
        }
        var root = Base64Text.encode(heads.root());
        var streams = heads.streams();
        log.append(5);
        log.append(EvidenceEvent.HEADS, "StreamHeadsCommitted", committed(30, streams, root));
        log.seal();
        assertThat(verify().firstDifference()).isNull();

        log.append(EvidenceEvent.HEADS, "StreamHeadsCommitted", committed(30, streams + 1, root));
        log.seal();
        assertDiffers(37, wrongStreamHeads);
    }

    @Test
    void a_commitment_that_says_nothing_is_wrong() {
        log.append(5);
        log.append(EvidenceEvent.HEADS, "StreamHeadsCommitted", committed(6, 1, "x"));
        log.seal();

        assertDiffers(6, wrongStreamHeads);
    }

    @Test
    void a_verification_ends_when_its_thread_is_interrupted() {
        log.append(600);
        var verification = new Verification(pool, log.keys(), saved, null, 256);

        assertThatThrownBy(
                        () -> verification.run(events -> Thread.currentThread().interrupt()))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void what_was_found_is_written_down() {
        log.append(5);
        saved.add(new SavedCheckpoint("elsewhere", "garbage \u0000"));

        new Verifications(pool, Clock.systemUTC()).record(verify(), "cli");

        assertThat(log.owner.queryForList(
                        "select asked_by || ' ' || (difference::json ->> 'kind') from log.verification", String.class))
                .containsExactly("cli alteredCheckpoint");
    }

    private static String committed(long size, long streams, String root) {
        return "{\"size\":%d,\"streams\":%d,\"root\":\"%s\"}".formatted(size, streams, root);
    }

    private void keep(String text, SigningKey by) {
        saved.add(new SavedCheckpoint("elsewhere", new SignedNote(text, List.of(by.sign(text))).toString()));
    }

    private void copy(SealedTestLog from, String table) {
        for (var row : from.owner.queryForList("select * from log." + table)) {
            var places = "?" + ", ?".repeat(row.size() - 1);
            log.owner.update(
                    "insert into log." + table + " values (" + places + ")",
                    row.values().toArray());
        }
    }

    private void assertDiffers(long globalIndex, DifferenceKind kind) {
        assertThat(verify().firstDifference())
                .isNotNull()
                .extracting(Difference::globalIndex, Difference::kind)
                .containsExactly(globalIndex, kind);
    }

    /** As the store of documents, which knows only whole names. */
    private Path document(String sha256) {
        return documents.resolve(sha256.substring(0, 64));
    }

    private Outcome verify() {
        var outcome = new Verification(pool, log.keys(), saved, this::document).run(events -> {});
        return new Outcome(
                outcome.size(),
                outcome.rootHash(),
                outcome.checkpoints(),
                outcome.unsealed(),
                outcome.firstDifference(),
                0);
    }
}
