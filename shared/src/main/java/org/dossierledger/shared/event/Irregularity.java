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
    OUT_OF_ORDER,
    /** Done after the day by which the law wanted it done. */
    DONE_LATE,
    /** Vượt cấp: addressed to a higher body while the competent one has not finished. */
    LEVEL_SKIPPING,
    /** Accepted although the limitation had run out (Law on Complaints art. 9). */
    ACCEPTED_OUT_OF_TIME,
    /** Accepted before every complainant had signed (flagged before 01/07/2026, refused since: Decree 155/2026). */
    SIGNATURES_MISSING,
    /** Decided without any verification on record. */
    NOT_VERIFIED,
    /** Decided without the dialogue that was mandatory (Law on Complaints arts 30, 39). */
    DIALOGUE_MISSING,
    /** Dialogue announced later than clock K17 allows. */
    DIALOGUE_NOTICE_SHORT,
    /** Fewer than three copies of the minutes of a dialogue. */
    MINUTES_TOO_FEW,
    /** Extended although no complex-case record is in the file (Decree 155/2026 art. 3a). */
    COMPLEXITY_UNRECORDED,
    /** Extended after the date had passed already. */
    EXTENDED_AFTER_DUE,
    /** Accepted without a check of the denouncer (Law on Denunciations art. 24.1). */
    DENOUNCER_UNCHECKED,
    /** Suspended by a law that did not foresee it yet. */
    SUSPENDED_WITHOUT_BASIS,
    /** A withdrawn complaint or denunciation was decided or concluded without a stated reason. */
    DECIDED_AFTER_WITHDRAWAL,
    /** Not accepted for a reason that the record does not bear out. */
    GROUND_NOT_BORNE_OUT,
    /** Closed while something was still owed. */
    CLOSED_WITH_DUTIES,
    /** More representatives than the law allows (Law on Citizen Reception art. 29). */
    TOO_MANY_REPRESENTATIVES,
    /** An online reception that was not recorded (Decree 154/2026 art. 23). */
    NOT_RECORDED,
    /** Online reception announced later than clock K31 allows. */
    SESSION_NOTICE_SHORT,
    /** The decision gives an inspection longer than clock K33 allows. */
    DURATION_TOO_LONG,
    /** An inspection was concluded without the appraisal of its draft that is mandatory. */
    NOT_APPRAISED,
    /** Concluded while an explanation that was asked for had not been given. */
    EXPLANATION_OUTSTANDING,
    /** An inspection was closed while a recommendation was neither carried out nor settled otherwise. */
    RECOMMENDATIONS_OPEN
}
