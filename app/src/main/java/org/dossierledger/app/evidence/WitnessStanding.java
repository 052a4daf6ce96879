package org.dossierledger.app.evidence;

import java.time.Instant;
import org.dossierledger.shared.tlog.SignedNote;

/**
 * How it goes with a witness, since this process was started.
 *
 * @param name in the policy
 * @param url where it is asked; null for one that is not
 * @param size of the largest checkpoint that it cosigned; 0 for none
 * @param cosignedAt by its own clock; null for never
 * @param well whether it cosigned when it was last asked
 * @param trouble the last one there was; null for none. {@code FORKED} stays, whatever comes after it
 * @param troubleAt null for never
 * @param other what it has of another history, under a signature of this log's own key; null unless {@code FORKED}
 */
public record WitnessStanding(
        String name,
        String url,
        long size,
        Instant cosignedAt,
        boolean well,
        Trouble trouble,
        Instant troubleAt,
        SignedNote other) {

    /** Why there was no cosignature. */
    public enum Trouble {
        /** No answer, or none in time. */
        UNREACHABLE,
        /** It does not know this log, or not its key, or does not understand us. */
        REFUSED,
        /** An answer that the protocol does not have. */
        WRONG_ANSWER,
        /** It holds another history of this log, signed with our key, than the one that we show: the worst there is. */
        FORKED
    }

    static WitnessStanding unknown(String name, String url) {
        return new WitnessStanding(name, url, 0, null, true, null, null, null);
    }

    WitnessStanding cosigned(long upTo, Instant at) {
        return upTo < size ? this : new WitnessStanding(name, url, upTo, at, true, trouble, troubleAt, other);
    }

    WitnessStanding troubled(Trouble what, Instant at) {
        return trouble == Trouble.FORKED
                ? new WitnessStanding(name, url, size, cosignedAt, false, trouble, troubleAt, other)
                : new WitnessStanding(name, url, size, cosignedAt, false, what, at, null);
    }

    /** The first such note stays. */
    WitnessStanding forked(SignedNote note, Instant at) {
        return trouble == Trouble.FORKED
                ? troubled(trouble, at)
                : new WitnessStanding(name, url, size, cosignedAt, false, Trouble.FORKED, at, note);
    }
}
