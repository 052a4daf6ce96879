package org.dossierledger.query.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.query.projection.LogUnreadable;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * Recomputes the whole log from what is stored, and says whether it is still what was signed; if not, names the first
 * difference. Reads one moment of the database, beside whoever writes. What is not sealed yet is only checked for its
 * numbers. docs/guide/verify.md tells people what this proves.
 */
public final class Verification {

    private static final int SHARE = 32 * Tile.WIDTH;

    private final DataSource database;
    private final KnownKeys keys;
    private final List<SavedCheckpoint> saved;
    private final Function<String, Path> documents;
    private final int shareSize;

    /**
     * @param keys of the log, and of witnesses whose cosignatures are to be checked
     * @param saved checkpoints kept outside the database; read before this is run
     * @param documents where a document is by its SHA-256; null when documents are not to be checked
     */
    public Verification(
            DataSource database,
            List<VerifierKey> keys,
            List<SavedCheckpoint> saved,
            Function<String, Path> documents) {
        this(database, keys, saved, documents, SHARE);
    }

    Verification(
            DataSource database,
            List<VerifierKey> keys,
            List<SavedCheckpoint> saved,
            Function<String, Path> documents,
            int shareSize) {
        this.database = database;
        this.keys = new KnownKeys(keys);
        this.saved = List.copyOf(saved);
        this.documents = documents;
        this.shareSize = shareSize;
    }

    /**
     * @param size how many events the newest checkpoint is about
     * @param rootHash its root in base64
     * @param checkpoints how many of the log's own were checked
     * @param unsealed how many events came after it
     * @param firstDifference null when all holds
     */
    public record Outcome(
            long size, String rootHash, long checkpoints, long unsealed, Difference firstDifference, double seconds) {

        public boolean ok() {
            return firstDifference == null;
        }
    }

    /**
     * @param progress told how many events were verified so far
     * @throws CancellationException when the thread is interrupted
     * @throws LogUnreadable when the database does not answer
     */
    public Outcome run(LongConsumer progress) {
        var begun = System.nanoTime();
        try (var snapshot =
                new Snapshot(database, Math.min(4, Runtime.getRuntime().availableProcessors()))) {
            return new VerificationRun(snapshot, keys, documents, shareSize).run(saved, progress, begun);
        } catch (SQLException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            throw new LogUnreadable(e);
        }
    }
}
