package org.dossierledger.shared.petition;

/** Rút toàn bộ hay một phần. */
public enum WithdrawalScope {
    WHOLE,
    PART
}
