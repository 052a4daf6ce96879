package org.dossierledger.shared.denunciation;

/** Căn cứ tạm đình chỉ giải quyết tố cáo (art. 34.1). */
public enum SuspensionReason {
    /** Đợi kết quả giải quyết của cơ quan, tổ chức, cá nhân khác. */
    WAITING_FOR_OTHER_RESULT,
    /** Đợi kết quả giám định bổ sung, giám định lại. */
    WAITING_FOR_EXPERT
}
