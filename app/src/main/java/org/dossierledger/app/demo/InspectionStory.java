package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Planning;
import org.dossierledger.shared.inspection.RecommendationCommand.*;
import org.dossierledger.shared.inspection.RecommendationId;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.inspection.TeamRole;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** One inspection or check of the inspectorate, step by step. */
final class InspectionStory {

    static final Actor CHIEF = Actor.of("chanhthanhtra", Role.LEADER, "H98.01");

    private static final UnitCode INSPECTORATE = UnitCode.of("H98.01");
    private static final String LAW = "Luật Thanh tra 2025; Nghị định 216/2025/NĐ-CP";

    final InspectionId id;
    final Script script;
    final Actor head;
    private final Props props;
    private final InspectionKind kind;
    private final Authority authority;

    private InspectionStory(Props props, LocalDate day, InspectionKind kind, Authority authority, Actor head) {
        this.props = props;
        this.id = InspectionId.of(props.newId());
        this.script = props.script(day);
        this.kind = kind;
        this.authority = authority;
        this.head = head;
    }

    static InspectionStory inspection(Props props, LocalDate day, Actor head) {
        return new InspectionStory(props, day, InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, head);
    }

    static InspectionStory check(Props props, LocalDate day, Actor head) {
        return new InspectionStory(props, day, InspectionKind.CHECK, Authority.STEERING_COMMITTEE, head);
    }

    Sealed text(String text) {
        return props.office().text(text);
    }

    InspectionStory decide(String object, LocalDate from, LocalDate to, String scope, int days) {
        var day = Moment.dateOf(script.at());
        var series = kind == InspectionKind.CHECK ? "KTR" : "TTR";
        script.step(
                CHIEF,
                () -> new DecideInspection(
                        id,
                        props.office().code(series, INSPECTORATE, day, id.value()),
                        kind,
                        authority,
                        Planning.PLANNED,
                        "12/KH-TTT",
                        props.number("QĐ-TTT"),
                        LAW,
                        scope,
                        INSPECTORATE,
                        Set.of(UnitCode.of(object)),
                        from,
                        to,
                        List.of(new TeamMember(head.username(), TeamRole.HEAD)),
                        days,
                        null,
                        null));
        return this;
    }

    InspectionStory announce() {
        script.later(3);
        script.step(head, () -> new AnnounceInspection(id, "Trụ sở UBND", props.number("BB")));
        return this;
    }

    /** @param amount đồng */
    InspectionStory find(String what, String law, long amount) {
        script.later(4);
        var finding = text(what);
        script.step(head, () -> new RecordFinding(id, finding, law, amount, 0, List.of()));
        return this;
    }

    InspectionStory end() {
        script.later(5);
        script.step(head, () -> new EndDirectInspection(id, props.number("TB")));
        return this;
    }

    InspectionStory report() {
        script.later(3);
        script.step(head, () -> new ReportInspection(id, props.number("BC-ĐTT")));
        return this;
    }

    InspectionStory draft() {
        script.later(3);
        script.step(head, () -> new HandDraftOver(id, props.number("DT")));
        return this;
    }

    InspectionStory appraise() {
        script.later(3);
        script.step(
                CHIEF,
                () -> new AppraiseDraft(id, "Phòng Giám sát, kiểm tra, xử lý sau thanh tra", props.number("BC-TĐ")));
        return this;
    }

    InspectionStory conclude() {
        var conclusion = text("Có vi phạm về thời hạn; kiến nghị thu hồi và chấn chỉnh.");
        script.later(2);
        script.step(
                CHIEF, () -> new ConcludeInspection(id, conclusion, props.number("KL-TTT"), "Chánh Thanh tra tỉnh"));
        return this;
    }

    InspectionStory publish() {
        script.later(3);
        script.step(CHIEF, () -> new PublishInspectionConclusion(id, "Cổng thông tin điện tử của tỉnh"));
        return this;
    }

    /** @param money đồng. @param land m² */
    RecommendationId recommend(
            String addressee, RecommendationKind what, long money, long land, int persons, LocalDate dueOn) {
        var content = text("Chấn chỉnh, khắc phục sai sót nêu trong kết luận.");
        return made(
                CHIEF, Direction.TO_INSPECTED, what, addressee, "Người đứng đầu", content, money, land, persons, dueOn);
    }

    /** Kiến nghị of those inspected to the inspectorate. */
    RecommendationId recommendBack(Actor leader, String what, LocalDate dueOn) {
        return made(
                leader,
                Direction.TO_INSPECTING,
                RecommendationKind.POLICY,
                INSPECTORATE.value(),
                null,
                text(what),
                0,
                0,
                0,
                dueOn);
    }

    private RecommendationId made(
            Actor by,
            Direction direction,
            RecommendationKind what,
            String addressee,
            String position,
            Sealed content,
            long money,
            long land,
            int persons,
            LocalDate dueOn) {
        var recommendation = RecommendationId.of(props.newId());
        var day = Moment.dateOf(script.at());
        script.step(
                by,
                () -> new MakeRecommendation(
                        recommendation,
                        id,
                        props.office().code("KNTT", INSPECTORATE, day, recommendation.value()),
                        INSPECTORATE,
                        direction,
                        what,
                        UnitCode.of(addressee),
                        position,
                        content,
                        money,
                        land,
                        persons,
                        dueOn));
        return recommendation;
    }

    /** Trả lời, and what has been done of it so far. */
    InspectionStory carriedOut(
            RecommendationId recommendation, Actor leader, String what, long money, long land, int persons) {
        script.later(10);
        var said = text(what);
        script.step(leader, () -> new AnswerRecommendation(recommendation, said, props.number("UBND")));
        script.step(
                leader,
                () -> new ReportRecommendation(recommendation, said, money, land, persons, props.number("BC-UBND")));
        return this;
    }
}
