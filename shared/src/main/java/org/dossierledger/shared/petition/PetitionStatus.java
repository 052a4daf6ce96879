package org.dossierledger.shared.petition;

/** Where a petition stands, from receipt to the end. */
public enum PetitionStatus {
    /** Đã nhận. */
    RECEIVED,
    /** Đã phân loại. */
    CLASSIFIED,
    /** Đã thụ lý. */
    ACCEPTED,
    /** Đang xác minh. */
    VERIFYING,
    /** Đã xác minh. */
    VERIFIED,
    /** Tạm đình chỉ. */
    SUSPENDED,
    /** Đã có quyết định giải quyết. */
    DECIDED,
    /** Đã có kết luận nội dung tố cáo. */
    CONCLUDED,
    /** Đã trả lời. */
    ANSWERED,
    /** Không thụ lý. */
    NOT_ACCEPTED,
    /** Đã chuyển. */
    TRANSFERRED,
    /** Đã hướng dẫn. */
    GUIDED,
    /** Đã trả lại đơn. */
    RETURNED,
    /** Đã đôn đốc. */
    URGED,
    /** Lưu đơn. */
    FILED,
    /** Đã tách. */
    SPLIT,
    /** Trùng nội dung với đơn khác. */
    JOINED,
    /** Đã đình chỉ. */
    TERMINATED,
    /** Kết thúc. */
    CLOSED,
    /** Mật – lưu ngoài hệ thống. */
    KEPT_OUTSIDE;

    /** Accepted, and not yet decided, concluded, terminated or closed. */
    public boolean underWay() {
        return this == ACCEPTED || this == VERIFYING || this == VERIFIED || this == SUSPENDED;
    }

    /** Nothing is asked of anybody any more, except to tell of the end. */
    public boolean ended() {
        return ordinal() >= NOT_ACCEPTED.ordinal();
    }
}
