package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;

/** Complaints that do not end at the commune: the province decides a second time (Law on Complaints art. 33). */
final class SecondComplaintPlots {

    private final Props props;
    private final LocalDate today;

    SecondComplaintPlots(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        for (var age : List.of(120, 160, 230, 320)) {
            told(steps, age, this::decidedTwice);
        }
        told(steps, 85, this::beforeTheProvince);
        told(steps, 140, this::neverDecidedSoBroughtBeforeTheProvince);
    }

    private void told(List<Step> steps, int age, Consumer<ComplaintStory> plot) {
        var story = new ComplaintStory(props, props.script(today.minusDays(age)), props.pick(Team.COMMUNES));
        plot.accept(story);
        steps.addAll(story.script.steps());
    }

    private ComplaintStory second(ComplaintStory first) {
        var second = new ComplaintStory(props, first.script, Team.PROVINCE);
        first.by(Team.PROVINCE.officer(), petition -> new LodgeSecondComplaint(petition, second.id));
        second.following(first)
                .received(
                        Source.POST,
                        1,
                        new Subject(
                                Subject.Kind.DECISION,
                                props.number("QĐ-GQKN"),
                                first.team.unit(),
                                first.script.at().minusSeconds(10 * 86_400L)))
                .later(2)
                .classified()
                .later(3);
        second.accepted().wait(2).verifying();
        return second;
    }

    private void decidedTwice(ComplaintStory first) {
        first.decidedOnce().later(props.between(5, 15));
        var second = second(first);
        second.wait(12).verified(false).wait(1).dialogue();
        second.wait(props.oneIn(3) ? 20 : 4)
                .decided(props.oneIn(3) ? ComplaintOutcome.OVERTURNED : ComplaintOutcome.UPHELD);
        second.wait(2).sent().wait(2).delivered();
        second.officer(petition ->
                        new PublishComplaintDecision(petition, Publication.POSTING, "Trụ sở " + first.team.body()))
                .later(20);
        second.closed();
    }

    private void beforeTheProvince(ComplaintStory first) {
        first.decidedOnce().later(10);
        second(first);
    }

    private void neverDecidedSoBroughtBeforeTheProvince(ComplaintStory first) {
        first.opened().accepted().wait(2).verifying().later(32);
        second(first).wait(10).verified(true);
    }
}
