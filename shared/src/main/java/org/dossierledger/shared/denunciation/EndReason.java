package org.dossierledger.shared.denunciation;

/** Căn cứ đình chỉ giải quyết tố cáo (art. 34.3). */
public enum EndReason {
    /** Rút toàn bộ nội dung tố cáo. */
    WITHDRAWN,
    /** Người bị tố cáo chết và nội dung không còn liên quan đến ai khác. */
    DENOUNCED_DEAD,
    /** Đã có bản án, quyết định có hiệu lực. */
    DECIDED_ELSEWHERE
}
