package org.dossierledger.shared.inspection;

/** How a sample is drawn. */
public enum SampleMethod {
    /** Toàn bộ hồ sơ theo tiêu chí: everything that the population's definition finds. */
    RULE,
    /** Ngẫu nhiên: those with the smallest SHA-256(seed, id); anybody can draw it again. */
    RANDOM,
    /** Chọn trực tiếp. */
    BY_HAND
}
