package org.dossierledger.command.feedback;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.feedback.FeedbackCommand.AcceptFeedback;
import org.dossierledger.shared.feedback.FeedbackCommand.AnswerFeedback;
import org.dossierledger.shared.feedback.FeedbackEvent.FeedbackAccepted;
import org.dossierledger.shared.feedback.FeedbackEvent.FeedbackAnswered;
import org.dossierledger.shared.petition.Source;

/** Tiếp nhận và trả lời kiến nghị, phản ánh (Law on Citizen Reception arts 26.2, 28; Decree 20/2008 art. 9). */
public final class FeedbackSteps {

    private final Docket docket;

    public FeedbackSteps(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(AcceptFeedback c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        var step = docket.step(c, metadata, clock);
        var facts = docket.facts();
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        NotCompetent.ifElsewhere(facts);
        var answerBy = facts.source() == Source.RECEPTION ? Docket.lawful("K28", facts.receivedAt(), deadlines) : null;
        step.happened(new FeedbackAccepted(facts.id(), c.unit(), answerBy, step.flags()));
    }

    @CommandHandler
    void handle(AnswerFeedback c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = docket.step(c, metadata, clock);
        var late = docket.duties().latenessOfFirst(step.at(), deadlines, Duty.ANSWER, Duty.FORWARDING);
        late.flag(step.flags());
        step.happened(new FeedbackAnswered(
                docket.facts().id(),
                c.answer(),
                c.documentNumber(),
                late.late(),
                late.workingDays(),
                docket.resultBackBy(step.at(), deadlines),
                step.flags()));
    }
}
