package org.dossierledger.shared.inspection;

/** What is to be done. */
public enum RecommendationKind {
    /** Thu hồi tiền. */
    MONEY,
    /** Thu hồi đất. */
    LAND,
    /** Xử lý trách nhiệm. */
    RESPONSIBILITY,
    /** Chấn chỉnh quản lý. */
    MANAGEMENT,
    /** Hoàn thiện chính sách, pháp luật. */
    POLICY,
    /** Chuyển cơ quan điều tra. */
    INVESTIGATION
}
