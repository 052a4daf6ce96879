package org.dossierledger.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.shared.evidence.ErasureCommand.ErasePerson;
import org.dossierledger.shared.evidence.ErasureCommand.RepeatErasure;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.ErasureRepeated;
import org.dossierledger.shared.evidence.EvidenceEvent.PersonErased;

/** That one person cannot be read any more, and why. */
public class Erasure {

    @AggregateIdentifier
    private String id;

    Erasure() {
        // rebuilt from its events
    }

    /** Once is enough: a repeat changes nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasePerson c, MetaData metadata) {
        if (id == null) {
            apply(new PersonErased(c.keyId(), c.ground(), c.streams()), metadata);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RepeatErasure c, MetaData metadata) {
        apply(new ErasureRepeated(c.keyId(), c.ground(), c.streams()), metadata);
    }

    @EventSourcingHandler
    void on(PersonErased event) {
        id = EvidenceEvent.erasureOf(event.keyId());
    }

    @EventSourcingHandler
    void on(ErasureRepeated event) {
        id = EvidenceEvent.erasureOf(event.keyId());
    }
}
