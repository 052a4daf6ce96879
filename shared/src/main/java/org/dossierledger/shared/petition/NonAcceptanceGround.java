package org.dossierledger.shared.petition;

/** The nine cases in which a complaint is not accepted, in the order of article 11 of the Law on Complaints 2011. */
public enum NonAcceptanceGround {
    /** 1: chỉ đạo nội bộ, văn bản quy phạm, bí mật nhà nước. */
    INTERNAL_OR_NORMATIVE,
    /** 2: không liên quan trực tiếp đến quyền, lợi ích của người khiếu nại. */
    NOT_AFFECTED,
    /** 3: người khiếu nại không có năng lực hành vi, không có người đại diện. */
    NO_CAPACITY,
    /** 4: người đại diện không hợp pháp. */
    UNLAWFUL_REPRESENTATIVE,
    /** 5: đơn không có chữ ký, điểm chỉ. */
    UNSIGNED,
    /** 6: quá thời hiệu, thời hạn mà không có lý do chính đáng. */
    OUT_OF_TIME,
    /** 7: đã có quyết định giải quyết lần hai. */
    DECIDED_TWICE,
    /** 8: đã đình chỉ, sau 30 ngày không khiếu nại tiếp. */
    TERMINATED_BEFORE,
    /** 9: Tòa án đã thụ lý, đã có bản án, quyết định. */
    BEFORE_COURT;

    /** Clause of the article, 1 to 9. */
    public int clause() {
        return ordinal() + 1;
    }
}
