package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.feedback.FeedbackCommand.AcceptFeedback;
import org.dossierledger.shared.feedback.FeedbackCommand.AnswerFeedback;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.RefusalGround;

/** Thirteen months of citizen reception: the desk every week, the leader on a day of each month, and what is less usual. */
final class Visits {

    private static final int MONTHS = 13;
    private static final int LEADERS_DAY = 15;

    private final Props props;
    private final LocalDate today;

    Visits(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        for (var back = MONTHS; back >= 0; back--) {
            var month = today.minusMonths(back);
            for (var i = 0; i < 6; i++) {
                regular(steps, month.withDayOfMonth(props.between(1, 28)));
            }
            leadersDay(steps, month.withDayOfMonth(LEADERS_DAY), back);
        }
        for (var age : List.of(8, 90, 175)) {
            online(steps, age);
        }
        unscheduled(steps, 19);
        crowd(steps, 64);
        denounced(steps, 43);
        for (var age : List.of(5, 140)) {
            refusedAsProtracted(steps, age, age > 100);
        }
        refused(steps, 82, RefusalGround.DISORDER);
        refused(steps, 250, RefusalGround.NOT_IN_CONTROL);
        scheduledAndForgotten(steps, 30);
    }

    private VisitStory visit(LocalDate day) {
        return visit(day, props.pick(Team.COMMUNES));
    }

    private VisitStory visit(LocalDate day, Team team) {
        return new VisitStory(props, props.script(day), team);
    }

    private void regular(List<Step> steps, LocalDate day) {
        var kind = props.oneIn(3) ? PetitionKind.COMPLAINT : PetitionKind.FEEDBACK;
        var visit = visit(day).received(Mode.REGULAR, kind, 1, false);
        if (props.oneIn(3)) {
            visit.documentsTaken();
        }
        if (props.oneIn(5)) {
            takenUp(visit, kind);
        } else {
            answered(visit);
        }
        steps.addAll(visit.steps());
    }

    private void answered(VisitStory visit) {
        if (props.oneIn(30)) {
            return; // nobody ever gets round to it
        }
        visit.later(props.oneIn(10) ? props.between(11, 15) : props.between(0, 8));
        switch (props.between(0, 3)) {
            case 0 -> visit.answered(Handling.GUIDED, "Văn phòng Đăng ký đất đai", props.number("HD-UBND"));
            case 1 ->
                visit.answered(Handling.TRANSFERRED, "Sở Xây dựng", props.number("PC-UBND"))
                        .later(15)
                        .followed();
            default -> visit.answered(Handling.EXPLAINED, null, null);
        }
    }

    /** What the visitor brings becomes a petition of its own. */
    private void takenUp(VisitStory visit, PetitionKind kind) {
        if (kind == PetitionKind.FEEDBACK) {
            var petition = new PetitionStory(props, visit.script(), visit.team(), kind);
            visit.takenUp(petition).answered(Handling.TAKEN_UP, null, null);
            petition.later(2)
                    .classified()
                    .later(1)
                    .officer(id -> new AcceptFeedback(id, visit.team().unit()))
                    .later(props.between(3, 8))
                    .handler(id -> new AnswerFeedback(id, props.words("answer"), props.number("UBND-TD")));
        } else {
            var complaint = new ComplaintStory(props, visit.script(), visit.team());
            visit.takenUp(complaint).answered(Handling.TAKEN_UP, null, null);
            complaint.wait(2).classified().later(2);
            complaint.accepted().wait(1).verifying().wait(9).verified(true);
            complaint
                    .wait(2)
                    .decided(ComplaintOutcome.RIGHT)
                    .wait(1)
                    .sent()
                    .wait(2)
                    .delivered();
        }
        visit.followed();
    }

    /** Announced ten days before; every third time a deputy sits in the leader's place. */
    private void leadersDay(List<Step> steps, LocalDate day, int month) {
        var mode = month % 3 == 2 ? Mode.DELEGATED : Mode.LEADER;
        for (var team : month % 2 == 0 ? List.of(Team.BEN_DA, Team.PROVINCE) : List.of(Team.BEN_DA, Team.NINH_THACH)) {
            var sessionAt = props.hours().on(day);
            var visit = visit(day.minusDays(10), team).scheduled(mode, sessionAt, false);
            visit.received(mode, PetitionKind.COMPLAINT, 1, false)
                    .later(props.between(1, 3))
                    .concluded()
                    .later(1);
            answered(visit);
            steps.addAll(visit.steps());
        }
    }

    private void online(List<Step> steps, int age) {
        var day = today.minusDays(age);
        var sessionAt = props.hours().on(day);
        var visit = visit(day.minusDays(14), Team.PROVINCE).scheduled(Mode.LEADER, sessionAt, true);
        visit.received(Mode.LEADER, PetitionKind.FEEDBACK, 1, true).later(1).concluded();
        visit.later(3).answered(Handling.EXPLAINED, null, null);
        steps.addAll(visit.steps());
    }

    private void unscheduled(List<Step> steps, int age) {
        var visit = visit(today.minusDays(age), Team.BEN_DA)
                .received(Mode.LEADER_UNSCHEDULED, PetitionKind.COMPLAINT, 6, false);
        visit.later(1).concluded().later(2);
        visit.answered(Handling.GUIDED, "Sở Nông nghiệp và Môi trường", props.number("HD-UBND"));
        steps.addAll(visit.steps());
    }

    private void crowd(List<Step> steps, int age) {
        var visit = visit(today.minusDays(age), Team.BEN_DA).received(Mode.REGULAR, PetitionKind.COMPLAINT, 12, false);
        visit.documentsTaken().later(4).answered(Handling.EXPLAINED, null, null);
        steps.addAll(visit.steps());
    }

    /** Who comes to denounce goes to the vault, as a visitor and as a denouncer. */
    private void denounced(List<Step> steps, int age) {
        var visit =
                visit(today.minusDays(age), Team.BEN_DA).received(Mode.REGULAR, PetitionKind.DENUNCIATION, 1, false);
        var petition = new DenunciationStory(props, visit.script(), visit.team());
        visit.takenUp(petition).answered(Handling.TAKEN_UP, null, null);
        petition.wait(1).checked(false).wait(1).classified().later(2);
        petition.accepted().wait(1).verifying().wait(1).told();
        steps.addAll(visit.steps());
    }

    private void refusedAsProtracted(List<Step> steps, int age, boolean noticed) {
        var visit = visit(today.minusDays(age), Team.BEN_DA).refused(RefusalGround.PROTRACTED);
        if (noticed) {
            visit.later(2).refusalNoticed();
        }
        steps.addAll(visit.steps());
    }

    private void refused(List<Step> steps, int age, RefusalGround ground) {
        steps.addAll(visit(today.minusDays(age)).refused(ground).steps());
    }

    private void scheduledAndForgotten(List<Step> steps, int age) {
        var day = today.minusDays(age);
        steps.addAll(visit(day, Team.BEN_DA)
                .scheduled(Mode.LEADER, props.hours().on(day.plusDays(9)), false)
                .steps());
    }
}
