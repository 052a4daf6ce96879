package org.dossierledger.command.act;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;

/** Which commands and events an aggregate has seen: what a repeat is, what can be corrected, what is out of order. */
public final class Past {

    private final Set<String> commands = new HashSet<>();
    private final Map<String, Class<?>> events = new HashMap<>();
    private Instant lastOccurredAt = Instant.MIN;

    /**
     * Repeating a command with the same id does nothing the second time, also when it was sent with a version that it has
     * itself made an old one.
     *
     * @param version last sequence number; null before the first event
     * @throws StaleVersion when the sender has seen another version
     */
    public Object onlyOnce(MetaData metadata, Long version, InterceptorChain chain) throws Exception {
        var commandId = metadata.get(Provenance.COMMAND_ID);
        if (commandId != null && commands.contains(commandId.toString())) {
            return null;
        }
        var expected = metadata.get(StaleVersion.EXPECTED);
        if (expected != null && !expected.equals(version)) {
            throw new StaleVersion();
        }
        return chain.proceed();
    }

    /** Flags what is claimed to have happened before something that is recorded already. */
    public void flagDisorder(Act act, Collection<Irregularity> flags) {
        if (lastOccurredAt.isAfter(act.occurredAt())) {
            flags.add(Irregularity.OUT_OF_ORDER);
        }
    }

    /** What kind of event has this id; null when there is none. */
    public Class<?> typeOf(String eventId) {
        return events.get(eventId);
    }

    @EventSourcingHandler
    void on(LedgerEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt, MetaData metadata) {
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
