package org.dossierledger.command.denunciation;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.petition.CaseClock;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.denunciation.DenunciationCommand.ExtendDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.ResumeDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.SuspendDenunciation;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationExtended;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationResumed;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationSuspended;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.Provenance;

/** Thời hạn giải quyết: gia hạn, tạm đình chỉ, tiếp tục (arts 30, 34.1, 34.2; Decree 31/2019 art. 3). */
final class ResolutionTime {

    static final String CLOCK = "K22";

    private final Docket docket;
    private final CaseClock running;

    ResolutionTime(Docket docket, CaseClock running) {
        this.docket = docket;
        this.running = running;
    }

    @CommandHandler
    void handle(ExtendDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var before = docket.duties().deadline(Duty.CONCLUSION);
        if (before == null) {
            throw new NothingOwed(Duty.CONCLUSION);
        }
        var round = running.rounds() + 1;
        var concludeBy = running.extended(deadlines);
        NotComplexEnough.ifTooFew(c.criteria(), round);
        step.flagIf(step.at().isAfter(before.due()), Irregularity.EXTENDED_AFTER_DUE);
        step.happened(new DenunciationExtended(
                docket.facts().id(), round, c.criteria(), c.documentNumber(), before.due(), concludeBy, step.flags()));
    }

    @CommandHandler
    void handle(SuspendDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        step.happened(new DenunciationSuspended(
                docket.facts().id(),
                c.ground(),
                c.reason(),
                c.documentNumber(),
                Docket.lawful("K23", step.at(), deadlines),
                step.flags()));
    }

    @CommandHandler
    void handle(ResumeDenunciation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var concludeBy = docket.duties().owes(Duty.CONCLUSION) ? running.resumed(step.at(), deadlines) : null;
        step.happened(new DenunciationResumed(docket.facts().id(), c.documentNumber(), concludeBy, step.flags()));
    }

    @EventSourcingHandler
    void on(DenunciationAccepted event, MetaData metadata, @Timestamp Instant recordedAt) {
        running.start(CLOCK, Provenance.of(metadata).occurredAt(recordedAt));
    }

    @EventSourcingHandler
    void on(DenunciationExtended event) {
        running.extend();
    }

    @EventSourcingHandler
    void on(DenunciationSuspended event, MetaData metadata, @Timestamp Instant recordedAt) {
        running.suspend(Provenance.of(metadata).occurredAt(recordedAt));
    }

    @EventSourcingHandler
    void on(DenunciationResumed event, MetaData metadata, @Timestamp Instant recordedAt) {
        running.resume(Provenance.of(metadata).occurredAt(recordedAt));
    }
}
