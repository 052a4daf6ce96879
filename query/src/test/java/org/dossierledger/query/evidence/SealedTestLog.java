package org.dossierledger.query.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.GrowingTree;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log of made-up events, sealed as the write side would; and whoever may do everything to its database. */
final class SealedTestLog {

    static final List<String> TABLES = List.of("event_log", "tile", "entry_bundle", "checkpoint", "cosignature");

    final SigningKey key = SigningKey.generate("ledger.example/log", Kind.LOG);
    final SigningKey witness = SigningKey.generate("witness.example", Kind.WITNESS);
    final JdbcTemplate owner;
    final TestDatabase database = TestDatabase.fresh();
    final List<SignedNote> checkpoints = new ArrayList<>();

    private final Random random;
    private final GrowingTree tree = new GrowingTree();
    private final Map<Long, ByteArrayOutputStream> bundles = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<StoredEvent> unsealed = new ArrayList<>();
    private long head;

    SealedTestLog(long seed) {
        random = new Random(seed);
        owner = new JdbcTemplate(database.owner());
    }

    List<VerifierKey> keys() {
        return List.of(key.verifier(), witness.verifier());
    }

    long head() {
        return head;
    }

    void append(int more) {
        for (var i = 0; i < more; i++) {
            append("NoteAdded", "{\"text\":\"%x\"}".formatted(random.nextLong()));
        }
    }

    StoredEvent append(String type, String payload) {
        var stream = "stream-" + random.nextInt(100);
        var event = new StoredEvent(
                ++head,
                "event-%x".formatted(random.nextLong()),
                stream,
                sequences.merge(stream, 1L, Long::sum) - 1,
                type,
                head % 7 == 0 ? null : "1",
                Instant.parse("2026-11-26T03:04:05.123456Z").plusSeconds(head),
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"user\":\"canbo.%d\"}".formatted(random.nextInt()).getBytes(StandardCharsets.UTF_8));
        unsealed.add(event);
        owner.update(
                "insert into log.event_log values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.globalIndex(),
                event.stream(),
                event.sequenceNumber(),
                event.eventId(),
                event.type(),
                event.revision(),
                Timestamp.from(event.recordedAt()),
                event.payload(),
                event.metadata());
        return event;
    }

    SignedNote seal() {
        for (var event : unsealed) {
            var record = EventRecord.of(event);
            var bundle = bundles.computeIfAbsent(tree.size() / 256, index -> new ByteArrayOutputStream());
            bundle.write(record.bytes().length >>> 8);
            bundle.write(record.bytes().length);
            bundle.writeBytes(record.bytes());
            tree.append(record.leafHash());
        }
        unsealed.clear();
        for (var tile : tree.changedTiles()) {
            owner.update(
                    "insert into log.tile values (?, ?, ?) on conflict (level, index) do update set hashes = excluded.hashes",
                    tile.level(),
                    tile.index(),
                    tile.hashes());
        }
        bundles.forEach((index, bundle) -> owner.update(
                "insert into log.entry_bundle values (?, ?) on conflict (index) do update set entries = excluded.entries",
                index,
                bundle.toByteArray()));
        var text = new Checkpoint("ledger.example/log", tree.size(), tree.root()).text();
        var note = new SignedNote(text, List.of(key.sign(text)));
        checkpoints.add(note);
        owner.update(
                "insert into log.checkpoint (number, size, note) values (?, ?, ?)",
                checkpoints.size(),
                tree.size(),
                note.toString());
        owner.update(
                "insert into log.cosignature (size, line) values (?, ?)",
                tree.size(),
                witness.cosign(text, Instant.parse("2026-11-26T03:05:00Z")).line());
        return note;
    }

    /** From now on nothing refuses anything. */
    void unguard() {
        for (var table : List.of("cosignature", "checkpoint", "entry_bundle", "tile", "event_log")) {
            owner.execute("alter table log." + table + " disable trigger all");
            for (var constraint : owner.queryForList(
                    "select conname from pg_constraint where conrelid = ('log.' || ?)::regclass",
                    String.class,
                    table)) {
                owner.execute("alter table log." + table + " drop constraint if exists \"" + constraint + "\" cascade");
            }
            for (var column : owner.queryForList(
                    "select attname from pg_attribute where attrelid = ('log.' || ?)::regclass and attnum > 0",
                    String.class,
                    table)) {
                owner.execute("alter table log." + table + " alter column " + column + " drop not null");
            }
        }
    }

    void save(String as) {
        owner.execute("create schema " + as);
        TABLES.forEach(table -> owner.execute("create table " + as + "." + table + " as select * from log." + table));
    }

    void restore(String from) {
        TABLES.forEach(table -> restore(from, table));
    }

    void restore(String from, String table) {
        owner.execute("truncate log." + table + " cascade");
        owner.execute("insert into log." + table + " select * from " + from + "." + table);
    }
}
