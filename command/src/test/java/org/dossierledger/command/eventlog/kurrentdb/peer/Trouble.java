package org.dossierledger.command.eventlog.kurrentdb.peer;

/** What a server answers instead of doing what it is asked; protocols v1 and v2 put it into different words. */
enum Trouble {
    NOT_LEADER,
    UNAVAILABLE,
    TIMEOUT,
    INTERNAL,
    RESOURCE_EXHAUSTED,
    PERMISSION_DENIED,
    UNAUTHENTICATED;

    /** The trouble that the switches tell for this call, or none. */
    static Trouble of(Faults faults, Call call) {
        if (faults.unauthenticated().hits(call)) {
            return UNAUTHENTICATED;
        }
        if (faults.permissionDenied().hits(call)) {
            return PERMISSION_DENIED;
        }
        if (faults.notLeader().hits(call)) {
            return NOT_LEADER;
        }
        if (faults.unavailable().hits(call)) {
            return UNAVAILABLE;
        }
        if (faults.aborted().hits(call)) {
            return TIMEOUT;
        }
        if (faults.internal().hits(call)) {
            return INTERNAL;
        }
        return faults.resourceExhausted().hits(call) ? RESOURCE_EXHAUSTED : null;
    }
}
