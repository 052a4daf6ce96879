package org.dossierledger.shared.inspection;

/** Why a recommendation is at its end without having been carried out. */
public enum SettlementGround {
    /** Đã được thay thế, hủy bỏ. */
    WITHDRAWN,
    /** Không còn đối tượng thực hiện. */
    NOBODY_LEFT,
    /** Đã chuyển cơ quan có thẩm quyền. */
    HANDED_ON,
    /** Không thể thực hiện. */
    IMPOSSIBLE
}
