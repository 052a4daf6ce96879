package org.dossierledger.shared.denunciation;

/** Kết luận nội dung tố cáo (art. 35.2). */
public enum DenunciationOutcome {
    /** Tố cáo đúng. */
    TRUE,
    /** Tố cáo có đúng có sai. */
    PARTLY_TRUE,
    /** Tố cáo sai. */
    FALSE
}
