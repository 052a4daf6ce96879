package org.dossierledger.query.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.query.evidence.Anchors.Anchor;
import org.dossierledger.query.projection.LogUnreadable;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * Recomputes the whole log from what is stored, and says whether it is still what was signed; if not, names the first
 * difference. Reads one moment of the database, beside whoever writes. What is not sealed yet is only checked for its
 * numbers. docs/guide/verify.md tells people what this proves.
 */
public final class Verification {

    private static final int SHARE = 32 * Tile.WIDTH;
    private static final int GAP = 1_000;

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
            return new Run(snapshot).run(progress, begun);
        } catch (SQLException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            throw new LogUnreadable(e);
        }
    }

    private final class Run {

        private final Snapshot snapshot;
        private final Connection connection;
        private final Findings findings = new Findings();
        private long sealed;
        private byte[] root = MerkleHash.empty();

        Run(Snapshot snapshot) {
            this.snapshot = snapshot;
            this.connection = snapshot.connection();
        }

        Outcome run(LongConsumer progress, long begun) throws SQLException {
            newest();
            var elsewhere = saved();
            var reader = new ShareReader(keys, documents, sealed);
            var pass = new Recomputation(connection, findings, elsewhere, sealed, progress);
            var head = head();
            snapshot.inOrder(head, shareSize, reader::all, pass::take);
            pass.beyondTheEnd(connection, keys);
            beside(pass, elsewhere);
            events(pass, reader, head);
            var difference = findings.first().map(this::filled).orElse(null);
            return new Outcome(
                    sealed,
                    Base64Text.encode(root),
                    pass.checkpoints(),
                    Math.max(0, pass.size() - sealed),
                    difference,
                    (System.nanoTime() - begun) / 1e9);
        }

        /** The newest checkpoint that holds. */
        private void newest() throws SQLException {
            SignedHead.read(connection, keys, "order by size desc nulls last", head -> {
                if (head.holds()) {
                    sealed = head.size();
                    root = head.judged().checkpoint().rootHash();
                }
                return !head.holds();
            });
        }

        /** Those kept elsewhere that are signed by a known key. */
        private List<Anchor> saved() {
            var anchors = new ArrayList<Anchor>();
            for (var each : saved) {
                var judged = keys.judge(each.note());
                var size = judged.checkpoint() == null ? 0 : judged.checkpoint().size();
                switch (judged.trust()) {
                    case SIGNED ->
                        anchors.add(new Anchor(size, judged.checkpoint().rootHash(), each.source()));
                    case UNKNOWN_KEY ->
                        findings.add(Difference.beside(DifferenceKind.keyUnknown, size, "savedKey", each.source()));
                    default ->
                        findings.add(Difference.beside(DifferenceKind.alteredCheckpoint, size, "saved", each.source()));
                }
            }
            return anchors;
        }

        private long head() throws SQLException {
            return number("select coalesce(max(global_index), 0) from log.event_log");
        }

        private void beside(Recomputation pass, List<Anchor> elsewhere) throws SQLException {
            var unexpected = new Unexpected(connection, findings);
            unexpected.events();
            unexpected.checkpoints();
            unexpected.parts(Math.max(pass.size(), Math.max(sealed, tiled())));
            for (var each : elsewhere) {
                if (each.size() > 0 && number("select count(*) from log.checkpoint where size = " + each.size()) == 0) {
                    findings.add(Difference.beside(
                            DifferenceKind.missingCheckpoint, each.size(), "savedMissing", each.source(), each.size()));
                }
            }
            if (pass.beyond() > 0 && findings.first().isEmpty()) {
                findings.add(Difference.beside(
                        DifferenceKind.missingCheckpoint, pass.beyond(), "beyond", pass.beyond(), sealed));
            }
        }

        /** How many leaves the lowest tiles reach to; 0 when they do not lie side by side. */
        private long tiled() throws SQLException {
            return number("select case when count(*) = max(index) + 1 and min(index) = 0"
                    + " then (array_agg(index * 256 + octet_length(hashes) / 32 order by index desc))[1] else 0 end"
                    + " from log.tile where level = 0");
        }

        private void events(Recomputation pass, ShareReader reader, long head) throws SQLException {
            var anchors = pass.anchors();
            var unreached = anchors.unreached();
            if (anchors.forked() != null) {
                findings.add(forked(anchors.forked(), anchors.reached()));
            }
            var upTo = unreached == null ? tiled() : unreached.size();
            var doubtful = findings.beside().isPresent() || pass.size() < upTo;
            var place = unreached != null || doubtful && upTo > anchors.reached()
                    ? new Diagnosis(snapshot, reader, shareSize).first(anchors.reached(), unreached, upTo)
                    : Optional.<Diagnosis.Place>empty();
            if (place.isPresent()) {
                findings.diagnosed(new Naming(connection).name(place.get()));
            } else if (unreached != null) {
                findings.add(forked(unreached, anchors.reached()));
            } else if (head > pass.size()) {
                findings.add(hole(pass.size()));
            }
        }

        private static Difference forked(Anchor anchor, long reached) {
            return Difference.beside(
                    DifferenceKind.forked,
                    anchor.size(),
                    anchor.source() == null ? "forked" : "forkedSaved",
                    Base64Text.encode(anchor.root()),
                    reached,
                    anchor.source());
        }

        /** Among events that nobody has sealed yet. */
        private Difference hole(long size) throws SQLException {
            var next = number("select min(global_index) from log.event_log where global_index > " + size);
            var far = next - size > size + GAP;
            return far
                    ? Difference.beside(DifferenceKind.inserted, next, "far", size)
                    : Difference.beside(DifferenceKind.removed, size + 1, "removed");
        }

        /** With the event that stands there, unless it is known already. */
        private Difference filled(Difference found) {
            if (!found.kind().ofEvents() || found.eventId() != null || found.kind() == DifferenceKind.forked) {
                return found;
            }
            try {
                var row = new OddRows(connection)
                        .at(found.globalIndex()).stream().findFirst().orElse(null);
                return row == null
                        ? found
                        : new Difference(
                                found.globalIndex(),
                                row.event().eventId(),
                                row.event().stream(),
                                found.kind(),
                                found.detail(),
                                found.facts());
            } catch (SQLException e) {
                throw new LogUnreadable(e);
            }
        }

        private long number(String sql) throws SQLException {
            try (var query = connection.prepareStatement(sql);
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
