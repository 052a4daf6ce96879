package org.dossierledger.query.reception;

/** How far a visit has come. */
public enum Stage {
    /** Đã hẹn. */
    SCHEDULED,
    /** Đã tiếp. */
    RECEIVED,
    /** Từ chối tiếp. */
    REFUSED
}
