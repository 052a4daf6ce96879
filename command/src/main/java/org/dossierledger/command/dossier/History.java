package org.dossierledger.command.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.Correctable;
import org.dossierledger.shared.dossier.DossierCommand.CorrectDossier;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.dossierledger.shared.event.Provenance;

/** Which commands and events the dossier has seen: what a repeat is, what can be corrected, what is out of order. */
final class History {

    private final Set<String> commands = new HashSet<>();
    private final Map<String, Class<?>> events = new HashMap<>();
    private Instant lastOccurredAt = Instant.MIN;

    boolean hasSeen(Object commandId) {
        return commandId != null && commands.contains(commandId.toString());
    }

    /** Something is recorded already that is claimed to have happened later than this. */
    boolean isAfter(Instant occurredAt) {
        return lastOccurredAt.isAfter(occurredAt);
    }

    /**
     * Refuses a correction of what was never said, or by what cannot be true.
     *
     * @return what kind of event is corrected
     */
    Class<?> check(CorrectDossier correction, Act act) {
        var type = events.get(correction.correctedEvent());
        if (type == null || !Correctable.factsOf(type).contains(correction.field())) {
            throw new NothingToCorrect(correction.correctedEvent(), correction.field());
        }
        if (type == DossierSubmitted.class
                && !correction.field().equals(Correctable.OCCURRED_AT)
                && events.containsValue(DossierReceived.class)) {
            // what was submitted counts as it was received
            throw new NothingToCorrect(correction.correctedEvent(), correction.field());
        }
        var personal = Correctable.isPersonal(type, correction.field());
        if (personal == (correction.sealed() == null)) {
            throw new InvalidField("value", personal ? "required" : "malformed");
        }
        if (!personal) {
            var value = Correctable.value(type, correction.field(), correction.value());
            if (correction.field().equals(Correctable.OCCURRED_AT) && ((Instant) value).isAfter(act.recordedAt())) {
                throw new HappensInTheFuture(value);
            }
        }
        return type;
    }

    @EventSourcingHandler
    void on(DossierEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, MetaData metadata) {
        var by = Provenance.of(metadata);
        var occurredAt = by.occurredAt(recordedAt);
        events.put(eventId, event.getClass());
        if (by.commandId() != null) {
            commands.add(by.commandId());
        }
        if (occurredAt.isAfter(lastOccurredAt)) {
            lastOccurredAt = occurredAt;
        }
    }
}
