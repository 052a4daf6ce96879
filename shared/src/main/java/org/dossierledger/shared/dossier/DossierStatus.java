package org.dossierledger.shared.dossier;

/** The ten states of the national public service portal (Cổng Dịch vụ công quốc gia, {@code TrangThai}). */
public enum DossierStatus {
    /** Mới đăng ký: submitted online, not yet received. */
    SUBMITTED(1),
    /** Được tiếp nhận. */
    RECEIVED(2),
    /** Không được tiếp nhận. */
    REFUSED(3),
    /** Đang xử lý. */
    PROCESSING(4),
    /** Yêu cầu bổ sung giấy tờ. */
    SUPPLEMENT_REQUESTED(5),
    /** Yêu cầu thực hiện nghĩa vụ tài chính. */
    PAYMENT_REQUESTED(6),
    /** Công dân yêu cầu rút hồ sơ. */
    WITHDRAWAL_REQUESTED(7),
    /** Dừng xử lý. */
    STOPPED(8),
    /** Đã xử lý xong: the result is back at the one-stop desk. */
    RESOLVED(9),
    /** Đã trả kết quả. */
    RETURNED(10);

    private final int code;

    DossierStatus(int code) {
        this.code = code;
    }

    /** The portal's number, 1 to 10. */
    public int code() {
        return code;
    }

    /** Nothing but notes, documents and corrections can follow. */
    public boolean terminal() {
        return this == REFUSED || this == STOPPED || this == RETURNED;
    }

    /** Processing has come to an end, so that lateness is settled (Decision 766/QĐ-TTg, NgayKetThucXuLy). */
    public boolean ended() {
        return terminal() || this == RESOLVED;
    }

    /** The clock stands still. */
    public boolean paused() {
        return this == SUPPLEMENT_REQUESTED || this == PAYMENT_REQUESTED;
    }
}
