package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.EnumSet;
import java.util.Set;

/** One fault: off, on until cleared, or on for the next calls. Safe for use by several threads. */
public final class FaultSwitch {

    private static final Set<Call> DATA =
            EnumSet.of(Call.APPEND, Call.MULTI_APPEND, Call.READ, Call.SUBSCRIBE, Call.DELETE);

    private Set<Call> calls = DATA;
    private long left;

    /** Limits the fault to some calls; without this, it meets all calls but the server's features and gossip. */
    public synchronized FaultSwitch of(Call first, Call... more) {
        calls = EnumSet.of(first, more);
        return this;
    }

    /** From now on until cleared. */
    public synchronized FaultSwitch on() {
        left = Long.MAX_VALUE;
        return this;
    }

    /** The next calls only. */
    public synchronized FaultSwitch next(int times) {
        left = times;
        return this;
    }

    /** No longer, and for all calls again when next set. */
    public synchronized void clear() {
        left = 0;
        calls = DATA;
    }

    synchronized boolean hits(Call call) {
        if (left <= 0 || !calls.contains(call)) {
            return false;
        }
        left--;
        return true;
    }
}
