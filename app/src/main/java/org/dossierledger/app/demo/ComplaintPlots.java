package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.SuspensionGround;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.RefuseAcceptance;
import org.dossierledger.shared.petition.NonAcceptanceGround;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.petition.WithdrawalScope;

/** What becomes of complaints: most are decided in a month, and everything else that the law foresees happens too. */
final class ComplaintPlots {

    private final Props props;
    private final LocalDate today;

    ComplaintPlots(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        for (var i = 0; i < 34; i++) {
            told(steps, props.between(3, 385), this::ordinary);
        }
        told(steps, 34, this::neverRead);
        told(steps, 25, this::waitsForAcceptance);
        told(steps, 16, each -> each.opened().accepted());
        told(steps, 60, each -> each.opened().accepted().wait(1).verifying());
        told(steps, 75, this::verifiedAndForgotten);
        told(steps, 50, this::suspended);
        told(steps, 110, this::suspendedAndResumed);
        told(steps, 48, this::extended);
        told(steps, 150, this::extendedAndDecidedLate);
        told(steps, 27, this::partWithdrawn);
        for (var age : List.of(95, 210, 300)) {
            told(steps, age, this::wholeWithdrawn);
        }
        told(steps, 45, this::notSentYet);
        told(steps, 170, this::takenToCourt);
        told(steps, 21, this::ofACrowd);
        for (var ground : List.of(
                NonAcceptanceGround.OUT_OF_TIME,
                NonAcceptanceGround.NOT_AFFECTED,
                NonAcceptanceGround.UNSIGNED,
                NonAcceptanceGround.BEFORE_COURT,
                NonAcceptanceGround.UNLAWFUL_REPRESENTATIVE)) {
            told(steps, props.between(20, 360), each -> notAccepted(each, ground));
        }
    }

    private void told(List<Step> steps, int age, Consumer<ComplaintStory> plot) {
        var story = new ComplaintStory(props, props.script(today.minusDays(age)), props.pick(Team.COMMUNES));
        plot.accept(story);
        steps.addAll(story.script.steps());
    }

    private void ordinary(ComplaintStory story) {
        var outcome = props.pick(List.of(
                ComplaintOutcome.WRONG, ComplaintOutcome.WRONG, ComplaintOutcome.PARTLY_RIGHT, ComplaintOutcome.RIGHT));
        story.opened().accepted().wait(1).verifying();
        if (props.oneIn(4)) {
            story.later(2).noted();
        }
        story.wait(props.between(5, 9)).verified(outcome == ComplaintOutcome.RIGHT);
        if (outcome != ComplaintOutcome.RIGHT) {
            story.wait(1).dialogue();
        }
        story.wait(props.oneIn(7) ? props.between(9, 16) : props.between(1, 3)).decided(outcome);
        story.wait(props.oneIn(9) ? 6 : props.between(0, 2)).sent();
        story.wait(props.between(1, 4)).delivered();
        story.later(props.between(23, 30)).closed();
        if (outcome != ComplaintOutcome.WRONG) {
            enforced(story);
        }
    }

    private void enforced(ComplaintStory story) {
        var collected = new Recovery(0, 0, 0, 0, 1_000_000L * props.between(5, 80), 0, 0, 1, 0, 0, 0, 0, 0);
        story.later(props.between(5, 20))
                .handler(petition ->
                        new EnforceComplaintDecision(petition, true, collected, "Đã trả tiền cho người khiếu nại"));
    }

    private void neverRead(ComplaintStory story) {
        story.received(Source.DROP_BOX, 1, story.about());
    }

    private void waitsForAcceptance(ComplaintStory story) {
        story.received(Source.POST, 1, story.about()).later(2).classified();
    }

    private void verifiedAndForgotten(ComplaintStory story) {
        story.opened().accepted().wait(1).verifying().wait(8).verified(true);
    }

    private void suspended(ComplaintStory story) {
        story.atWork()
                .leader(petition -> new SuspendComplaint(
                        petition,
                        SuspensionGround.WAITING_FOR_OTHER_BODY,
                        "Chờ kết quả đo đạc lại của Văn phòng Đăng ký đất đai",
                        props.number("QĐ-UBND")));
        noticed(story, 2);
    }

    private void suspendedAndResumed(ComplaintStory story) {
        suspended(story);
        story.later(20).leader(petition -> new ResumeComplaint(petition, props.number("QĐ-UBND")));
        noticed(story, 1);
        story.wait(6)
                .verified(true)
                .wait(3)
                .decided(ComplaintOutcome.RIGHT)
                .wait(1)
                .sent();
        story.wait(2).delivered().later(25).closed();
    }

    private ComplaintStory complex(ComplaintStory story) {
        var criteria = Set.copyOf(EnumSet.of(ComplexityCriterion.SEVERAL_PLACES, ComplexityCriterion.MANY_PEOPLE));
        story.atWork()
                .handler(petition -> new RecordComplaintComplexity(petition, criteria, props.number("BB")))
                .later(1)
                .leader(petition -> new ExtendComplaint(
                        petition, "Vụ việc phức tạp, phải xác minh tại nhiều nơi", props.number("QĐ-UBND")));
        return story;
    }

    private void extended(ComplaintStory story) {
        complex(story);
    }

    private void extendedAndDecidedLate(ComplaintStory story) {
        complex(story).wait(18).verified(false).wait(2).dialogue().wait(9).decided(ComplaintOutcome.PARTLY_RIGHT);
        story.wait(1).sent().wait(2).delivered().later(24).closed();
    }

    private void partWithdrawn(ComplaintStory story) {
        story.atWork()
                .officer(petition -> new WithdrawComplaint(
                        petition, WithdrawalScope.PART, "Nội dung về mức hỗ trợ di chuyển", 1, false));
    }

    private void wholeWithdrawn(ComplaintStory story) {
        story.atWork()
                .officer(petition -> new WithdrawComplaint(petition, WithdrawalScope.WHOLE, null, 0, true))
                .later(1)
                .leader(petition -> new TerminateComplaint(
                        petition, TerminationGround.WITHDRAWN, "Người khiếu nại rút đơn", props.number("QĐ-UBND")));
        noticed(story, 2);
    }

    private void noticed(ComplaintStory story, int workingDays) {
        var owed = props.lawful("K16", story.script.at());
        story.later(workingDays);
        if (owed) {
            story.noticed(Duty.SUSPENSION_NOTICE);
        }
    }

    private void notSentYet(ComplaintStory story) {
        story.atWork().wait(3).verified(true).wait(4).decided(ComplaintOutcome.RIGHT);
    }

    private void takenToCourt(ComplaintStory story) {
        story.decidedOnce();
        story.later(8)
                .officer(petition ->
                        new TakeComplaintToCourt(petition, "Tòa án nhân dân khu vực 1", props.number("TLST-HC")));
    }

    /** Twelve of them, and three who speak for the others (Law on Citizen Reception art. 29). */
    private void ofACrowd(ComplaintStory story) {
        story.received(Source.POST, 12, story.about()).later(2).classified().later(2);
        story.accepted().wait(1).verifying();
    }

    private void notAccepted(ComplaintStory story, NonAcceptanceGround ground) {
        var unsigned = ground == NonAcceptanceGround.UNSIGNED ? List.of(Deficiency.UNSIGNED) : List.<Deficiency>of();
        var before = ground == NonAcceptanceGround.OUT_OF_TIME ? 150 : 20;
        var subject = new Subject(
                Subject.Kind.DECISION,
                props.number("QĐ-UBND"),
                story.team.unit(),
                story.script.at().minusSeconds(86_400L * before));
        story.received(Source.POST, 1, subject)
                .later(2)
                .classified(unsigned, null, false)
                .later(2);
        story.officer(petition ->
                new RefuseAcceptance(petition, ground, props.words("notAccepted"), props.number("TB-UBND")));
    }
}
