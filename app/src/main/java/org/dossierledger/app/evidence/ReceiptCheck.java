package org.dossierledger.app.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.evidence.Receipt;
import org.dossierledger.shared.evidence.ReceiptToken;
import org.dossierledger.shared.evidence.ShortCode;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.TlogProof;
import org.dossierledger.shared.tlog.VerifierKey;
import org.springframework.stereotype.Component;

/**
 * Whether the log still holds what a receipt says. Reads one entry and one path of the tree whatever it is asked, and
 * nothing that the entry says: no name, no code, no content.
 */
@Component
public class ReceiptCheck {

    /** What came out. */
    public enum Finding {
        /** In the log as it was, and proved by a checkpoint. */
        INTACT,
        /** The log has something else in this place. */
        ALTERED,
        /** The log has nothing in this place any more. */
        REMOVED,
        /** The log ends before this place. */
        TRUNCATED,
        /** The entry may be as it was, but the tree or its signature is not, or cannot be read now. */
        NOT_PROVED,
        /** None of this log's keys has signed the receipt. */
        FOREIGN,
        /** No entry has this short code. */
        NO_SUCH_ENTRY,
        /** Neither a short code nor a receipt. */
        UNREADABLE;

        /** Whether the log has broken its word. */
        public boolean broken() {
            return this == ALTERED || this == REMOVED || this == TRUNCATED;
        }
    }

    /**
     * @param receipt as signed; null unless it is genuine
     * @param event in its place; null when there is none, or it is not the one
     * @param proof that leads to a checkpoint, the newest that a quorum has cosigned where that reaches so far; null unless intact
     * @param witnesses how many have cosigned that
     */
    public record Answer(Finding finding, Receipt receipt, StoredEvent event, TlogProof proof, int witnesses) {

        private static Answer without(Finding finding) {
            return new Answer(finding, null, null, null, 0);
        }

        public Checkpoint checkpoint() {
            return Checkpoint.of(proof.checkpoint());
        }
    }

    private final Ledger ledger;
    private final Policy policy;

    public ReceiptCheck(Ledger ledger) {
        this.ledger = ledger;
        this.policy = ledger.witnesses();
    }

    /** @param text a short code as typed, a token, or the link that ends in one */
    public Answer check(String text) {
        return check(text, ledger.logVerifiers());
    }

    /** @param keys that are believed */
    public Answer check(String text, List<VerifierKey> keys) {
        try {
            return check(ShortCode.parse(text), keys);
        } catch (EvidenceMalformed noShortCode) {
            try {
                return check(ReceiptToken.parse(text), keys);
            } catch (EvidenceMalformed neither) {
                return Answer.without(Finding.UNREADABLE);
            }
        }
    }

    private Answer check(ReceiptToken token, List<VerifierKey> keys) {
        return token.verified(keys)
                .map(receipt -> {
                    var found = look(receipt.globalIndex(), leaf -> Arrays.equals(leaf, receipt.leafHash()), keys);
                    return new Answer(found.finding(), receipt, found.event(), found.proof(), found.witnesses());
                })
                .orElse(Answer.without(Finding.FOREIGN));
    }

    /** Without a signature, only the tree tells a code that is wrong from an entry that is gone. */
    private Answer check(ShortCode code, List<VerifierKey> keys) {
        Predicate<byte[]> expected = leaf -> code.matches(ledger.keyring().shortCode(code.globalIndex(), leaf));
        var found = look(code.globalIndex(), expected, keys);
        var registers = found.event() == null
                || Receipts.REGISTERING.contains(found.event().type());
        return registers
                        && (found.finding() == Finding.INTACT
                                || sealed(code.globalIndex()).filter(expected).isPresent())
                ? found
                : Answer.without(Finding.NO_SUCH_ENTRY);
    }

    private Answer look(long globalIndex, Predicate<byte[]> expected, List<VerifierKey> keys) {
        try {
            var newest = newest(globalIndex);
            if (newest.isEmpty()) {
                return Answer.without(Finding.TRUNCATED);
            }
            var events = new EventLogScan(ledger.dataSource()).between(globalIndex - 1, globalIndex);
            if (events.isEmpty()) {
                return Answer.without(Finding.REMOVED);
            }
            var leafHash = EventRecord.of(events.get(0)).leafHash();
            if (!expected.test(leafHash)) {
                return Answer.without(Finding.ALTERED);
            }
            var proof = log().proof(globalIndex, newest.get());
            return signed(newest.get(), keys) && proof.includes(leafHash)
                    ? new Answer(
                            Finding.INTACT,
                            null,
                            events.get(0),
                            proof,
                            policy.cosigners(newest.get()).size())
                    : Answer.without(Finding.NOT_PROVED);
        } catch (EvidenceMalformed brokenTree) {
            return Answer.without(Finding.NOT_PROVED);
        }
    }

    /** That witnesses have cosigned, when it reaches so far already, else the newest of all. */
    private Optional<SignedNote> newest(long globalIndex) {
        return log().checkpoint(policy)
                .filter(note -> reaches(note, globalIndex))
                .or(() -> log().checkpoint().filter(note -> reaches(note, globalIndex)));
    }

    private static boolean reaches(SignedNote checkpoint, long globalIndex) {
        return Checkpoint.of(checkpoint).size() >= globalIndex;
    }

    private static boolean signed(SignedNote checkpoint, List<VerifierKey> keys) {
        return keys.stream()
                .anyMatch(key -> key.name().equals(Checkpoint.of(checkpoint).origin())
                        && checkpoint.signatures().stream().anyMatch(each -> key.verifies(checkpoint.text(), each)));
    }

    /** The leaf as it was sealed. */
    private Optional<byte[]> sealed(long globalIndex) {
        try {
            return log().checkpoint()
                    .map(note -> Checkpoint.of(note).size())
                    .filter(size -> globalIndex > 0 && globalIndex <= size)
                    .map(size -> log().tree(size).leafHash(globalIndex - 1));
        } catch (EvidenceMalformed brokenTree) {
            return Optional.empty();
        }
    }

    private SealedLog log() {
        return ledger.reads().sealedLog();
    }
}
