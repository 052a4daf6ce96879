package org.dossierledger.app.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/** What a witness can show of a history that is not the one here. */
final class OtherHistory {

    private static final int OK = 200;

    private final SealedLog log;
    private final Supplier<List<VerifierKey>> keys;
    private final WitnessAddress address;

    /** @param keys that ever signed the log */
    OtherHistory(SealedLog log, Supplier<List<VerifierKey>> keys, WitnessAddress address) {
        this.log = log;
        this.keys = keys;
        this.address = address;
    }

    /**
     * The checkpoint that the witness cosigned last, when a key of this log has signed it and this log does not have it.
     *
     * @throws IOException when there is no answer
     * @throws EvidenceMalformed when the answer is no checkpoint
     */
    Optional<SignedNote> shown(String origin) throws IOException, InterruptedException {
        var answer = address.last(origin);
        if (answer.statusCode() != OK) {
            return Optional.empty();
        }
        var note = SignedNote.parse(answer.body());
        var head = Checkpoint.of(note);
        return head.origin().equals(origin) && isSigned(note) && !isHere(head) ? Optional.of(note) : Optional.empty();
    }

    private boolean isSigned(SignedNote note) {
        return keys.get().stream()
                .anyMatch(key -> note.signatures().stream().anyMatch(each -> key.verifies(note.text(), each)));
    }

    private boolean isHere(Checkpoint head) {
        return log.checkpoint()
                .filter(newest -> head.size() <= Checkpoint.of(newest).size())
                .map(newest -> log.tree(head.size()).root())
                .filter(root -> MessageDigest.isEqual(root, head.rootHash()))
                .isPresent();
    }
}
