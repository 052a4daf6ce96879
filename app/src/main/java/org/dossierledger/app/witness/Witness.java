package org.dossierledger.app.witness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Proofs;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cosigns a checkpoint when it continues the one that was cosigned last, and never another (c2sp.org/tlog-witness). */
final class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final SigningKey key;
    private final KnownLogs logs;
    private final Memory memory;
    private final Clock clock;

    Witness(SigningKey key, KnownLogs logs, Memory memory, Clock clock) {
        this.key = key;
        this.logs = logs;
        this.memory = memory;
        this.clock = clock;
    }

    Answer addCheckpoint(byte[] body) {
        AddCheckpoint asked;
        Checkpoint head;
        try {
            asked = AddCheckpoint.parse(body);
            head = Checkpoint.of(asked.checkpoint());
        } catch (EvidenceMalformed e) {
            return Answer.refused(400, e.what() + "." + e.problem());
        }
        var known = logs.keysOf(head.origin());
        if (known.isEmpty()) {
            return Answer.refused(404, "unknownLog");
        }
        var signatures = verified(asked.checkpoint(), known);
        if (signatures.isEmpty()) {
            return Answer.refused(403, "notSigned");
        }
        return asked.oldSize() > head.size() ? Answer.refused(400, "oldSize") : cosigned(asked, head, signatures);
    }

    /** One of each known key; nothing when there is none, or one that a known key is named in did not make. */
    private static List<SignedNote.Signature> verified(SignedNote note, List<VerifierKey> known) {
        var good = new ArrayList<SignedNote.Signature>();
        for (var each : known) {
            var named = note.signatures().stream().filter(each::named).toList();
            if (!named.stream().allMatch(signature -> each.verifies(note.text(), signature))) {
                return List.of();
            }
            named.stream().findFirst().ifPresent(good::add);
        }
        return good;
    }

    /** Looking at the last one and keeping the next is one step, or two requests could cosign two histories. */
    private synchronized Answer cosigned(AddCheckpoint asked, Checkpoint head, List<SignedNote.Signature> signatures) {
        var last = memory.last(head.origin()).map(Checkpoint::of);
        var size = last.map(Checkpoint::size).orElse(0L);
        if (asked.oldSize() != size) {
            return Answer.conflict(size);
        }
        var root = last.map(Checkpoint::rootHash).orElseGet(MerkleHash::empty);
        if (!Proofs.consistent(size, root, head.size(), head.rootHash(), asked.proof())) {
            LOG.error("signed by its log, yet not shown to continue size {}:\n{}", size, asked.checkpoint());
            return Answer.refused(422, "notConsistent");
        }
        var text = asked.checkpoint().text();
        var cosignature = key.cosign(text, clock.instant());
        memory.keep(head.origin(), new SignedNote(text, few(signatures)).with(cosignature));
        return Answer.ok(cosignature.line() + "\n");
    }

    private static List<SignedNote.Signature> few(List<SignedNote.Signature> signatures) {
        return signatures.subList(0, Math.min(signatures.size(), SignedNote.MOST_SIGNATURES - 1));
    }

    /** What was cosigned last, for whoever compares what a log shows to others. @param hash of its origin */
    Answer checkpoint(String hash) {
        Optional<SignedNote> last = memory.lastByHash(hash);
        return last.map(Answer::ok).orElseGet(() -> Answer.refused(404, "neverCosigned"));
    }
}
