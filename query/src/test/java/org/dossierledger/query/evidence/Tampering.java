package org.dossierledger.query.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who may do everything to the database can do to it, and how it must be called. */
final class Tampering {

    /** Where and how the verification must say that the log differs. */
    record Expected(long globalIndex, DifferenceKind kind) {}

    interface Deed {
        Expected at(long place);
    }

    private static final long SHIFT = 1_000_000;

    private final JdbcTemplate owner;
    private final SealedTestLog log;
    private final Random random;
    private final long sealed;
    private final Map<String, Deed> events = new LinkedHashMap<>();
    private final Map<String, Deed> beside = new LinkedHashMap<>();

    Tampering(SealedTestLog log, Random random, long sealed) {
        this.log = log;
        this.owner = log.owner;
        this.random = random;
        this.sealed = sealed;
        values();
        places();
        tail();
        tiles();
        entries();
        checkpoints();
        cosignatures();
    }

    /** To the events themselves, at a place from 2 to before the last that is sealed. */
    Map<String, Deed> events() {
        return events;
    }

    /** To what is written down beside them. */
    Map<String, Deed> beside() {
        return beside;
    }

    private void values() {
        value("payload altered", "payload = payload || 'x'", DifferenceKind.alteredPayload);
        value("payload emptied", "payload = ''", DifferenceKind.alteredPayload);
        value(
                "payload of ten megabytes",
                "payload = convert_to(repeat('x', 10000000), 'UTF8')",
                DifferenceKind.alteredPayload);
        value("payload lost", "payload = null", DifferenceKind.alteredPayload);
        value("metadata altered", "metadata = 'x' || metadata", DifferenceKind.alteredMetadata);
        value("metadata lost", "metadata = null", DifferenceKind.alteredMetadata);
        value("payload and type altered", "payload = '{}', type = 'Other'", DifferenceKind.alteredPayload);
        value("type altered", "type = 'DossierReturned'", DifferenceKind.alteredRecord);
        value("type lost", "type = null", DifferenceKind.alteredRecord);
        value("revision altered", "revision = '99'", DifferenceKind.alteredRecord);
        value("time altered", "recorded_at = recorded_at + interval '1 microsecond'", DifferenceKind.alteredRecord);
        value("time of the year 10000", "recorded_at = '10000-01-01 00:00:00Z'", DifferenceKind.alteredRecord);
        value("time before our era", "recorded_at = '4000-01-01 00:00:00Z BC'", DifferenceKind.alteredRecord);
        value("no time ever", "recorded_at = 'infinity'", DifferenceKind.alteredRecord);
        value("time lost", "recorded_at = null", DifferenceKind.alteredRecord);
        value("stream altered", "stream = 'stream-' || 1000", DifferenceKind.alteredRecord);
        value("stream of a megabyte", "stream = repeat('\u1ee9', 500000)", DifferenceKind.alteredRecord);
        value("stream lost", "stream = null", DifferenceKind.alteredRecord);
        value("sequence altered", "sequence_number = -sequence_number - 1", DifferenceKind.alteredRecord);
        value("sequence lost", "sequence_number = null", DifferenceKind.alteredRecord);
        value("id altered", "event_id = 'another'", DifferenceKind.alteredRecord);
        value("id lost", "event_id = null", DifferenceKind.alteredRecord);
        value(
                "another event in its place",
                "event_id = 'another', stream = 'another', sequence_number = 0, payload = '{\"a\":1}'",
                DifferenceKind.removed);
    }

    private void value(String name, String set, DifferenceKind kind) {
        events.put(name, at -> {
            owner.update("update log.event_log set " + set + " where global_index = ?", at);
            return new Expected(at, kind);
        });
    }

    private void places() {
        events.put("deleted", at -> {
            owner.update("delete from log.event_log where global_index = ?", at);
            return new Expected(at, DifferenceKind.removed);
        });
        events.put("deleted and closed up", at -> {
            owner.update("delete from log.event_log where global_index = ?", at);
            shift(at, -1);
            return new Expected(at, DifferenceKind.removed);
        });
        events.put("deleted with the whole stream's numbers closed up", at -> {
            owner.update("""
                    update log.event_log e set sequence_number = e.sequence_number - 1 from log.event_log d
                    where d.global_index = ? and e.stream = d.stream and e.sequence_number > d.sequence_number""", at);
            owner.update("delete from log.event_log where global_index = ?", at);
            shift(at, -1);
            return new Expected(at, DifferenceKind.removed);
        });
        events.put("slipped in", at -> {
            shift(at, 1);
            insert(at, "slipped-in");
            return new Expected(at, DifferenceKind.inserted);
        });
        events.put("a copy slipped in", at -> {
            var other = other(at);
            shift(at, 1);
            copy(other >= at ? other + 1 : other, at);
            return new Expected(at, DifferenceKind.inserted);
        });
        events.put("second event of one index", at -> {
            insert(at, "second");
            return new Expected(at, DifferenceKind.inserted);
        });
        events.put("index below one", at -> {
            insert(at - 1000, "below");
            return new Expected(at - 1000, DifferenceKind.inserted);
        });
        events.put("two swapped", at -> {
            var other = other(at);
            owner.update("""
                    update log.event_log set global_index = ? - global_index where global_index in (?, ?)""", at + other, at, other);
            return new Expected(Math.min(at, other), DifferenceKind.reordered);
        });
        events.put("payloads swapped", at -> {
            var other = other(at);
            owner.update("""
                    update log.event_log e set payload = o.payload from log.event_log o
                    where e.global_index in (?, ?) and o.global_index = ? - e.global_index""", at, other, at + other);
            return new Expected(Math.min(at, other), DifferenceKind.alteredPayload);
        });
        events.put("moved back", at -> {
            var to = at + 1 + random.nextInt((int) (sealed - at));
            owner.update("update log.event_log set global_index = 0 where global_index = ?", at);
            owner.update(
                    "update log.event_log set global_index = global_index - 1 where global_index between ? and ?",
                    at,
                    to);
            owner.update("update log.event_log set global_index = ? where global_index = 0", to);
            return new Expected(at, DifferenceKind.reordered);
        });
        events.put("moved to the end", at -> {
            owner.update("update log.event_log set global_index = ? where global_index = ?", log.head() + 1, at);
            return new Expected(at, DifferenceKind.reordered);
        });
    }

    private void tail() {
        events.put("end cut off", at -> {
            owner.update("delete from log.event_log where global_index >= ?", at);
            return new Expected(at, DifferenceKind.truncated);
        });
        events.put("altered with its record", at -> {
            owner.update("update log.event_log set payload = '{}' where global_index = ?", at);
            owner.update("delete from log.entry_bundle where index = ?", (at - 1) / 256);
            return new Expected(at, DifferenceKind.alteredRecord);
        });
        events.put("altered with its hash", at -> {
            owner.update("update log.event_log set payload = '{}' where global_index = ?", at);
            flip("tile", "hashes", "level = 0 and index = " + (at - 1) / 256, (at - 1) % 256 * 32);
            return new Expected(at, DifferenceKind.alteredPayload);
        });
    }

    private void tiles() {
        beside.put("hash altered", at -> {
            flip("tile", "hashes", "level = 0 and index = " + (at - 1) / 256, (at - 1) % 256 * 32 + random.nextInt(32));
            return new Expected(at, DifferenceKind.alteredTile);
        });
        beside.put("hash above altered", at -> {
            flip("tile", "hashes", "level = 1", (at - 1) / 256 * 32 % 64);
            return new Expected((at - 1) / 256 % 2 * 256 + 1, DifferenceKind.alteredTile);
        });
        beside.put("tile deleted", at -> {
            owner.update("delete from log.tile where level = 0 and index = ?", (at - 1) / 256);
            return new Expected((at - 1) / 256 * 256 + 1, DifferenceKind.missingTile);
        });
        beside.put("tile above deleted", at -> {
            owner.update("delete from log.tile where level = 1");
            return new Expected(1, DifferenceKind.missingTile);
        });
        beside.put("tile cut off", at -> {
            owner.update(
                    "update log.tile set hashes = substring(hashes for ?) where level = 0 and index = ?",
                    (at - 1) % 256 * 32,
                    (at - 1) / 256);
            return new Expected(at, DifferenceKind.alteredTile);
        });
        beside.put("tile too long", at -> {
            owner.update(
                    "update log.tile set hashes = hashes || sha256('x') where level = 0 and index = ?", sealed / 256);
            return new Expected(sealed + 1, DifferenceKind.alteredTile);
        });
        beside.put("tile too many", at -> {
            owner.update("insert into log.tile values (0, ?, sha256('x'))", 100 + at);
            return new Expected((100 + at) * 256 + 1, DifferenceKind.insertedTile);
        });
        beside.put("tile of a wrong level", at -> {
            owner.update("insert into log.tile values (3, 0, sha256('x'))");
            owner.update("insert into log.tile values (-1, 0, '')");
            return new Expected(0, DifferenceKind.insertedTile);
        });
    }

    private void entries() {
        beside.put("record altered", at -> {
            owner.update("""
                    update log.entry_bundle set entries = overlay(entries placing 'y' from
                    position(convert_to('event ' || (select event_id from log.event_log where global_index = ?), 'UTF8')
                    in entries) + 8) where index = ?""", at, (at - 1) / 256);
            return new Expected(at, DifferenceKind.alteredEntry);
        });
        beside.put("records deleted", at -> {
            owner.update("delete from log.entry_bundle where index = ?", (at - 1) / 256);
            return new Expected((at - 1) / 256 * 256 + 1, DifferenceKind.missingEntry);
        });
        beside.put("records emptied", at -> {
            owner.update("update log.entry_bundle set entries = '' where index = ?", (at - 1) / 256);
            return new Expected((at - 1) / 256 * 256 + 1, DifferenceKind.alteredEntry);
        });
        beside.put("records too many", at -> {
            owner.update("insert into log.entry_bundle values (?, 'x')", 100 + at);
            return new Expected((100 + at) * 256 + 1, DifferenceKind.insertedEntry);
        });
    }

    private void checkpoints() {
        checkpoint(
                "another root signed by nobody",
                "note = replace(note, split_part(note, E'\\n', 3)," + " encode(sha256('x'), 'base64'))",
                DifferenceKind.alteredCheckpoint);
        checkpoint("garbage for a note", "note = E'\\u0001 garbage'", DifferenceKind.alteredCheckpoint);
        checkpoint("no note", "note = null", DifferenceKind.alteredCheckpoint);
        checkpoint("a note cut off", "note = left(note, 60)", DifferenceKind.alteredCheckpoint);
        checkpoint("a note of a megabyte", "note = repeat('x', 1000000)", DifferenceKind.alteredCheckpoint);
        checkpoint("another number", "number = 100", DifferenceKind.alteredCheckpoint);
        beside.put("checkpoint under another size", at -> {
            var size = size(at);
            owner.update("update log.checkpoint set size = size + 1 where size = ?", size);
            owner.update("delete from log.cosignature where size = ?", size);
            return new Expected(size + 1, DifferenceKind.alteredCheckpoint);
        });
        beside.put("checkpoint deleted", at -> {
            var size = size(at);
            owner.update("delete from log.checkpoint where size = ?", size);
            owner.update("delete from log.cosignature where size = ?", size);
            return new Expected(next(size), DifferenceKind.missingCheckpoint);
        });
        beside.put("checkpoint deleted under its cosignature", at -> {
            owner.update("delete from log.checkpoint where size = ?", size(at));
            return new Expected(size(at), DifferenceKind.missingCheckpoint);
        });
        beside.put("checkpoint twice", at -> {
            owner.update("insert into log.checkpoint select * from log.checkpoint where size = ?", size(at));
            return new Expected(size(at), DifferenceKind.insertedCheckpoint);
        });
        beside.put("checkpoint of a copied note", at -> {
            owner.update(
                    "insert into log.checkpoint select (select max(number) + 1 from log.checkpoint), ?, note, now()"
                            + " from log.checkpoint where size = ?",
                    sealed + 1,
                    size(at));
            return new Expected(sealed + 1, DifferenceKind.insertedCheckpoint);
        });
        beside.put("checkpoint signed by somebody else", at -> {
            var size = size(at);
            var text = SignedNote.parse(
                            owner.queryForObject("select note from log.checkpoint where size = ?", String.class, size))
                    .text();
            var foreign = SigningKey.generate("ledger.example/log", Kind.LOG);
            owner.update(
                    "update log.checkpoint set note = ? where size = ?",
                    new SignedNote(text, List.of(foreign.sign(text))).toString(),
                    size);
            return new Expected(size, DifferenceKind.keyUnknown);
        });
        beside.put("two histories signed", at -> {
            var size = size(at);
            owner.update("delete from log.cosignature where size = ?", size);
            var text = new Checkpoint("ledger.example/log", size, new byte[32]).text();
            owner.update(
                    "update log.checkpoint set note = ? where size = ?",
                    new SignedNote(text, List.of(log.key.sign(text))).toString(),
                    size);
            return new Expected(size, DifferenceKind.forked);
        });
    }

    private void checkpoint(String name, String set, DifferenceKind kind) {
        beside.put(name, at -> {
            owner.update("update log.checkpoint set " + set + " where size = ?", size(at));
            if (!set.startsWith("number")) {
                owner.update("delete from log.cosignature where size = ?", size(at));
            }
            return new Expected(size(at), kind);
        });
    }

    private void cosignatures() {
        beside.put("cosignature altered", at -> {
            var text = log.checkpoints.get(0).text() + "x\n";
            owner.update(
                    "update log.cosignature set line = ? where size = ?",
                    log.witness.cosign(text, Instant.EPOCH).line(),
                    size(at));
            return new Expected(size(at), DifferenceKind.alteredCosignature);
        });
        beside.put("garbage for a cosignature", at -> {
            owner.update("update log.cosignature set line = ? where size = ?", "\u2014 w AAA", size(at));
            return new Expected(size(at), DifferenceKind.alteredCosignature);
        });
    }

    /** A checkpoint somewhere, never the last. */
    private long size(long at) {
        var sizes = sizes();
        return sizes.get((int) (at % (sizes.size() - 1)));
    }

    private long next(long size) {
        return sizes().stream().filter(each -> each > size).findFirst().orElseThrow();
    }

    private List<Long> sizes() {
        return log.checkpoints.stream().map(note -> Checkpoint.of(note).size()).toList();
    }

    private long other(long at) {
        while (true) {
            var other = 1L + random.nextInt((int) sealed);
            if (other != at) {
                return other;
            }
        }
    }

    /** Moves everything from there on. */
    private void shift(long from, int by) {
        owner.update("update log.event_log set global_index = global_index + ? where global_index >= ?", SHIFT, from);
        owner.update(
                "update log.event_log set global_index = global_index - ? where global_index >= ?", SHIFT - by, SHIFT);
    }

    private void insert(long at, String id) {
        owner.update("insert into log.event_log values (?, ?, 0, ?, 'NoteAdded', '1', now(), '{}', '{}')", at, id, id);
    }

    private void copy(long from, long to) {
        owner.update("""
                insert into log.event_log select ?, stream, sequence_number, event_id, type, revision, recorded_at, payload,
                metadata from log.event_log where global_index = ?""", to, from);
    }

    private void flip(String table, String column, String where, long place) {
        owner.update("update log." + table + " set " + column + " = set_byte(" + column + ", " + place
                + ", 255 - get_byte(" + column + ", " + place + ")) where " + where);
    }
}
