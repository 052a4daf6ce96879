package org.dossierledger.command.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one caller wants stored, whole or not at all, and where the answer goes. */
record Append(List<NewEvent> events, CompletableFuture<Void> answer) {

    static Append of(List<NewEvent> events) {
        return new Append(List.copyOf(events), new CompletableFuture<>());
    }

    void stored() {
        answer.complete(null);
    }

    void failed(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }
}
