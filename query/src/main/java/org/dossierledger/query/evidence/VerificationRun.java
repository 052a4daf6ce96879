package org.dossierledger.query.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.dossierledger.query.evidence.Anchors.Anchor;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.dossierledger.query.projection.LogUnreadable;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.MerkleHash;

/** One verification of one moment. */
final class VerificationRun {

    /** A gap as long as the log and this much more was made by whoever put the event behind it. */
    private static final int GAP = 1_000;

    private final Snapshot snapshot;
    private final Connection connection;
    private final KnownKeys keys;
    private final Function<String, Path> documents;
    private final int shareSize;
    private final Findings findings = new Findings();
    private long sealed;
    private byte[] root = MerkleHash.empty();

    VerificationRun(Snapshot snapshot, KnownKeys keys, Function<String, Path> documents, int shareSize) {
        this.snapshot = snapshot;
        this.connection = snapshot.connection();
        this.keys = keys;
        this.documents = documents;
        this.shareSize = shareSize;
    }

    Outcome run(List<SavedCheckpoint> saved, LongConsumer progress, long begun) throws SQLException {
        newest();
        var elsewhere = anchors(saved);
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
    private List<Anchor> anchors(List<SavedCheckpoint> saved) {
        var anchors = new ArrayList<Anchor>();
        for (var each : saved) {
            var judged = keys.judge(each.note());
            var size = judged.checkpoint() == null ? 0 : judged.checkpoint().size();
            switch (judged.trust()) {
                case SIGNED -> anchors.add(new Anchor(size, judged.checkpoint().rootHash(), each.source()));
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
