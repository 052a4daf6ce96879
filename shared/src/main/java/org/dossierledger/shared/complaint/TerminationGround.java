package org.dossierledger.shared.complaint;

/** Căn cứ đình chỉ giải quyết khiếu nại (Law on Complaints arts 10, 11a). */
public enum TerminationGround {
    /** Rút toàn bộ khiếu nại. */
    WITHDRAWN,
    /** Người khiếu nại chết, không có người thừa kế quyền, nghĩa vụ. */
    COMPLAINANT_DEAD,
    /** Tổ chức khiếu nại giải thể, không có tổ chức kế thừa. */
    ORGANISATION_DISSOLVED,
    /** Tòa án đã thụ lý. */
    BEFORE_COURT
}
