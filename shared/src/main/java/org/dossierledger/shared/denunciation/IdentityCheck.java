package org.dossierledger.shared.denunciation;

/** Kết quả kiểm tra, xác minh thông tin về người tố cáo (art. 24.1). */
public enum IdentityCheck {
    /** Đúng người tố cáo. */
    CONFIRMED,
    /** Không xác định được. */
    NOT_FOUND,
    /** Sử dụng họ tên của người khác. */
    FALSE_NAME
}
