package org.dossierledger.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierledger.shared.denunciation.ContinuationGround;
import org.dossierledger.shared.denunciation.DenunciationCommand.*;
import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.denunciation.EndReason;
import org.dossierledger.shared.denunciation.ProtectedGood;
import org.dossierledger.shared.denunciation.ReopeningGround;
import org.dossierledger.shared.denunciation.SuspensionReason;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.IdentityCommand.*;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.unit.UnitCode;

/** What becomes of denunciations. Whoever writes them lies in the vault, and nowhere else. */
final class DenunciationPlots {

    private static final Duration OPEN_FOR = Duration.ofHours(48);

    private final Props props;
    private final LocalDate today;

    DenunciationPlots(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        for (var i = 0; i < 17; i++) {
            told(steps, props.between(3, 380), this::ordinary);
        }
        told(steps, 22, each -> received(each).wait(1).checked(true));
        told(steps, 29, each -> received(each).wait(1).checked(false).wait(1).classified());
        told(steps, 14, each -> accepted(each).wait(1).told());
        told(steps, 20, this::acceptedAndNobodyTold);
        told(steps, 72, this::overdue);
        told(steps, 66, this::suspended);
        told(steps, 64, this::extendedTwice);
        told(steps, 130, this::partWithdrawn);
        told(steps, 190, this::wholeWithdrawn);
        told(steps, 240, this::withdrawnUnderPressure);
        told(steps, 33, this::protectedOne);
        told(steps, 55, this::notPublishedYet);
        told(steps, 200, each -> further(each, null));
        told(steps, 150, each -> further(each, ReopeningGround.FACTS_OVERLOOKED));
        told(steps, 12, this::identityAskedFor);
        told(steps, 100, this::identityOpened);
        for (var age : List.of(9, 180, 270)) {
            told(steps, age, this::transferred);
        }
    }

    private void told(List<Step> steps, int age, Consumer<DenunciationStory> plot) {
        var script = props.script(today.minusDays(age));
        plot.accept(new DenunciationStory(props, script, props.pick(Team.COMMUNES)));
        steps.addAll(script.steps());
    }

    private DenunciationStory received(DenunciationStory story) {
        story.received(props.pick(List.of(Source.POST, Source.DROP_BOX)), props.oneIn(4) ? 2 : 1, about(story));
        return story;
    }

    private static Subject about(DenunciationStory story) {
        return new Subject(Subject.Kind.ACT, null, story.team.unit(), null);
    }

    private DenunciationStory accepted(DenunciationStory story) {
        received(story)
                .wait(props.between(1, 2))
                .checked(false)
                .wait(1)
                .classified()
                .later(props.between(1, 2));
        return story.accepted();
    }

    private DenunciationStory atWork(DenunciationStory story) {
        return accepted(story).wait(1).verifying().wait(2).told();
    }

    private void ordinary(DenunciationStory story) {
        var outcome = props.pick(
                List.of(DenunciationOutcome.FALSE, DenunciationOutcome.PARTLY_TRUE, DenunciationOutcome.TRUE));
        atWork(story).wait(props.between(8, 12)).verified();
        story.wait(props.oneIn(6) ? 14 : props.between(1, 4)).concluded(outcome);
        ended(story, outcome != DenunciationOutcome.FALSE);
    }

    private void ended(DenunciationStory story, boolean handled) {
        story.wait(props.oneIn(8) ? 8 : 2).sent().wait(props.oneIn(8) ? 7 : 2).published();
        if (handled) {
            story.wait(props.between(4, 12)).handled();
        }
        story.wait(5).closed();
    }

    private void acceptedAndNobodyTold(DenunciationStory story) {
        accepted(story);
    }

    /** Law on Denunciations art. 38: somebody complains of the delay, the province demands a report and gets it late. */
    private void overdue(DenunciationStory story) {
        atWork(story)
                .wait(26)
                .by(Team.PROVINCE.officer(), RaiseOverdue::new)
                .later(3)
                .by(Team.PROVINCE.leader(), petition -> new DemandOverdueReport(petition, props.number("UBND-TD")))
                .later(7)
                .handler(petition ->
                        new ReportOverdue(petition, "Chờ kết quả giám định chữ ký", props.number("BC-UBND")));
    }

    private void suspended(DenunciationStory story) {
        atWork(story)
                .wait(6)
                .leader(petition -> new SuspendDenunciation(
                        petition,
                        SuspensionReason.WAITING_FOR_EXPERT,
                        "Đợi kết quả giám định lại",
                        props.number("QĐ-UBND")))
                .later(3)
                .noticed(Duty.SUSPENSION_NOTICE);
    }

    private void extendedTwice(DenunciationStory story) {
        extended(atWork(story).wait(10), ComplexityCriterion.SEVERAL_PLACES, ComplexityCriterion.SEVERAL_BODIES);
        extended(story.wait(12), ComplexityCriterion.SEVERAL_PLACES, ComplexityCriterion.CONTRADICTORY_EVIDENCE);
    }

    private void extended(DenunciationStory story, ComplexityCriterion one, ComplexityCriterion other) {
        var criteria = Set.copyOf(EnumSet.of(one, other));
        story.leader(petition -> new ExtendDenunciation(petition, criteria, props.number("QĐ-GHTC")));
    }

    private void partWithdrawn(DenunciationStory story) {
        atWork(story)
                .wait(3)
                .officer(petition ->
                        new WithdrawDenunciation(petition, WithdrawalScope.PART, "Nội dung về quỹ của thôn", 1, null));
        story.wait(6).verified().wait(2).concluded(DenunciationOutcome.PARTLY_TRUE);
        ended(story, true);
    }

    private void wholeWithdrawn(DenunciationStory story) {
        atWork(story)
                .wait(3)
                .officer(petition -> new WithdrawDenunciation(petition, WithdrawalScope.WHOLE, null, 0, null))
                .later(2)
                .leader(petition -> new TerminateDenunciation(
                        petition, EndReason.WITHDRAWN, "Đã rút toàn bộ nội dung tố cáo", props.number("QĐ-UBND")))
                .later(3)
                .noticed(Duty.SUSPENSION_NOTICE);
    }

    /** Withdrawn by all, and gone on with all the same (art. 33.3). */
    private void withdrawnUnderPressure(DenunciationStory story) {
        atWork(story)
                .wait(4)
                .officer(petition -> new WithdrawDenunciation(
                        petition, WithdrawalScope.WHOLE, null, 0, ContinuationGround.UNDER_PRESSURE));
        story.wait(8).verified().wait(2).concluded(DenunciationOutcome.TRUE);
        ended(story, true);
    }

    private void protectedOne(DenunciationStory story) {
        var goods = Set.copyOf(EnumSet.of(ProtectedGood.IDENTITY, ProtectedGood.EMPLOYMENT));
        atWork(story)
                .wait(1)
                .officer(petition -> new RequestProtection(petition, goods, null))
                .later(2)
                .leader(petition -> new DecideProtection(petition, true, goods, props.number("QĐ-BV"), null))
                .later(1)
                .originalKept();
    }

    private void notPublishedYet(DenunciationStory story) {
        atWork(story)
                .wait(9)
                .verified()
                .wait(2)
                .concluded(DenunciationOutcome.TRUE)
                .wait(2)
                .sent();
    }

    /** @param ground null: the province finds no reason to resolve it again */
    private void further(DenunciationStory first, ReopeningGround ground) {
        atWork(first).wait(10).verified().wait(2).concluded(DenunciationOutcome.FALSE);
        first.wait(2).sent().wait(2).published().later(12);
        var second = new DenunciationStory(props, first.script, Team.PROVINCE);
        first.by(Team.PROVINCE.officer(), petition -> new LodgeFurtherDenunciation(petition, second.id));
        second.following(first)
                .received(Source.POST, 1, about(first))
                .later(3)
                .classified()
                .later(6)
                .leader(petition -> new ReviewFurtherDenunciation(petition, ground, props.number("TB-UBND")))
                .later(2);
        if (ground == null) {
            second.closed();
        } else {
            second.checked(false)
                    .wait(1)
                    .accepted()
                    .wait(2)
                    .told()
                    .wait(1)
                    .verifying()
                    .wait(9)
                    .verified();
        }
    }

    private void identityAskedFor(DenunciationStory story) {
        accepted(story).wait(1).told();
        story.handler(petition ->
                new RequestIdentityAccess(petition, props.newId(), "Cần làm rõ thời điểm chứng kiến sự việc"));
    }

    /** One person asks, another allows, the first opens; then the time is over. */
    private void identityOpened(DenunciationStory story) {
        var request = props.newId();
        atWork(story)
                .wait(1)
                .handler(petition -> new RequestIdentityAccess(petition, request, "Mời làm việc để bổ sung chứng cứ"))
                .later(0);
        var until = story.script.at().plus(OPEN_FOR);
        story.leader(petition -> new ApproveIdentityAccess(petition, request, until))
                .later(0)
                .handler(petition -> new OpenIdentity(petition, request));
        story.script.until(until.plusSeconds(20));
        story.by(Actor.LEDGER, petition -> new ExpireIdentityAccess(petition, request));
        story.wait(6).verified().wait(3).concluded(DenunciationOutcome.PARTLY_TRUE);
        ended(story, true);
    }

    private void transferred(DenunciationStory story) {
        received(story)
                .wait(1)
                .classified(List.of(), "H98.04", false)
                .later(props.oneIn(3) ? 6 : 2)
                .officer(petition -> new TransferPetition(
                        petition, UnitCode.of("H98.04"), "Sở Nông nghiệp và Môi trường", props.number("PC-TC")));
    }
}
