package org.dossierledger.command.dossier;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.DossierCommand.CorrectDossier;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.event.Provenance;

/** Which commands and events the dossier has seen: what a repeat is, what can be corrected, what is out of order. */
final class History {

    private static final String OCCURRED_AT = "occurredAt";

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

    /** Refuses a correction of what was never said; answers the logical name of the corrected event. */
    String check(CorrectDossier correction, Act act) {
        var type = events.get(correction.correctedEvent());
        if (type == null || !has(type, correction.field())) {
            throw new NothingToCorrect(correction.correctedEvent(), correction.field());
        }
        if (correction.field().equals(OCCURRED_AT) && time(correction).isAfter(act.recordedAt())) {
            throw new HappensInTheFuture(correction.value());
        }
        if (correction.field().equals("applicant") && correction.sealed() == null) {
            throw new InvalidField("sealed", "required");
        }
        return type.getSimpleName();
    }

    boolean movesReceipt(CorrectDossier correction) {
        return correction.field().equals(OCCURRED_AT)
                && events.get(correction.correctedEvent()) == DossierReceived.class;
    }

    private static boolean has(Class<?> type, String field) {
        return field.equals(OCCURRED_AT)
                || !field.equals("dossierId")
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals(field));
    }

    private static Instant time(CorrectDossier correction) {
        try {
            return Instant.parse(correction.value());
        } catch (DateTimeParseException | NullPointerException malformed) {
            throw new InvalidField("value", "malformed");
        }
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
