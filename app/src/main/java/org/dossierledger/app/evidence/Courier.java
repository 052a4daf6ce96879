package org.dossierledger.app.evidence;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.dossierledger.app.evidence.WitnessStanding.Trouble;
import org.dossierledger.command.evidence.Cosignatures;
import org.dossierledger.query.evidence.SealedLog;
import org.dossierledger.shared.tlog.AddCheckpoint;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Cosignature;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.Policy.Witness;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the newest checkpoint to one witness and keeps its cosignature. Not for several threads, but for the standing. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** What is told once must fit; who tells another size each time is not followed for ever. */
    private static final int MOST_CONFLICTS = 3;

    private final Witness witness;
    private final SealedLog log;
    private final Cosignatures cosignatures;
    private final WitnessAddress address;
    private final OtherHistory other;
    private final Clock clock;
    private volatile WitnessStanding standing;
    private long known;
    private boolean looked;

    /** @param keys that ever signed the log */
    Courier(Witness witness, SealedLog log, Supplier<List<VerifierKey>> keys, Cosignatures cosignatures, Clock clock) {
        this.witness = witness;
        this.log = log;
        this.cosignatures = cosignatures;
        this.address = new WitnessAddress(witness.url());
        this.other = new OtherHistory(log, keys, address);
        this.clock = clock;
        this.standing = WitnessStanding.unknown(witness.name(), witness.url());
    }

    WitnessStanding standing() {
        return standing;
    }

    /** Asks for a cosignature of the newest checkpoint, unless it has one. Whether it did is in the standing. */
    void round() throws InterruptedException {
        if (!looked) {
            log.lastCosigned(witness.key()).ifPresent(this::cosigned);
            looked = true;
        }
        for (var conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            var newest = log.checkpoint().orElse(null);
            if (newest == null || isCosigned(newest) || asked(newest)) {
                return;
            }
        }
        troubled(Trouble.WRONG_ANSWER, "tells another size each time");
    }

    /** Perhaps because another instance of this server has asked. */
    private boolean isCosigned(SignedNote note) {
        var size = Checkpoint.of(note).size();
        note.signatures().stream()
                .filter(each -> witness.key().verifies(note.text(), each))
                .findFirst()
                .ifPresent(each -> cosigned(new SealedLog.Cosigned(size, Cosignature.time(each))));
        return standing.size() == size;
    }

    private void cosigned(SealedLog.Cosigned last) {
        known = last.size();
        standing = standing.cosigned(last.size(), last.at());
    }

    /** False when it should be tried once more: the witness told which size it knows. */
    private boolean asked(SignedNote newest) throws InterruptedException {
        var head = Checkpoint.of(newest);
        var own = newest.signatures().stream()
                .filter(each -> each.name().equals(head.origin()))
                .toList();
        try {
            if (known > head.size()) {
                disagreed(head, "says that it has cosigned size " + known + ", and this log has " + head.size());
                known = 0; // asked again next time
                return true;
            }
            var proof = log.tree(head.size()).consistencyProof(known);
            var answer = address.send(new AddCheckpoint(known, proof, new SignedNote(newest.text(), own)));
            return taken(answer, newest, head);
        } catch (IOException e) {
            troubled(Trouble.UNREACHABLE, e.toString());
        } catch (EvidenceMalformed e) {
            troubled(Trouble.WRONG_ANSWER, e.getMessage());
        }
        return true;
    }

    /** A witness that says so may be broken, or lie: only what our own key has signed shows that it does not. */
    private void disagreed(Checkpoint head, String detail) throws IOException, InterruptedException {
        var shown = other.shown(head.origin()).orElse(null);
        if (shown == null) {
            troubled(Trouble.WRONG_ANSWER, detail + ", and shows nothing of the kind");
        } else {
            standing = standing.forked(shown, clock.instant());
            LOG.error("witness {} {}, and holds what this log does not have:\n{}", witness.name(), detail, shown);
        }
    }

    private boolean taken(HttpResponse<byte[]> answer, SignedNote newest, Checkpoint head)
            throws IOException, InterruptedException {
        switch (answer.statusCode()) {
            case 200 -> cosignature(body(answer), newest, head);
            case 409 -> {
                known = Base64Text.number(body(answer).strip(), "checkpoint");
                return false;
            }
            case 422 -> disagreed(head, "is not shown that " + head.size() + " continues " + known);
            default -> troubled(Trouble.REFUSED, "answers " + answer.statusCode());
        }
        return true;
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void cosignature(String lines, SignedNote newest, Checkpoint head) {
        var signature = lines.lines()
                .map(SignedNote.Signature::parse)
                .filter(witness.key()::named)
                .findFirst()
                .orElse(null);
        if (signature == null) {
            troubled(Trouble.WRONG_ANSWER, "did not sign");
        } else if (!witness.key().verifies(newest.text(), signature)) {
            troubled(Trouble.WRONG_ANSWER, "has signed something else than size " + head.size());
        } else if (Cosignature.time(signature).getEpochSecond() == 0) {
            troubled(Trouble.WRONG_ANSWER, "does not say when it signed");
        } else {
            cosignatures.add(head.size(), signature);
            if (!standing.well()) {
                LOG.info("witness {} cosigns again", witness.name());
            }
            cosigned(new SealedLog.Cosigned(head.size(), Cosignature.time(signature)));
        }
    }

    private void troubled(Trouble trouble, String detail) {
        var news = standing.well() || standing.trouble() != trouble;
        standing = standing.troubled(trouble, clock.instant());
        if (news) {
            LOG.warn("witness {}: {} {}", witness.name(), trouble, detail);
        }
    }
}
