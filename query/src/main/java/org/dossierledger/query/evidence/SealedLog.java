package org.dossierledger.query.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Cosignature;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.TiledTree;
import org.dossierledger.shared.tlog.TlogProof;
import org.dossierledger.shared.tlog.VerifierKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** The Merkle tree as it was sealed, for whoever asks for checkpoints, tiles and proofs. */
public final class SealedLog {

    private static final String NEWEST =
            "select size, note from log.checkpoint where size >= ? order by number desc limit 1";

    /** How many checkpoints an older one may be behind: on a busy log a minute. */
    private static final int LOOKED_BACK = 120;

    private static final String COSIGNED = "select size, note from (select number, size, note from log.checkpoint"
            + " order by number desc limit ?) as last where size in (select size from log.cosignature)"
            + " order by number desc";

    private final JdbcTemplate database;

    public SealedLog(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** The newest checkpoint, with the cosignatures that have come so far; empty when nothing is sealed yet. */
    public Optional<SignedNote> checkpoint() {
        return checkpoint(NEWEST, 1);
    }

    /** The newest checkpoint that some witness has cosigned. */
    public Optional<SignedNote> cosignedCheckpoint() {
        return checkpoint(
                "select size, note from log.checkpoint where size = (select max(size) from log.cosignature where size >= ?)",
                0);
    }

    /**
     * The checkpoint to show to others: the newest that a quorum has cosigned, as long as that is not far behind, else the
     * newest of all. On a busy log the newest one has no cosignature yet.
     */
    public Optional<SignedNote> checkpoint(Policy policy) {
        return policy.quorum().equals(Policy.NONE)
                ? checkpoint()
                : database
                        .query(COSIGNED, (row, i) -> new Signed(row.getLong(1), row.getString(2)), LOOKED_BACK)
                        .stream()
                        .map(each -> cosigned(each.size, each.note))
                        .filter(policy::satisfiedBy)
                        .findFirst()
                        .or(this::checkpoint);
    }

    /** What a witness cosigned last; empty when it never did. */
    public Optional<Cosigned> lastCosigned(VerifierKey witness) {
        return database
                .query(
                        "select size, line from log.cosignature where starts_with(line, ?) order by size desc limit 16",
                        (row, i) -> new Line(row.getLong(1), SignedNote.Signature.parse(row.getString(2))),
                        "\u2014 " + witness.name() + " ")
                .stream()
                .filter(each -> witness.named(each.signature))
                .findFirst()
                .map(each -> new Cosigned(each.size, Cosignature.time(each.signature)));
    }

    private record Line(long size, SignedNote.Signature signature) {}

    /** @param at the second that the witness gives */
    public record Cosigned(long size, Instant at) {}

    private record Signed(long size, String note) {}

    private Optional<SignedNote> checkpoint(String sql, long size) {
        return database.query(sql, (row, i) -> cosigned(row.getLong(1), row.getString(2)), size).stream()
                .findFirst();
    }

    private SignedNote cosigned(long size, String note) {
        var checkpoint = SignedNote.parse(note);
        for (var line : cosignatures(size)) {
            var signature = SignedNote.Signature.parse(line);
            var another = checkpoint.signatures().stream()
                    .noneMatch(each ->
                            each.keyId() == signature.keyId() && each.name().equals(signature.name()));
            if (another && checkpoint.signatures().size() < SignedNote.MOST_SIGNATURES) {
                checkpoint = checkpoint.with(signature);
            }
        }
        return checkpoint;
    }

    private List<String> cosignatures(long size) {
        return database.queryForList(
                "select line from log.cosignature where size = ? order by received_at", String.class, size);
    }

    /** How many events are sealed. */
    public long size() {
        return database.queryForObject("select coalesce(max(size), 0) from log.checkpoint", Long.class);
    }

    /** When the checkpoint of a size was signed; empty when there is none. */
    public Optional<Instant> signedAt(long size) {
        return database
                .query(
                        "select signed_at from log.checkpoint where size = ?",
                        (row, i) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        size)
                .stream()
                .findFirst();
    }

    /** The tree of a size that is sealed. */
    public TiledTree tree(long size) {
        return new TiledTree(size, this::tile);
    }

    /** That an event is in the tree of a checkpoint. @param globalIndex from 1, not above the checkpoint's size */
    public TlogProof proof(long globalIndex, SignedNote checkpoint) {
        var leaf = globalIndex - 1;
        return new TlogProof(leaf, tree(Checkpoint.of(checkpoint).size()).inclusionProof(leaf), checkpoint);
    }

    /** @throws EvidenceMalformed when there is no such tile yet */
    public byte[] tile(int level, long index, int width) {
        var hashes = bytes("select hashes from log.tile where level = ? and index = ?", level, index);
        if (hashes.length < width * MerkleHash.BYTES) {
            throw new EvidenceMalformed("tile", "missing");
        }
        return Arrays.copyOf(hashes, width * MerkleHash.BYTES);
    }

    /** The first records of a bundle, each with its length before it. @throws EvidenceMalformed when there are fewer */
    public byte[] entries(long index, int width) {
        var entries = bytes("select entries from log.entry_bundle where index = ?", index);
        var end = 0;
        for (var record = 0; record < width; record++) {
            if (end + 2 > entries.length) {
                throw new EvidenceMalformed("tile", "missing");
            }
            end += 2 + ((entries[end] & 0xff) << 8 | entries[end + 1] & 0xff);
        }
        if (end > entries.length) {
            throw new EvidenceMalformed("tile", "truncated");
        }
        return Arrays.copyOf(entries, end);
    }

    private byte[] bytes(String sql, Object... place) {
        return database.queryForList(sql, byte[].class, place).stream()
                .findFirst()
                .orElse(new byte[0]);
    }
}
