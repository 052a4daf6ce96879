package org.dossierledger.shared.inspection;

/** What may be asked of the records of a population beside what they are; all of it is told by their own events. */
public enum Trait {
    /** Đã kết thúc, quá hạn. */
    ENDED_LATE,
    /** Yêu cầu bổ sung từ hai lần trở lên; only dossiers. */
    SUPPLEMENTED_AGAIN,
    /** Đã gia hạn. */
    EXTENDED
}
