package org.dossierledger.app.demo;

import java.util.List;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;

/** The steps of a complaint. */
final class ComplaintStory extends PetitionStory {

    /** Five calendar days before it, the parties must know (Decree 155/2026 art. 28). */
    private static final int NOTICE_OF_DIALOGUE = 6;

    ComplaintStory(Props props, Script script, Team team) {
        super(props, script, team, PetitionKind.COMPLAINT);
    }

    /** A third of them are about a dossier at a desk of the province. */
    Subject about() {
        var at = script.at();
        var near = props.matters().stream()
                .filter(matter -> matter.receivedAt().isBefore(at.minusSeconds(40L * 86_400)))
                .filter(matter -> matter.receivedAt().isAfter(at.minusSeconds(100L * 86_400)))
                .toList();
        var knownAt = at.minusSeconds(86_400L * props.between(5, 35));
        if (props.oneIn(3) && !near.isEmpty()) {
            var matter = props.pick(near);
            return new Subject(Subject.Kind.DOSSIER, matter.dossier(), matter.desk(), knownAt);
        }
        return new Subject(Subject.Kind.DECISION, props.number("QĐ-UBND"), team.unit(), knownAt);
    }

    /** Received and classified in time. */
    ComplaintStory opened() {
        received(props.pick(List.of(Source.POST, Source.PORTAL, Source.DROP_BOX, Source.POST)), 1, about())
                .later(props.between(1, 3))
                .classified()
                .later(props.between(1, 2));
        return this;
    }

    ComplaintStory atWork() {
        return opened().accepted().wait(1).verifying().wait(4);
    }

    /** And the complainant, who was found wrong, knows it. */
    ComplaintStory decidedOnce() {
        return atWork().wait(4)
                .verified(false)
                .wait(1)
                .dialogue()
                .wait(2)
                .decided(ComplaintOutcome.WRONG)
                .wait(1)
                .sent()
                .wait(2)
                .delivered();
    }

    ComplaintStory accepted() {
        var number = props.number("TB-UBND");
        leader(petition -> new AcceptComplaint(petition, number, team.unit(), true, null));
        return this;
    }

    ComplaintStory verifying() {
        var number = props.number("QĐ-UBND");
        var who = team.handler();
        leader(petition -> new AssignComplaintVerification(petition, UnitCode.of(who.unit()), who.username(), number));
        return this;
    }

    ComplaintStory verified(boolean agrees) {
        var findings = props.words("findings");
        var number = props.number("BC-XM");
        handler(petition -> new ReportComplaintVerification(petition, sealed(findings), agrees, number));
        return this;
    }

    ComplaintStory dialogue() {
        var heldAt = props.hours().after(script.at(), NOTICE_OF_DIALOGUE);
        var invitation = props.number("GM-UBND");
        var minutes = props.number("BB-ĐT");
        var text = props.words("minutes");
        leader(petition -> new AnnounceDialogue(petition, heldAt, "Phòng tiếp công dân, " + team.body(), invitation));
        script.until(heldAt);
        leader(petition -> new HoldDialogue(petition, minutes, 3, true, sealed(text)));
        return this;
    }

    ComplaintStory decided(ComplaintOutcome outcome) {
        var number = props.number("QĐ-GQKN");
        var ordered = outcome == ComplaintOutcome.RIGHT || outcome == ComplaintOutcome.PARTLY_RIGHT
                ? new Recovery(0, 0, 0, 0, 1_000_000L * props.between(5, 80), 0, 0, 1, 0, 0, 0, 0, 0)
                : null;
        leader(petition -> new DecideComplaint(petition, outcome, number, ordered));
        return this;
    }

    ComplaintStory sent() {
        officer(petition -> new SendComplaintDecision(petition, "Người khiếu nại; người bị khiếu nại; " + team.body()));
        return this;
    }

    ComplaintStory delivered() {
        officer(DeliverComplaintDecision::new);
        return this;
    }

    ComplaintStory wait(int workingDays) {
        later(workingDays);
        return this;
    }
}
