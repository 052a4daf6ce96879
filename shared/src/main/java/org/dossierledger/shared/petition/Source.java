package org.dossierledger.shared.petition;

/** Nguồn đơn (Circular 05/2021/TT-TTCP). */
public enum Source {
    /** Qua dịch vụ bưu chính. */
    POST,
    /** Qua tiếp công dân. */
    RECEPTION,
    /** Qua hộp thư góp ý. */
    DROP_BOX,
    /** Do cơ quan khác chuyển đến. */
    TRANSFER,
    /** Qua cổng thông tin, dịch vụ công. */
    PORTAL,
    /** Tách ra từ một đơn có nhiều nội dung. */
    SPLIT
}
