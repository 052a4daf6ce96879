package org.dossierledger.shared.denunciation;

/** Why a case goes on although the denunciation was withdrawn (art. 33.3; Decree 156/2026 art. 1). */
public enum ContinuationGround {
    /** Hành vi bị tố cáo có dấu hiệu vi phạm pháp luật. */
    SIGNS_OF_VIOLATION,
    /** Việc rút do bị đe dọa, cưỡng ép, mua chuộc. */
    UNDER_PRESSURE,
    /** Lợi dụng tố cáo để vu khống, xúc phạm. */
    SLANDER,
    /** Còn người tố cáo khác. */
    OTHER_DENOUNCERS
}
