package org.dossierledger.command.eventlog.kurrentdb;

import org.dossierledger.shared.Refusal;

/**
 * The cluster's log does not continue the one that was copied, so nothing more is copied and nothing appended.
 * {@code problem}, a key {@code cluster.…}: {@code shorter} (an older backup was restored), {@code other} (the event that
 * was copied last is not there).
 */
public final class FollowingHalted extends Refusal {

    private final String problem;

    FollowingHalted(String problem) {
        super("cluster." + problem);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
