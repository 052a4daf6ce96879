package org.dossierledger.query.mining;

import java.util.List;
import org.dossierledger.shared.event.StoredEvent;

/**
 * A case with all that happened to it.
 *
 * @param events in the order in which they happened; never empty
 */
record ProcessCase(CaseLine line, List<ProcessEvent> events) {

    /** @param stored the stream of the case, in its order */
    static ProcessCase of(CaseLine line, List<StoredEvent> stored) {
        return new ProcessCase(
                line,
                stored.stream()
                        .map(event -> ProcessEvent.of(event, line.confidential()))
                        .sorted(ProcessEvent.AS_IT_HAPPENED)
                        .toList());
    }

    /**
     * Under which it is found in the ledger. The id of an imported case follows from its number in the other system, which
     * could be guessed and tried: of a confidential one the place in the log is told instead.
     */
    String id() {
        return line.confidential() && line.imported()
                ? "case-" + events.stream().mapToLong(ProcessEvent::index).min().orElseThrow()
                : line.id();
    }

    /** What people call it. */
    String name() {
        return line.code() == null ? id() : line.code();
    }
}
