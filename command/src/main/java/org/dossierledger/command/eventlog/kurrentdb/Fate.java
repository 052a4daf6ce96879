package org.dossierledger.command.eventlog.kurrentdb;

/** What became of events that were appended. */
enum Fate {
    /** They are part of the log. */
    COPIED,
    /** Not all of them are, nor will be. */
    PUT_ASIDE,
    /** The copy goes so far; who copied them, and whether, is not known here. */
    UNKNOWN
}
