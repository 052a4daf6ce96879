package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.FollowUp;
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

/** Inspections and checks in every state: one of the whole province in course, one closed, one late, one only decided. */
final class Inspections {

    private static final UnitCode INSPECTORATE = UnitCode.of("H98.01");
    private static final Actor CHIEF = Actor.of("chanhthanhtra", Role.LEADER, "H98.01");
    private static final Actor INSPECTOR = Actor.of("thanhtra", Role.INSPECTOR, "H98.01");
    private static final Actor SECOND = Actor.of("thanhtra2", Role.INSPECTOR, "H98.01");
    private static final String LAW = "Luật Thanh tra 2025; Nghị định 216/2025/NĐ-CP";

    private final Props props;
    private final LocalDate today;

    Inspections(Props props, LocalDate today) {
        this.props = props;
        this.today = today;
    }

    void tell(List<Step> steps) {
        provinceInCourse(steps);
        districtClosed(steps);
        wardLate(steps);
        checkWithResult(steps);
        decided(steps);
    }

    /** Giải quyết thủ tục hành chính toàn tỉnh: what the demo's inspector looks at. */
    private void provinceInCourse(List<Step> steps) {
        var it = new Case(today.minusDays(20), InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, INSPECTOR);
        it.decide(
                "H98", today.minusYears(3), today.plusYears(5), "Giải quyết thủ tục hành chính, khiếu nại, tố cáo", 45);
        it.announce();
        steps.addAll(it.script.steps());
    }

    /** Of a district that is no more; its recommendations are answered. */
    private void districtClosed(List<Step> steps) {
        var it = new Case(today.minusDays(300), InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, SECOND);
        it.decide("H98.22", LocalDate.of(2023, 1, 1), LocalDate.of(2025, 6, 30), "Trả kết quả thủ tục đất đai", 30);
        it.announce();
        it.script.later(4);
        var finding = it.text("Nhiều hồ sơ đất đai trả kết quả chậm, không có văn bản xin lỗi.");
        it.script.step(
                SECOND,
                () -> new RecordFinding(it.id, finding, "Nghị định 61/2018/NĐ-CP, điều 19", 18_500_000, 0, List.of()));
        var question = it.text("Vì sao không xin lỗi tổ chức, cá nhân khi trả kết quả chậm?");
        it.script.step(
                SECOND,
                () -> new RequestExplanation(
                        it.id, 1, UnitCode.of("H98.22"), question, props.number("TTT"), today.minusDays(270)));
        it.script.later(5);
        var answer = it.text("Do thiếu cán bộ trong thời gian sắp xếp bộ máy.");
        it.script.step(
                Actor.of("lanhdao.yenlang", Role.LEADER, "H98.34"),
                () -> new GiveExplanation(it.id, 1, answer, props.number("UBND")));
        it.end();
        it.conclude();
        it.script.later(3);
        it.script.step(CHIEF, () -> new PublishInspectionConclusion(it.id, "Cổng thông tin điện tử của tỉnh"));
        var answered = it.recommend("H98.34", RecommendationKind.MONEY, 18_500_000, today.minusDays(150));
        it.script.later(10);
        var promise = it.text("Đã nộp vào ngân sách 18.500.000 đồng.");
        var leader = Actor.of("lanhdao.yenlang", Role.LEADER, "H98.34");
        it.script.step(leader, () -> new AnswerRecommendation(answered, promise, props.number("UBND")));
        it.script.step(
                leader, () -> new ReportRecommendation(answered, promise, 18_500_000, 0, 0, props.number("BC-UBND")));
        it.script.later(5);
        it.script.step(CHIEF, () -> new CompleteRecommendation(answered, props.number("TB-TTT")));
        it.script.later(2);
        it.script.step(CHIEF, () -> new CloseInspection(it.id, props.number("TTT"), 0));
        steps.addAll(it.script.steps());
    }

    /** Direct inspection that should have ended; a recommendation of an earlier one that nobody has answered. */
    private void wardLate(List<Step> steps) {
        var it = new Case(today.minusDays(75), InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, SECOND);
        it.decide("H98.31", today.minusYears(2), today.minusDays(80), "Tiếp công dân, xử lý đơn", 45);
        it.announce();
        steps.addAll(it.script.steps());
    }

    /** Kiểm tra cải cách hành chính. */
    private void checkWithResult(List<Step> steps) {
        var it = new Case(today.minusDays(120), InspectionKind.CHECK, Authority.STEERING_COMMITTEE, SECOND);
        it.decide("H98.33", today.minusYears(1), today.minusDays(121), "Cải cách hành chính, một cửa", 10);
        it.announce();
        it.end();
        var result = it.text("Cơ bản thực hiện đúng; còn hồ sơ chưa cập nhật lên phần mềm một cửa.");
        it.script.later(3);
        it.script.step(CHIEF, () -> new NotifyCheckResult(it.id, result, props.number("TB-ĐKT")));
        var open = it.recommend("H98.33", RecommendationKind.MANAGEMENT, 0, today.minusDays(40));
        it.script.later(20);
        it.script.step(SECOND, () -> new FollowRecommendationUp(open, FollowUp.URGED, props.number("TTT")));
        steps.addAll(it.script.steps());
    }

    private void decided(List<Step> steps) {
        var it = new Case(today.minusDays(5), InspectionKind.INSPECTION, Authority.PROVINCIAL_INSPECTORATE, SECOND);
        it.decide("H98.06", today.minusYears(2), today.minusDays(6), "An toàn thực phẩm", 45);
        steps.addAll(it.script.steps());
    }

    /** One of them. */
    private final class Case {

        private final InspectionId id = InspectionId.of(props.newId());
        private final Script script;
        private final InspectionKind kind;
        private final Authority authority;
        private final Actor head;

        private Case(LocalDate day, InspectionKind kind, Authority authority, Actor head) {
            this.script = new Script(props, day);
            this.kind = kind;
            this.authority = authority;
            this.head = head;
        }

        private Sealed text(String text) {
            return props.office().text(text);
        }

        private void decide(String object, LocalDate from, LocalDate to, String scope, int days) {
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
        }

        private void announce() {
            script.later(3);
            script.step(head, () -> new AnnounceInspection(id, "Trụ sở UBND", props.number("BB")));
        }

        private void end() {
            script.later(5);
            script.step(head, () -> new EndDirectInspection(id, props.number("TB")));
            script.later(3);
            script.step(head, () -> new ReportInspection(id, props.number("BC-ĐTT")));
        }

        private void conclude() {
            script.later(3);
            script.step(head, () -> new HandDraftOver(id, props.number("DT")));
            script.later(3);
            script.step(
                    CHIEF,
                    () -> new AppraiseDraft(
                            id, "Phòng Giám sát, kiểm tra, xử lý sau thanh tra", props.number("BC-TĐ")));
            var conclusion = text("Có vi phạm về thời hạn; kiến nghị thu hồi và chấn chỉnh.");
            script.later(2);
            script.step(
                    CHIEF,
                    () -> new ConcludeInspection(id, conclusion, props.number("KL-TTT"), "Chánh Thanh tra tỉnh"));
        }

        private RecommendationId recommend(String addressee, RecommendationKind what, long money, LocalDate dueOn) {
            var recommendation = RecommendationId.of(props.newId());
            var content = text("Chấn chỉnh, khắc phục sai sót nêu trong kết luận.");
            var day = Moment.dateOf(script.at());
            script.step(
                    CHIEF,
                    () -> new MakeRecommendation(
                            recommendation,
                            id,
                            props.office().code("KNTT", INSPECTORATE, day, recommendation.value()),
                            INSPECTORATE,
                            Direction.TO_INSPECTED,
                            what,
                            UnitCode.of(addressee),
                            "Chủ tịch UBND",
                            content,
                            money,
                            0,
                            0,
                            dueOn));
            return recommendation;
        }
    }
}
