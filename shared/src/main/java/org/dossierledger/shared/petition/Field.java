package org.dossierledger.shared.petition;

/** Lĩnh vực, as the columns of 02/XLD, 03/XLD and 04/XLD have it (Circular 01/2024/TT-TTCP). */
public enum Field {
    /** Hành chính. */
    ADMINISTRATIVE,
    /** Tư pháp. */
    JUDICIAL,
    /** Đảng, đoàn thể. */
    PARTY,
    /** Khác. */
    OTHER
}
