package org.dossierledger.shared.complaint;

/** Căn cứ tạm đình chỉ giải quyết khiếu nại (Law on Complaints art. 11a, from 01/07/2026). */
public enum SuspensionGround {
    /** Bất khả kháng, trở ngại khách quan. */
    FORCE_MAJEURE,
    /** Chờ kết quả giải quyết của cơ quan khác về vấn đề có liên quan trực tiếp. */
    WAITING_FOR_OTHER_BODY
}
