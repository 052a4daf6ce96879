package org.dossierledger.command.petition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.petition.ViewEvent.ConfidentialPetitionViewed;
import org.dossierledger.shared.petition.ViewEvent.RecordViewedInInspection;
import org.dossierledger.shared.petition.ViewInInspection;
import org.dossierledger.shared.petition.ViewPetition;

/** Who has looked at one confidential petition, or as an inspector at any record, and when. */
public class PetitionViews {

    @AggregateIdentifier
    private String id;

    PetitionViews() {
        // rebuilt from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ViewPetition c, MetaData metadata) {
        apply(new ConfidentialPetitionViewed(c.petitionId(), c.what()), metadata);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ViewInInspection c, MetaData metadata) {
        apply(new RecordViewedInInspection(c.subject(), c.inspectionId(), c.what()), metadata);
    }

    @EventSourcingHandler
    void on(ViewEvent event) {
        id = ViewEvent.streamOf(event.subject());
    }
}
