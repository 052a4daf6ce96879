package org.dossierledger.command.denunciation;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.AnonymousIsNoDenunciation;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.denunciation.DenunciationCommand.AcceptDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.CheckDenouncer;
import org.dossierledger.shared.denunciation.DenunciationCommand.ReviewFurtherDenunciation;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenouncerChecked;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationReviewed;
import org.dossierledger.shared.denunciation.IdentityCheck;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionKind;

/** Kiểm tra, xác minh người tố cáo; xem xét tố cáo tiếp; thụ lý (arts 24, 25, 29, 37). */
final class Admission {

    private final Docket docket;
    private IdentityCheck checked;

    Admission(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(CheckDenouncer c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        // Before a further denunciation is reviewed, and where another body is competent, this clock does not run.
        var handleBy = docket.duties().owes(Duty.INITIAL_HANDLING)
                ? docket.initialHandling().due(c.severalPlaces(), deadlines)
                : null;
        step.happened(new DenouncerChecked(docket.facts().id(), c.result(), c.severalPlaces(), handleBy, step.flags()));
    }

    @CommandHandler
    void handle(ReviewFurtherDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        if (!docket.duties().owes(Duty.REVIEW)) {
            throw new NothingOwed(Duty.REVIEW);
        }
        var late = docket.duties().lateness(Duty.REVIEW, step.at(), deadlines);
        late.flag(step.flags());
        var handleBy = c.ground() == null ? null : docket.initialHandling().dueFrom(step.at(), deadlines);
        step.happened(new FurtherDenunciationReviewed(
                docket.facts().id(),
                c.ground(),
                c.documentNumber(),
                handleBy,
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    @CommandHandler
    void handle(AcceptDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        check(c, catalogue, step.at());
        step.flagIf(checked == null, Irregularity.DENOUNCER_UNCHECKED);
        var late = docket.duties().latenessOfFirst(step.at(), deadlines, Duty.INITIAL_HANDLING, Duty.REVIEW);
        late.flag(step.flags());
        step.happened(new DenunciationAccepted(
                docket.facts().id(),
                c.documentNumber(),
                c.unit(),
                c.contents(),
                Docket.lawful(ResolutionTime.CLOCK, step.at(), deadlines),
                Docket.lawful("K21", step.at(), deadlines),
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    private void check(AcceptDenunciation c, Catalogue catalogue, Instant at) {
        Text.positive("contents", c.contents());
        UnknownUnit.ifUnknown(catalogue, c.unit(), at);
        NotCompetent.ifElsewhere(docket.facts());
        if (checked != null && checked != IdentityCheck.CONFIRMED) {
            throw new AnonymousIsNoDenunciation();
        }
        var resolvedBefore =
                docket.facts().follows(PetitionKind.COMPLAINT) || docket.facts().follows(PetitionKind.DENUNCIATION);
        if (resolvedBefore && !c.newEvidence() && !docket.initialHandling().takenUpAgain()) {
            throw new NewEvidenceNeeded();
        }
    }

    @EventSourcingHandler
    void on(DenouncerChecked event) {
        checked = event.result();
    }
}
