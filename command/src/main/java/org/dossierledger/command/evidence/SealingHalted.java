package org.dossierledger.command.evidence;

import org.dossierledger.shared.Refusal;

/**
 * The log does not continue what was signed before, so nothing more is signed: a signature would say that it does.
 * {@code problem}, a key {@code evidence.…}: {@code truncated} (fewer events than were sealed), {@code restored} (fewer
 * than the checkpoint kept outside the database is of), {@code forked} (another root than was signed),
 * {@code keyUnknown} (the last checkpoint is signed by none of our keys),
 * {@code otherOrigin} (our key is that of a log of another name), {@code alteredTile},
 * {@code keptUnreadable} (the file outside is no checkpoint), {@code failing} (something else, and it is tried again).
 */
public final class SealingHalted extends Refusal {

    private final String problem;

    SealingHalted(String problem, long size) {
        super("evidence." + problem, size);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }
}
