package org.dossierledger.query.evidence;

import java.util.List;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/** Whether a note is a checkpoint of this log, and whose signature says so. */
final class KnownKeys {

    private final List<VerifierKey> keys;

    /** @param keys of the log and of witnesses */
    KnownKeys(List<VerifierKey> keys) {
        this.keys = List.copyOf(keys);
    }

    enum Trust {
        SIGNED,
        /** No line of it names a key that is known. */
        UNKNOWN_KEY,
        /** It names a known key that has not signed this. */
        WRONG_SIGNATURE,
        MALFORMED
    }

    /** @param checkpoint null unless it could be read */
    record Judged(Checkpoint checkpoint, Trust trust) {}

    Judged judge(String text) {
        try {
            var note = SignedNote.parse(text);
            var checkpoint = Checkpoint.of(note);
            return new Judged(checkpoint, trust(note, checkpoint));
        } catch (EvidenceMalformed e) {
            return new Judged(null, Trust.MALFORMED);
        }
    }

    private Trust trust(SignedNote note, Checkpoint checkpoint) {
        var named = false;
        for (var signature : note.signatures()) {
            for (var key : keys) {
                if (key.kind() == Kind.LOG && key.named(signature)) {
                    named = true;
                    if (key.verifies(note.text(), signature)) {
                        return checkpoint.origin().equals(key.name()) ? Trust.SIGNED : Trust.WRONG_SIGNATURE;
                    }
                }
            }
        }
        return named ? Trust.WRONG_SIGNATURE : Trust.UNKNOWN_KEY;
    }

    /** Whether a line may stand below that text: witnesses that are not known here are left to those who know them. */
    boolean mayCosign(String line, String text) {
        try {
            var signature = SignedNote.Signature.parse(line);
            return keys.stream().filter(key -> key.named(signature)).allMatch(key -> key.verifies(text, signature));
        } catch (EvidenceMalformed e) {
            return false;
        }
    }
}
