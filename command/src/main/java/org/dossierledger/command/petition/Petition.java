package org.dossierledger.command.petition;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.complaint.ComplaintSteps;
import org.dossierledger.command.denunciation.DenunciationSteps;
import org.dossierledger.command.feedback.FeedbackSteps;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.petition.IntakeCommand.NoteSecretPetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.IntakeEvent.SecretPetitionNoted;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;

/** Đơn: takes a petition in; the members decide what comes after, each for its part of the law. */
public class Petition {

    @AggregateIdentifier
    private PetitionId id;

    @AggregateMember
    private final Docket docket = new Docket();

    @AggregateMember
    private final Intake intake = new Intake(docket);

    @AggregateMember
    private final ComplaintSteps complaint = new ComplaintSteps(docket);

    @AggregateMember
    private final IdentityAccess identity = new IdentityAccess(docket);

    @AggregateMember
    private final DenunciationSteps denunciation = new DenunciationSteps(docket);

    @AggregateMember
    private final FeedbackSteps feedback = new FeedbackSteps(docket);

    Petition() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return docket.past().onlyOnce(metadata, getVersion(), chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceivePetition c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        ifNew(c.petitionId());
        var step = docket.opening(metadata, clock);
        check(c, catalogue, step.at());
        var first = FirstDuty.onReceipt(c, step.at(), deadlines);
        step.happened(new PetitionReceived(
                c.petitionId(),
                c.code(),
                c.kind(),
                c.source(),
                c.unit(),
                c.petitioners(),
                c.people(),
                c.summary(),
                c.respondent(),
                c.subject(),
                c.earlier(),
                c.earlierKind(),
                c.reception(),
                c.transferredBy(),
                c.transferNumber(),
                first.duty(),
                first.due(),
                step.flags()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteSecretPetition c, MetaData metadata, Clock clock, Catalogue catalogue) {
        ifNew(c.petitionId());
        var step = docket.opening(metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        step.happened(new SecretPetitionNoted(c.petitionId(), c.code(), c.kind(), c.unit(), c.registerNumber()));
    }

    private void ifNew(PetitionId petition) {
        if (docket.facts().status() != null) {
            throw new PetitionAlreadyExists(petition);
        }
    }

    /** What can be known of a petition before it is registered; the desk asks too, before it seals anybody. */
    public static void check(ReceivePetition c, Catalogue catalogue, Instant at) {
        UnknownUnit.ifUnknown(catalogue, c.unit(), at);
        if (c.people() < c.petitioners().size() || c.people() < 0) {
            throw new InvalidField("people", "malformed");
        }
        if ((c.source() == Source.TRANSFER) != (c.transferredBy() != null)) {
            throw new InvalidField("transferredBy", c.transferredBy() == null ? "required" : "malformed");
        }
        if (c.petitionId().equals(c.earlier())) {
            throw new InvalidField("earlier", "malformed");
        }
        if (c.kind() == PetitionKind.DENUNCIATION && c.petitioners().isEmpty()) {
            throw new AnonymousIsNoDenunciation();
        }
        DenouncerUnprotected.ifNamed(c.kind(), c.petitioners());
    }

    @EventSourcingHandler
    void on(PetitionEvent event) {
        id = event.petitionId();
    }
}
