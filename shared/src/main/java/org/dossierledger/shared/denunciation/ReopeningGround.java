package org.dossierledger.shared.denunciation;

/** Căn cứ giải quyết lại vụ việc tố cáo (art. 37.3). */
public enum ReopeningGround {
    /** Kết quả xác minh, kết luận không chính xác, thiếu khách quan. */
    CONCLUSION_NOT_ACCURATE,
    /** Bỏ sót, bỏ lọt tình tiết quan trọng. */
    FACTS_OVERLOOKED,
    /** Vi phạm nghiêm trọng trình tự, thủ tục, áp dụng sai pháp luật. */
    LAW_MISAPPLIED
}
