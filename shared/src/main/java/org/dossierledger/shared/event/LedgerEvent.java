package org.dossierledger.shared.event;

import java.util.List;

/** Anything that the ledger stores: one family (a sealed interface of records) for each kind of stream or its part. */
public interface LedgerEvent {

    /** What an auditor would notice; most events cannot have any. */
    default List<Irregularity> irregularities() {
        return List.of();
    }
}
