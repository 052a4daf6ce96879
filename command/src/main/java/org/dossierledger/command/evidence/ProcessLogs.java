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
import org.dossierledger.shared.evidence.EvidenceEvent.ProcessLogExported;
import org.dossierledger.shared.evidence.ExportProcessLog;

/** Who has taken process logs out of the house, when, and of which cases. */
public class ProcessLogs {

    @AggregateIdentifier
    private String id;

    @AggregateMember
    private final Past past = new Past();

    ProcessLogs() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, null, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExportProcessLog c, MetaData metadata) {
        apply(new ProcessLogExported(c.format(), c.kinds(), c.unit(), c.answeringOn(), c.from(), c.to()), metadata);
    }

    @EventSourcingHandler
    void on(ProcessLogExported event) {
        id = EvidenceEvent.PROCESS_LOGS;
    }
}
