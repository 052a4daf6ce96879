package org.dossierledger.shared.reception;

/** Kết quả tiếp: columns 9 to 11 of register 03/TCD. */
public enum Handling {
    /** Thuộc thẩm quyền, tiếp nhận để giải quyết. */
    TAKEN_UP,
    /** Hướng dẫn đến cơ quan có thẩm quyền. */
    GUIDED,
    /** Chuyển cơ quan có thẩm quyền. */
    TRANSFERRED,
    /** Đã giải thích, trả lời ngay. */
    EXPLAINED
}
