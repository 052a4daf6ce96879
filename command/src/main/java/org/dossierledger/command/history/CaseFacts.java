package org.dossierledger.command.history;

import java.time.Instant;
import java.util.stream.Stream;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;

/** What another system says of a whole case, on each of its lines; null where it says nothing. */
record CaseFacts(Instant receivedAt, Instant dueAt, Instant endedAt) {

    /** The stored names of the events that have them. */
    static final String[] TYPES = Stream.of(ActionImported.class, ImportedCaseRestated.class)
            .map(EventTypes.ALL::nameOf)
            .toArray(String[]::new);

    static CaseFacts of(String type, byte[] payload) {
        var event = (DossierEvent) EventJson.MAPPER.readValue(payload, EventTypes.ALL.classOf(type));
        return event instanceof ImportedCaseRestated e
                ? new CaseFacts(e.receivedAt(), e.dueAt(), e.endedAt())
                : of((ActionImported) event);
    }

    private static CaseFacts of(ActionImported line) {
        return new CaseFacts(line.receivedAt(), line.dueAt(), line.endedAt());
    }

    boolean anything() {
        return receivedAt != null || dueAt != null || endedAt != null;
    }
}
