package org.dossierledger.command.denunciation;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.petition.CaseClock;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.command.petition.NothingOwed;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.denunciation.DenunciationCommand.DemandOverdueReport;
import org.dossierledger.shared.denunciation.DenunciationCommand.RaiseOverdue;
import org.dossierledger.shared.denunciation.DenunciationCommand.ReportOverdue;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueRaised;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueReportDemanded;
import org.dossierledger.shared.denunciation.DenunciationEvent.OverdueReported;
import org.dossierledger.shared.duty.Duty;

/** Tố cáo quá thời hạn mà chưa giải quyết: phản ánh, yêu cầu báo cáo, báo cáo (art. 38). */
final class Overdue {

    private final Docket docket;
    private final CaseClock running;

    Overdue(Docket docket, CaseClock running) {
        this.docket = docket;
        this.running = running;
    }

    @CommandHandler
    void handle(RaiseOverdue c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var due = docket.duties().deadline(Duty.CONCLUSION);
        if (due == null || !running.ranUntil(step.at()).isAfter(due.due())) {
            throw new NotOverdue();
        }
        step.happened(new OverdueRaised(docket.facts().id(), demandBy(step.at(), deadlines), step.flags()));
    }

    /** Whoever raises it again does not give the superior more time. */
    private Deadline demandBy(Instant raisedAt, Deadlines deadlines) {
        return docket.duties().owes(Duty.DEMAND)
                ? docket.duties().deadline(Duty.DEMAND)
                : docket.duties().owes(Duty.REPORT) ? null : Docket.lawful("K27", raisedAt, deadlines);
    }

    @CommandHandler
    void handle(DemandOverdueReport c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        ifOwed(Duty.DEMAND);
        var late = docket.duties().lateness(Duty.DEMAND, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new OverdueReportDemanded(
                docket.facts().id(),
                c.documentNumber(),
                Docket.lawful("K27-report", step.at(), deadlines),
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    @CommandHandler
    void handle(ReportOverdue c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        ifOwed(Duty.REPORT);
        var late = docket.duties().lateness(Duty.REPORT, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new OverdueReported(
                docket.facts().id(), c.reason(), c.documentNumber(), late.late(), late.workingDays(), step.flags()));
    }

    private void ifOwed(Duty duty) {
        if (!docket.duties().owes(duty)) {
            throw new NothingOwed(duty);
        }
    }
}
