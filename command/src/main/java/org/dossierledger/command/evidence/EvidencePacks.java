package org.dossierledger.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.command.act.Past;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.EvidencePackExported;
import org.dossierledger.shared.evidence.ExportEvidencePack;

/** Who has taken evidence packs of one dossier or petition out of the house, when and why. */
public class EvidencePacks {

    @AggregateIdentifier
    private String id;

    @AggregateMember
    private final Past past = new Past();

    EvidencePacks() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, null, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExportEvidencePack c, MetaData metadata) {
        apply(new EvidencePackExported(c.subject(), c.reason()), metadata);
    }

    @EventSourcingHandler
    void on(EvidencePackExported event) {
        id = EvidenceEvent.exportsOf(event.subject());
    }
}
