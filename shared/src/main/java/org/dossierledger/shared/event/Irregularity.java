package org.dossierledger.shared.event;

/** Things that the law does not foresee but that happen: recorded and flagged for audit, never silently refused. */
public enum Irregularity {
    /** Result returned (10) although processing was never recorded as finished (9). */
    RETURNED_WITHOUT_RESOLUTION,
    /** A state was skipped, e.g. supplement requested before anybody was assigned. */
    STATUS_JUMP,
    /** Supplement requested more than once (Decree 63/2010 art. 20.4: at most twice; KPI 766: overdue). */
    REPEATED_SUPPLEMENT,
    /** Supplement asked for later than clock K2 allows. */
    SUPPLEMENT_NOTICE_LATE,
    /** Promised later than the law allows. */
    PROMISE_AFTER_LEGAL,
    /** Received without a promised date. */
    NO_PROMISE,
    /** Extended more than once. */
    REPEATED_EXTENSION,
    /** Apology sent later than clock K5 allows. */
    APOLOGY_LATE,
    /** Finished (9) although stages of the interlinked process were still running. */
    STAGES_UNFINISHED,
    /** The date inside the code is not the date of receipt. */
    CODE_DATE_DIFFERS,
    /** Claimed to have happened before the action that it follows. */
    OUT_OF_ORDER
}
