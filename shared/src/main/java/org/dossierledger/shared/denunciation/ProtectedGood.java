package org.dossierledger.shared.denunciation;

/** What a protection measure guards (arts 56 to 59). */
public enum ProtectedGood {
    /** Bí mật thông tin. */
    IDENTITY,
    /** Vị trí công tác, việc làm. */
    EMPLOYMENT,
    /** Tính mạng, sức khỏe. */
    LIFE_AND_HEALTH,
    /** Tài sản. */
    PROPERTY,
    /** Danh dự, nhân phẩm. */
    HONOUR
}
