package org.dossierledger.command.eventlog.kurrentdb.peer;

/** The ways in which a server ends a running subscription. */
public enum SubscriptionEnd {
    NOT_LEADER,
    CANCELLED,
    COMPLETION,
    UNAVAILABLE
}
