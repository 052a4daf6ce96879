package org.dossierledger.app.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.evidence.SealingHalted;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * How far the log is sealed, by which keys, and who else has signed for it.
 *
 * @param events in the log
 * @param sealed of them, by the newest checkpoint
 * @param note the newest checkpoint; null when nothing is sealed, or it cannot be read
 * @param signedAt null likewise
 * @param halted why nothing more is sealed; null when all is well
 */
public record LogStanding(
        long events,
        long sealed,
        SignedNote note,
        Instant signedAt,
        List<Key> keys,
        List<WitnessStanding> witnesses,
        SealingHalted halted) {

    /** @param signs whether it has signed the newest checkpoint */
    public record Key(String vkey, boolean signs) {}

    public static LogStanding of(Ledger ledger, Witnesses witnesses) {
        var log = ledger.reads().sealedLog();
        var note = newest(ledger).orElse(null);
        var sealed = note == null ? 0 : Checkpoint.of(note).size();
        return new LogStanding(
                ledger.reads().events(),
                sealed,
                note,
                log.signedAt(sealed).orElse(null),
                ledger.logVerifiers().stream()
                        .map(key -> new Key(key.toString(), signs(key, note)))
                        .toList(),
                witnesses.standings(),
                ledger.sealing().halted().orElse(null));
    }

    private static Optional<SignedNote> newest(Ledger ledger) {
        try {
            return ledger.reads()
                    .sealedLog()
                    .checkpoint()
                    .filter(note -> Checkpoint.of(note).size() > 0);
        } catch (EvidenceMalformed e) {
            return Optional.empty();
        }
    }

    private static boolean signs(VerifierKey key, SignedNote note) {
        return note != null && note.signatures().stream().anyMatch(each -> key.verifies(note.text(), each));
    }

    /** Stored, but not sealed yet. */
    public long lag() {
        return Math.max(0, events - sealed);
    }

    /** Whether a witness has seen another history than this one. */
    public boolean forked() {
        return witnesses.stream().anyMatch(each -> each.trouble() == WitnessStanding.Trouble.FORKED);
    }

    /** Of a hundred. */
    public long sealedPercent() {
        return events == 0 ? 100 : Math.min(100, sealed * 100 / events);
    }

    public Checkpoint checkpoint() {
        return note == null ? null : Checkpoint.of(note);
    }
}
