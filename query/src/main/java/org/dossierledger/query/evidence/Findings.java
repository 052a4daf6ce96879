package org.dossierledger.query.evidence;

import java.util.Optional;

/** The first difference of those found so far: of the events before of what is written down beside them. */
final class Findings {

    private Difference event;
    private Difference beside;

    void add(Difference found) {
        if (found.kind().ofEvents()) {
            event = first(event, found);
        } else {
            beside = first(beside, found);
        }
    }

    /** What is known best about an event: it counts before anything else that was found at the same place. */
    void diagnosed(Difference found) {
        event = event == null || found.globalIndex() <= event.globalIndex() ? found : event;
    }

    private static Difference first(Difference known, Difference found) {
        return known == null || found.globalIndex() < known.globalIndex() ? found : known;
    }

    Optional<Difference> ofEvents() {
        return Optional.ofNullable(event);
    }

    Optional<Difference> beside() {
        return Optional.ofNullable(beside);
    }

    Optional<Difference> first() {
        return ofEvents().or(this::beside);
    }
}
