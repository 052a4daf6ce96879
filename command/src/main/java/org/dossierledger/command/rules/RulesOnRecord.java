package org.dossierledger.command.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesEvent;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;

/** Which file of one kind the ledger went by, one after the other. */
public class RulesOnRecord {

    @AggregateIdentifier
    private String id;

    private String sha256;

    RulesOnRecord() {
        // rebuilt from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRules c, MetaData metadata) {
        if (c.sha256().equals(sha256)) {
            return;
        }
        if (!Objects.equals(c.after(), sha256)) {
            throw new RulesRecordedMeanwhile();
        }
        PublishedRulesChanged.ifWithoutReason(c);
        apply(new RulesRecorded(c.kind(), c.version(), c.sha256(), c.text(), c.changes(), c.reason()), metadata);
    }

    @EventSourcingHandler
    void on(RulesRecorded event) {
        id = RulesEvent.streamOf(event.kind());
        sha256 = event.sha256();
    }
}
