package org.dossierledger.command.denunciation;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.denunciation.DenunciationCommand.AssignDenunciationVerification;
import org.dossierledger.shared.denunciation.DenunciationCommand.ReportDenunciationVerification;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationVerificationAssigned;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationVerified;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionStatus;

/** Xác minh nội dung tố cáo (art. 31). */
final class Verification {

    private final Docket docket;
    private boolean reported;

    Verification(Docket docket) {
        this.docket = docket;
    }

    /** Whether anybody has ever reported what was found. */
    boolean reported() {
        return reported;
    }

    @CommandHandler
    void handle(AssignDenunciationVerification c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        step.happened(new DenunciationVerificationAssigned(
                docket.facts().id(), c.unit(), c.officer(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(ReportDenunciationVerification c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        step.flagIf(docket.facts().status() == PetitionStatus.ACCEPTED, Irregularity.STATUS_JUMP);
        step.happened(new DenunciationVerified(docket.facts().id(), c.findings(), c.documentNumber(), step.flags()));
    }

    @EventSourcingHandler
    void on(DenunciationVerified event) {
        reported = true;
    }
}
