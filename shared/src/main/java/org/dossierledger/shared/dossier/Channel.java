package org.dossierledger.shared.dossier;

/** How papers come and results go (KenhThucHien). */
public enum Channel {
    /** Trực tiếp, at the desk: 1. */
    COUNTER(1),
    /** Trực tuyến: 2. */
    ONLINE(2),
    /** Bưu chính công ích: 3. */
    POST(3);

    private final int code;

    Channel(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
