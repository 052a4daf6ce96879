package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.feedback.FeedbackCommand.*;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;

/** Feedback, and all petitions that end without being accepted: guided, returned, urged, filed, split, joined, secret. */
final class IntakePlots {

    private final Props props;
    private final LocalDate today;

    IntakePlots(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        for (var i = 0; i < 20; i++) {
            told(steps, props.between(2, 390), PetitionKind.FEEDBACK, this::ordinary);
        }
        told(steps, 40, PetitionKind.FEEDBACK, this::answeredNotClosed);
        told(steps, 18, PetitionKind.FEEDBACK, each -> accepted(each));
        told(steps, 35, PetitionKind.FEEDBACK, this::aboutRules);
        told(steps, 230, PetitionKind.FEEDBACK, this::transferred);
        told(steps, 210, PetitionKind.FEEDBACK, this::protracted);
        told(steps, 60, PetitionKind.COMPLAINT, this::returned);
        told(steps, 77, PetitionKind.FEEDBACK, this::filed);
        told(steps, 90, PetitionKind.COMPLAINT, this::joined);
        for (var age : List.of(28, 125, 260)) {
            told(steps, age, PetitionKind.MIXED, this::split);
        }
        for (var age : List.of(17, 105, 330)) {
            told(steps, age, PetitionKind.DENUNCIATION_INFORMATION, this::anonymous);
        }
        for (var age : List.of(13, 70, 190, 310)) {
            atTheProvince(steps, age, this::levelSkipping);
        }
        for (var age : List.of(24, 160)) {
            atTheProvince(steps, age, this::urged);
        }
        secret(steps, 220);
    }

    private void told(List<Step> steps, int age, PetitionKind kind, Consumer<PetitionStory> plot) {
        told(steps, age, props.pick(Team.COMMUNES), kind, plot);
    }

    private void atTheProvince(List<Step> steps, int age, Consumer<PetitionStory> plot) {
        told(steps, age, Team.PROVINCE, PetitionKind.COMPLAINT, plot);
    }

    private void told(List<Step> steps, int age, Team team, PetitionKind kind, Consumer<PetitionStory> plot) {
        var script = props.script(today.minusDays(age));
        plot.accept(new PetitionStory(props, script, team, kind));
        steps.addAll(script.steps());
    }

    private static Subject about(Subject.Kind kind, PetitionStory story) {
        return new Subject(kind, null, story.team.unit(), null);
    }

    private PetitionStory accepted(PetitionStory story) {
        return story.received(
                        props.pick(List.of(Source.PORTAL, Source.DROP_BOX, Source.POST)),
                        1,
                        about(Subject.Kind.OTHER, story))
                .later(props.between(1, 3))
                .classified()
                .later(1)
                .officer(petition -> new AcceptFeedback(petition, story.team.unit()));
    }

    private PetitionStory answered(PetitionStory story) {
        return accepted(story)
                .later(props.between(3, 12))
                .handler(petition -> new AnswerFeedback(petition, props.words("answer"), props.number("UBND-TD")));
    }

    private void ordinary(PetitionStory story) {
        answered(story).later(props.between(1, 5)).closed();
    }

    private void answeredNotClosed(PetitionStory story) {
        answered(story);
    }

    /** About a rule of another body: it must be forwarded in five working days, and was not. */
    private void aboutRules(PetitionStory story) {
        story.received(Source.PORTAL, 1, about(Subject.Kind.RULES, story))
                .later(2)
                .classified(List.of(), "H98.05", false);
    }

    private void transferred(PetitionStory story) {
        story.received(Source.PORTAL, 1, about(Subject.Kind.RULES, story))
                .later(2)
                .classified(List.of(), "H98.05", false)
                .later(1)
                .officer(petition ->
                        new TransferPetition(petition, UnitCode.of("H98.05"), "Sở Tài chính", props.number("PC-UBND")))
                .later(15)
                .officer(petition -> new TakeTransferResultIn(
                        petition, "Sở Tài chính đã trả lời bằng văn bản", props.number("STC-VP")));
    }

    /** Answered before, and brought again (Law on Citizen Reception art. 9.3). */
    private void protracted(PetitionStory first) {
        answered(first).later(2).closed().later(25);
        new PetitionStory(props, first.script, first.team, PetitionKind.FEEDBACK)
                .following(first)
                .received(Source.POST, 1, about(Subject.Kind.OTHER, first))
                .later(3)
                .classified(List.of(Deficiency.ALREADY_GUIDED), null, false)
                .later(1)
                .officer(petition ->
                        new FilePetition(petition, "Đã được trả lời đúng quy định, không có tình tiết mới"));
    }

    private void returned(PetitionStory story) {
        story.received(Source.POST, 1, about(Subject.Kind.OTHER, story))
                .later(2)
                .classified(List.of(Deficiency.UNCLEAR, Deficiency.UNDATED), null, false)
                .later(2)
                .officer(petition -> new ReturnPetition(
                        petition, "Đơn không rõ nội dung; trả lại để bổ sung", props.number("TB-UBND")));
    }

    private void filed(PetitionStory story) {
        story.received(Source.POST, 1, about(Subject.Kind.OTHER, story))
                .later(3)
                .classified(List.of(Deficiency.COPY_TO_MANY), null, false)
                .later(1)
                .officer(petition -> new FilePetition(petition, "Bản sao gửi nhiều nơi"));
    }

    /** A neighbour complains of the same decision: one of the two is handled, with both in it. */
    private void joined(PetitionStory first) {
        first.received(Source.POST, 1, about(Subject.Kind.DECISION, first))
                .later(1)
                .classified()
                .later(1);
        var again = new PetitionStory(props, first.script, first.team, PetitionKind.COMPLAINT);
        again.received(Source.DROP_BOX, 1, about(Subject.Kind.DECISION, first)).later(1);
        first.officer(petition -> new TakeSameContentIn(petition, again.id));
        again.officer(petition -> new JoinPetition(petition, first.id, "Cùng một quyết định bị khiếu nại"));
    }

    private void split(PetitionStory whole) {
        whole.received(Source.POST, 1, about(Subject.Kind.OTHER, whole)).later(2);
        var complaint = new PetitionStory(props, whole.script, whole.team, PetitionKind.COMPLAINT);
        var denunciation = new DenunciationStory(props, whole.script, whole.team);
        complaint.partOf(whole, 1, about(Subject.Kind.DECISION, whole));
        denunciation.partOf(whole, 1, about(Subject.Kind.ACT, whole));
        whole.officer(petition -> new SplitPetition(
                petition,
                List.of(
                        new Part(complaint.id, PetitionKind.COMPLAINT),
                        new Part(denunciation.id, PetitionKind.DENUNCIATION))));
        complaint.later(1).classified();
        denunciation.classified();
        denunciation.checked(false).wait(2).accepted().wait(2).told().wait(2).verifying();
    }

    /** No name, but a person and vouchers: the management looks into it, no clock of a denunciation runs (art. 25.2). */
    private void anonymous(PetitionStory story) {
        story.received(Source.DROP_BOX, 0, about(Subject.Kind.ACT, story))
                .later(2)
                .classified(List.of(Deficiency.ANONYMOUS), null, false)
                .later(1)
                .officer(petition -> new AssignPetition(
                        petition,
                        UnitCode.of(story.team.handler().unit()),
                        story.team.handler().username(),
                        "Kiểm tra phục vụ quản lý"));
    }

    private void levelSkipping(PetitionStory story) {
        story.received(Source.POST, 1, about(Subject.Kind.DECISION, story))
                .later(3)
                .classified(List.of(), "H98.32", false)
                .later(1)
                .officer(petition -> new GuidePetitioner(petition, Team.DONG_KHE.body(), props.number("HD-BTCD")));
    }

    private void urged(PetitionStory story) {
        story.received(Source.POST, 1, about(Subject.Kind.ACT, story))
                .later(2)
                .classified(List.of(), "H98.33", false)
                .later(1)
                .officer(petition -> new UrgeHandling(petition, Team.NINH_THACH.body(), props.number("ĐĐ-BTCD")));
    }

    /** Mật: only that it exists, and where it is kept. */
    private void secret(List<Step> steps, int age) {
        var script = props.script(today.minusDays(age));
        var story = new PetitionStory(props, script, Team.PROVINCE, PetitionKind.DENUNCIATION);
        var day = Moment.dateOf(script.at());
        story.officer(petition -> new NoteSecretPetition(
                petition,
                props.office().code("DT", Team.PROVINCE.unit(), day, petition.value()),
                PetitionKind.DENUNCIATION,
                Team.PROVINCE.unit(),
                "07/SM"));
        steps.addAll(script.steps());
    }
}
