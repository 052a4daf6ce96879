package org.dossierledger.command.eventlog.kurrentdb.peer;

/** What a client may ask; a fault can be limited to some of it. */
public enum Call {
    APPEND,
    MULTI_APPEND,
    READ,
    SUBSCRIBE,
    DELETE,
    FEATURES,
    GOSSIP
}
