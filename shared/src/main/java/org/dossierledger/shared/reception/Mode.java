package org.dossierledger.shared.reception;

/** Hình thức tiếp, the column groups of 01/TCD. */
public enum Mode {
    /** Tiếp thường xuyên. */
    REGULAR,
    /** Thủ trưởng tiếp định kỳ. */
    LEADER,
    /** Thủ trưởng tiếp đột xuất. */
    LEADER_UNSCHEDULED,
    /** Ủy quyền tiếp. */
    DELEGATED
}
