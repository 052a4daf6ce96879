package org.dossierledger.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.inspection.FollowUp;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.RecommendationCommand.*;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.unit.UnitCode;

/** Inspections and checks in every state: one of the whole province in course, others decided, late, paused, closed. */
final class Inspections {

    private static final Actor INSPECTOR = Actor.of("thanhtra", Role.INSPECTOR, "H98.01");
    private static final Actor SECOND = Actor.of("thanhtra2", Role.INSPECTOR, "H98.01");

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
        wardHurriesToTypeIn(steps);
        onTheirWay(steps);
        published(steps);
        stopped(steps);
    }

    /** Giải quyết thủ tục hành chính toàn tỉnh: what the demo's inspector looks at. */
    private void provinceInCourse(List<Step> steps) {
        var it = InspectionStory.inspection(props, today.minusDays(20), INSPECTOR)
                .decide(
                        "H98",
                        today.minusYears(3),
                        today.plusYears(5),
                        "Giải quyết thủ tục hành chính, khiếu nại, tố cáo",
                        45)
                .announce();
        steps.addAll(it.script.steps());
    }

    /** Of a district that is no more; its recommendations are answered, and what was written wrongly is corrected. */
    private void districtClosed(List<Step> steps) {
        var leader = Actor.of("lanhdao.yenlang", Role.LEADER, "H98.34");
        var it = InspectionStory.inspection(props, today.minusDays(300), SECOND)
                .decide(
                        "H98.22",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2025, 6, 30),
                        "Trả kết quả thủ tục đất đai",
                        30)
                .announce()
                .find(
                        "Nhiều hồ sơ đất đai trả kết quả chậm, không có văn bản xin lỗi.",
                        "Nghị định 61/2018/NĐ-CP, điều 9",
                        18_500_000);
        var question = it.text("Vì sao không xin lỗi tổ chức, cá nhân khi trả kết quả chậm?");
        it.script.step(
                SECOND,
                () -> new RequestExplanation(
                        it.id, 1, UnitCode.of("H98.22"), question, props.number("TTT"), today.minusDays(270)));
        it.script.later(5);
        var answer = it.text("Do thiếu cán bộ trong thời gian sắp xếp bộ máy.");
        it.script.step(leader, () -> new GiveExplanation(it.id, 1, answer, props.number("UBND")));
        it.end().report().draft();
        it.script.step(
                SECOND,
                () -> new CorrectInspection(
                        it.id,
                        props.office().eventOf(it.id.value(), "FindingRecorded"),
                        "lawViolated",
                        "Nghị định 61/2018/NĐ-CP, điều 19",
                        null,
                        "Ghi nhầm số điều"));
        it.appraise().conclude().publish();
        var money = it.recommend("H98.34", RecommendationKind.MONEY, 18_500_000, 0, 0, today.minusDays(150));
        it.carriedOut(money, leader, "Đã nộp vào ngân sách 18.500.000 đồng.", 18_500_000, 0, 0);
        it.script.later(5);
        it.script.step(InspectionStory.CHIEF, () -> new CompleteRecommendation(money, props.number("TB-TTT")));
        it.script.later(2);
        it.script.step(InspectionStory.CHIEF, () -> new CloseInspection(it.id, props.number("TTT"), 0));
        steps.addAll(it.script.steps());
    }

    /** Direct inspection that should have ended; the ward recommends something to the inspectorate meanwhile. */
    private void wardLate(List<Step> steps) {
        var it = InspectionStory.inspection(props, today.minusDays(75), SECOND)
                .decide("H98.31", today.minusYears(2), today.minusDays(80), "Tiếp công dân, xử lý đơn", 45)
                .announce();
        it.script.later(10);
        it.recommendBack(
                Team.BEN_DA.leader(), "Đề nghị hướng dẫn thống nhất việc xử lý đơn trùng.", today.plusDays(20));
        steps.addAll(it.script.steps());
    }

    /** Kiểm tra cải cách hành chính, extended once. */
    private void checkWithResult(List<Step> steps) {
        var it = InspectionStory.check(props, today.minusDays(120), SECOND)
                .decide("H98.33", today.minusYears(1), today.minusDays(121), "Cải cách hành chính, một cửa", 10)
                .announce();
        it.script.later(3);
        it.script.step(
                InspectionStory.CHIEF,
                () -> new ExtendCheck(it.id, 5, "Hồ sơ cần đối chiếu nhiều hơn dự kiến", props.number("QĐ-BCĐ"), null));
        it.end().report();
        var result = it.text("Cơ bản thực hiện đúng; còn hồ sơ chưa cập nhật lên phần mềm một cửa.");
        it.script.later(3);
        it.script.step(InspectionStory.CHIEF, () -> new NotifyCheckResult(it.id, result, props.number("TB-ĐKT")));
        var open = it.recommend("H98.33", RecommendationKind.MANAGEMENT, 0, 0, 0, today.minusDays(40));
        it.script.later(20);
        it.script.step(SECOND, () -> new FollowRecommendationUp(open, FollowUp.URGED, props.number("TTT")));
        steps.addAll(it.script.steps());
    }

    private void decided(List<Step> steps) {
        var it = InspectionStory.inspection(props, today.minusDays(5), SECOND)
                .decide("H98.06", today.minusYears(2), today.minusDays(6), "An toàn thực phẩm", 45);
        steps.addAll(it.script.steps());
    }

    /** Between decision and announcement the ward types in visits of weeks before. */
    private void wardHurriesToTypeIn(List<Step> steps) {
        var day = today.minusDays(45);
        var it = InspectionStory.inspection(props, day, SECOND)
                .decide("H98.32", today.minusYears(1), today.minusDays(46), "Tiếp công dân", 30);
        for (var visit = 0; visit < 6; visit++) {
            var typed = props.script(day.plusDays(1));
            typed.claiming(props.hours().on(day.minusDays(12 + 4L * visit)));
            steps.addAll(new VisitStory(props, typed, Team.DONG_KHE)
                    .received(Mode.REGULAR, PetitionKind.FEEDBACK, 1, false)
                    .steps());
        }
        steps.addAll(it.announce().end().report().script.steps());
    }

    /** Each one step further. */
    private void onTheirWay(List<Step> steps) {
        steps.addAll(inspection(25, "H98.35", "Quản lý, sử dụng đất đai")
                .announce()
                .end()
                .script
                .steps());
        steps.addAll(inspection(40, "H98.36", "Đầu tư xây dựng cơ bản")
                .announce()
                .end()
                .report()
                .draft()
                .script
                .steps());
        steps.addAll(inspection(50, "H98.04", "Cấp giấy phép môi trường")
                .announce()
                .end()
                .report()
                .draft()
                .appraise()
                .script
                .steps());
        steps.addAll(inspection(60, "H98.02", "Công chứng, lý lịch tư pháp")
                .announce()
                .end()
                .report()
                .draft()
                .appraise()
                .conclude()
                .script
                .steps());
    }

    /** Recommendations of several kinds, carried out in part. */
    private void published(List<Step> steps) {
        var it = inspection(160, "H98.03", "Cấp phép xây dựng, quản lý quỹ đất")
                .announce()
                .find("Cho thuê đất công không qua đấu giá.", "Luật Đất đai 2024, điều 125", 420_000_000)
                .end()
                .report()
                .draft()
                .appraise()
                .conclude()
                .publish();
        var leader = Actor.of("lanhdao.soxaydung", Role.LEADER, "H98.03");
        var money = it.recommend("H98.03", RecommendationKind.MONEY, 420_000_000, 0, 0, today.minusDays(10));
        var land = it.recommend("H98.03", RecommendationKind.LAND, 0, 3_200, 0, today.plusDays(60));
        var persons = it.recommend("H98.03", RecommendationKind.RESPONSIBILITY, 0, 0, 4, today.minusDays(30));
        it.carriedOut(money, leader, "Đã nộp 150.000.000 đồng, phần còn lại nộp trong quý sau.", 150_000_000, 0, 0);
        it.carriedOut(land, leader, "Đã thu hồi 1.100 m² đất.", 0, 1_100, 0);
        it.carriedOut(persons, leader, "Đã kiểm điểm, xử lý kỷ luật 4 người.", 0, 0, 4);
        it.script.later(4);
        it.script.step(InspectionStory.CHIEF, () -> new CompleteRecommendation(persons, props.number("TB-TTT")));
        steps.addAll(it.script.steps());
    }

    /** One is paused, one called off. */
    private void stopped(List<Step> steps) {
        var paused = inspection(35, "H98.05", "Quản lý tài chính, ngân sách").announce();
        paused.script.later(6);
        paused.script.step(
                InspectionStory.CHIEF,
                () -> new PauseInspection(paused.id, "Chờ kết quả giám định", props.number("QĐ-TTT")));
        steps.addAll(paused.script.steps());
        var off = inspection(90, "H98.07", "Tuyển dụng công chức").announce();
        off.script.later(4);
        off.script.step(
                InspectionStory.CHIEF,
                () -> new CallInspectionOff(off.id, "Trùng với cuộc kiểm toán đang tiến hành", props.number("QĐ-TTT")));
        steps.addAll(off.script.steps());
    }

    private InspectionStory inspection(int daysAgo, String object, String scope) {
        return InspectionStory.inspection(props, today.minusDays(daysAgo), SECOND)
                .decide(object, today.minusYears(2), today.minusDays(daysAgo + 1L), scope, 45);
    }
}
