package org.dossierledger.command.denunciation;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.denunciation.DenunciationCommand.ConcludeDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.HandleConclusion;
import org.dossierledger.shared.denunciation.DenunciationCommand.LodgeFurtherDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.PublishConclusion;
import org.dossierledger.shared.denunciation.DenunciationCommand.SendConclusion;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionHandled;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionPublished;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionSent;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationConcluded;
import org.dossierledger.shared.denunciation.DenunciationEvent.FurtherDenunciationLodged;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;

/** Kết luận nội dung tố cáo, gửi, công khai, xử lý, và tố cáo tiếp (arts 35, 36, 37, 40). */
final class Conclusion {

    private final Docket docket;
    private final Verification verification;
    private final Withdrawal withdrawal;

    Conclusion(Docket docket, Verification verification, Withdrawal withdrawal) {
        this.docket = docket;
        this.verification = verification;
        this.withdrawal = withdrawal;
    }

    @CommandHandler
    void handle(ConcludeDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        step.flagIf(!verification.reported(), Irregularity.NOT_VERIFIED);
        step.flagIf(withdrawal.endsTheCase(), Irregularity.DECIDED_AFTER_WITHDRAWAL);
        var late = docket.duties().lateness(Duty.CONCLUSION, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new DenunciationConcluded(
                docket.facts().id(),
                c.outcome(),
                c.documentNumber(),
                c.recovery(),
                late.late(),
                late.workingDays(),
                Docket.lawful("K24", step.at(), deadlines),
                Docket.lawful("K25", step.at(), deadlines),
                docket.resultBackBy(step.at(), deadlines),
                step.flags()));
    }

    @CommandHandler
    void handle(SendConclusion c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = docket.duties().lateness(Duty.SENDING, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(
                new ConclusionSent(docket.facts().id(), c.recipients(), late.late(), late.workingDays(), step.flags()));
    }

    /** There may be several forms; the first one is what the law waits for. */
    @CommandHandler
    void handle(PublishConclusion c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = docket.duties().lateness(Duty.PUBLICATION, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new ConclusionPublished(
                docket.facts().id(), c.form(), c.place(), late.late(), late.workingDays(), step.flags()));
    }

    /** As often as something of it is done. */
    @CommandHandler
    void handle(HandleConclusion c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        step.happened(new ConclusionHandled(
                docket.facts().id(), c.complete(), c.collected(), c.measures(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(LodgeFurtherDenunciation c, MetaData metadata, Clock clock) {
        var step = docket.step(c, metadata, clock);
        if (c.further().equals(docket.facts().id())) {
            throw new InvalidField("further", "malformed");
        }
        step.happened(new FurtherDenunciationLodged(docket.facts().id(), c.further()));
    }
}
