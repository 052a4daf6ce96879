package org.dossierledger.shared.reception;

/** The cases in which a citizen need not be received (Law on Citizen Reception 2013 art. 9). */
public enum RefusalGround {
    /** 1: say do dùng chất kích thích, mất khả năng nhận thức. */
    NOT_IN_CONTROL,
    /** 2: đe dọa, xúc phạm, gây rối. */
    DISORDER,
    /** 3: đã giải quyết đúng, đã kiểm tra, rà soát, thông báo nhưng vẫn cố tình kéo dài. */
    PROTRACTED,
    /** 4: trường hợp khác theo quy định. */
    OTHER
}
