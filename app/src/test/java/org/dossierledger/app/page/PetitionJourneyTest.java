package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.serve.ProvinceInspected;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the counter to the decision in force, through real pages in a real browser. */
class PetitionJourneyTest {

    private static final UnitCode WARD = UnitCode.of("H98.31");
    private static final UnitCode PROVINCE = UnitCode.of("H98");

    @TempDir
    private static Path data;

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-02T02:00:00Z"));
    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = new Site(data, CLOCK);
        browser = site.browser;
        account("tiepdan.phuong", Role.PETITION_OFFICER, WARD);
        account("canbo.phuong", Role.HANDLER, WARD);
        account("lanhdao.phuong", Role.LEADER, WARD);
        account("motcua.phuong", Role.CLERK, WARD);
        account("tiepdan.tinh", Role.PETITION_OFFICER, PROVINCE);
        account("lanhdao.tinh", Role.LEADER, PROVINCE);
        account("thanhtra.tinh", Role.INSPECTOR, UnitCode.of("H98.01"));
        ProvinceInspected.by(site.ledger, "thanhtra.tinh");
    }

    private static void account(String name, Role role, UnitCode unit) {
        new Accounts(site.ledger.dataSource()).create(name, name + "-demo", role, unit, name);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_complaint_goes_from_receipt_to_a_second_decision_and_the_dossier_tells_of_it() {
        var dossier = dossier();
        browser.as("tiepdan.phuong").isFitForEverybody();
        browser.go("Đơn thư", "Tiếp nhận đơn").isFitForEverybody();
        browser.choose("#kind", "COMPLAINT")
                .choose("#source", "POST")
                .fill("#name-1", "Trần Văn Bình")
                .fill("#people", "6")
                .fill("#summary", "Trả kết quả chậm, không giải thích")
                .choose("#subjectKind", "DOSSIER")
                .fill("#reference", "H98.31-000000-0000")
                .click("text=Vào sổ");
        assertThat(browser.isFitForEverybody().text()).contains("Không có hồ sơ H98.31-000000-0000");
        browser.fill("#reference", dossier).click("text=Vào sổ").isFitForEverybody();
        assertThat(browser.text()).contains("Trần Văn Bình", dossier, "Thụ lý khiếu nại", "trong hạn");
        var complaint = address();
        var code = browser.page().innerText("h1").strip();

        step("Phân loại đơn").choose("#field", "ADMINISTRATIVE");
        assertThat(done()).contains("Đã phân loại", "đông người (6 người)");

        CLOCK.move(Duration.ofDays(3));
        browser.as("lanhdao.phuong").isFitForEverybody();
        assertThat(browser.text()).contains("Đơn trên bàn tôi", code);
        browser.open(complaint);
        step("Thụ lý khiếu nại").fill("#documentNumber", "15/TB-UBND").click("main form button");
        assertThat(browser.text()).contains("phải ký tên và cử người đại diện");
        browser.check("#everyoneSigned");
        assertThat(done()).contains("Đã thụ lý");
        step("Giao xác minh khiếu nại").fill("#officer", "canbo.phuong").fill("#documentNumber", "16/QĐ-UBND");
        assertThat(done()).contains("Đang xác minh", "canbo.phuong");

        CLOCK.move(Duration.ofDays(10));
        browser.as("canbo.phuong").isFitForEverybody();
        assertThat(browser.text()).contains(code);
        browser.open(complaint);
        step("Báo cáo kết quả xác minh khiếu nại")
                .fill("#findings", "Chậm 3 ngày làm việc")
                .fill("#documentNumber", "17/BC");
        assertThat(done()).contains("Đã xác minh", "Chi tiết");
        var held = Moment.dateOf(CLOCK.instant()).plusDays(10);
        step("Thông báo đối thoại")
                .fill("#heldAt-day", String.valueOf(held.getDayOfMonth()))
                .fill("#heldAt-month", String.valueOf(held.getMonthValue()))
                .fill("#heldAt-year", String.valueOf(held.getYear()))
                .fill("#heldAt-time", "14:00")
                .fill("#place", "Trụ sở UBND phường")
                .fill("#documentNumber", "18/TB");
        assertThat(done()).contains("Thông báo đối thoại ngày", "14:00 tại Trụ sở UBND phường");
        CLOCK.move(Duration.ofDays(10));
        step("Tổ chức đối thoại")
                .fill("#minutesNumber", "01/BB")
                .fill("#copies", "3")
                .check("#complainantPresent")
                .fill("#minutes", "Hai bên đã trao đổi");
        assertThat(done()).contains("Tổ chức đối thoại với người khiếu nại");

        browser.as("lanhdao.phuong").open(complaint);
        step("Quyết định giải quyết khiếu nại").click("main summary >> nth=0");
        browser.fill("[id='recovery.moneyToPeople']", "1.500.000")
                .choose("#outcome", "PARTLY_RIGHT")
                .fill("#documentNumber", "20/QĐ-UBND");
        assertThat(done()).contains("khiếu nại đúng một phần", "Gửi quyết định, kết luận");
        browser.click("text=Vì sao ngày này?").isFitForEverybody();
        assertThat(browser.text()).contains("Từng ngày", "Các hạn khác");

        browser.as("tiepdan.phuong").open(complaint);
        step("Gửi quyết định giải quyết khiếu nại").fill("#recipients", "Người khiếu nại");
        assertThat(done()).doesNotContain("Việc phải làm và thời hạn");
        step("Ghi nhận người khiếu nại đã nhận quyết định");
        assertThat(done()).contains("Hạn khiếu nại lần hai");

        CLOCK.move(Duration.ofDays(5));
        browser.as("tiepdan.tinh").open("/petitions/receive?earlier=" + code);
        browser.choose("#kind", "COMPLAINT")
                .choose("#source", "POST")
                .fill("#name-1", "Trần Văn Bình")
                .fill("#summary", "Không đồng ý với quyết định lần đầu")
                .choose("#subjectKind", "DECISION")
                .fill("#reference", "20/QĐ-UBND")
                .click("text=Vào sổ")
                .isFitForEverybody();
        assertThat(browser.text()).contains("Tiếp theo đơn", code);
        var second = address();
        step("Phân loại đơn").choose("#field", "ADMINISTRATIVE");
        done();
        browser.as("lanhdao.tinh").open(second);
        step("Thụ lý khiếu nại").fill("#documentNumber", "30/TB").check("#everyoneSigned");
        assertThat(done()).contains("lần hai");
        step("Quyết định giải quyết khiếu nại").choose("#outcome", "UPHELD").fill("#documentNumber", "31/QĐ");
        assertThat(done()).contains("công nhận quyết định giải quyết lần đầu", "giải quyết khi chưa xác minh");

        browser.as("tiepdan.phuong").open(complaint);
        assertThat(browser.text())
                .contains("Có khiếu nại lần hai, trong thời hạn")
                .contains("Có đơn tiếp theo");
        browser.as("motcua.phuong")
                .open("/dossiers?code=" + dossier)
                .click("main table a")
                .isFitForEverybody();
        assertThat(browser.text())
                .contains("Có khiếu nại về hồ sơ này", "Đã giải quyết khiếu nại về hồ sơ này")
                .doesNotContain(code);
        browser.as("thanhtra.tinh")
                .open("/petitions?kind=complaint&name=trần văn bình")
                .isFitForEverybody();
        browser.click("main table a >> nth=0").isFitForEverybody();
        assertThat(browser.text()).doesNotContain("Việc có thể làm tiếp", "Đính kèm tài liệu");
    }

    @Test
    void a_denunciation_is_concluded_and_who_denounced_is_seen_by_two_persons_only() throws IOException {
        browser.as("tiepdan.phuong").open("/petitions/receive");
        browser.choose("#kind", "DENUNCIATION")
                .choose("#source", "DROP_BOX")
                .fill("#name-1", "Lê Thị Hoa Mai")
                .fill("[name=phone-1]", "0912345678")
                .fill("#summary", "Bà Lê Thị Hoa Mai thấy cán bộ nhận tiền")
                .fill("#respondent", "Cán bộ địa chính")
                .choose("#subjectKind", "ACT")
                .click("text=Vào sổ");
        assertThat(browser.text()).contains("làm lộ thông tin người tố cáo");
        browser.fill("#summary", "Cán bộ nhận tiền của dân")
                .click("text=Vào sổ")
                .isFitForEverybody();
        assertThat(browser.text())
                .contains("Thông tin người tố cáo được bảo mật")
                .doesNotContain("Hoa Mai", "0912345678");
        var denunciation = address();
        browser.attach("#file", "don.txt", "nét chữ của người viết")
                .fill("#description", "Đơn viết tay")
                .check("#original")
                .click("#attach ~ form button");
        assertThat(browser.text()).contains("Cất bản gốc của đơn vào kho bảo mật");

        step("Kiểm tra, xác minh người tố cáo").choose("#result", "CONFIRMED");
        done();
        step("Phân loại đơn").choose("#field", "ADMINISTRATIVE");
        assertThat(done()).contains("Đã phân loại");
        browser.as("canbo.phuong").open(denunciation);
        assertThat(browser.text()).contains("Tài khoản này không được làm việc đó");

        CLOCK.move(Duration.ofDays(2));
        browser.as("lanhdao.phuong").open(denunciation);
        step("Thụ lý tố cáo").fill("#documentNumber", "40/QĐ").fill("#contents", "1");
        assertThat(done()).contains("Kết luận nội dung tố cáo", "Thông báo thụ lý");
        step("Giao xác minh tố cáo").fill("#officer", "canbo.phuong").fill("#documentNumber", "41/QĐ");
        done();

        browser.as("canbo.phuong")
                .open(denunciation)
                .click("text=Đề nghị xem danh tính")
                .isFitForEverybody();
        browser.fill("#reason", "Cần làm việc trực tiếp");
        assertThat(done()).contains("Chờ quyết định").doesNotContain("Mở danh tính");
        browser.as("lanhdao.phuong").open(denunciation).click("text=Cho phép").isFitForEverybody();
        assertThat(browser.text()).contains("canbo.phuong đề nghị: Cần làm việc trực tiếp");
        browser.choose("#until", "4");
        assertThat(done()).contains("Được phép").doesNotContain("Mở danh tính");
        browser.as("canbo.phuong").open(denunciation).click("text=Mở danh tính").isFitForEverybody();
        assertThat(browser.text()).contains("Lê Thị Hoa Mai", "0912345678", "Do lanhdao.phuong cho phép");
        assertThat(browser.download("text=Tải xuống bản gốc 1")).isEqualTo("nét chữ của người viết");
        CLOCK.move(Duration.ofHours(5));
        awaitEndOfPermission();
        browser.open(denunciation).isFitForEverybody();
        assertThat(browser.text()).contains("Hết thời gian").doesNotContain("Mở danh tính", "Hoa Mai");

        step("Báo cáo kết quả xác minh tố cáo")
                .fill("#findings", "Có nhận tiền")
                .fill("#documentNumber", "42/BC");
        done();
        browser.as("lanhdao.phuong").open(denunciation);
        step("Kết luận nội dung tố cáo").choose("#outcome", "TRUE").fill("#documentNumber", "43/KL");
        assertThat(done()).contains("tố cáo đúng", "Công khai kết luận");
        browser.as("tiepdan.phuong").open(denunciation);
        step("Gửi kết luận nội dung tố cáo").fill("#recipients", "Thanh tra tỉnh");
        done();
        step("Công khai kết luận nội dung tố cáo").choose("#form", "POSTING").fill("#place", "Trụ sở UBND phường");
        assertThat(done())
                .contains("Công khai kết luận nội dung tố cáo: niêm yết")
                .doesNotContain("Hoa Mai");

        browser.open("/petitions?kind=denunciation").isFitForEverybody();
        assertThat(browser.text()).contains("Không tìm theo tên");
        browser.open("/petitions?lang=en").isFitForEverybody();
        browser.click("main table a >> nth=0").isFitForEverybody();
        browser.open(denunciation + "/deadlines").isFitForEverybody();
        browser.open("/?lang=vi");
    }

    /** Opens the form of the next step. */
    private static Browser step(String name) {
        return browser.click("main a:text-is(\"" + name + "\")").isFitForEverybody();
    }

    /** Sends the form, and sees what the page of the petition says then. */
    private static String done() {
        browser.click("main form button");
        assertThat(browser.text()).contains("Đã ghi vào sổ.");
        return browser.text();
    }

    private static String address() {
        return browser.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** Code of a dossier received at the ward. */
    private static String dossier() {
        browser.as("motcua.phuong").open("/dossiers/receive?procedure=1.001193");
        browser.fill("#name", "Trần Văn Bình").click("main form[method=post] button");
        return browser.page().innerText("dd.ledger-code").strip();
    }

    /** The server puts it on record by itself, some seconds later; whoever opens a form before has an old one. */
    private static void awaitEndOfPermission() {
        var log = new JdbcTemplate(site.ledger.dataSource());
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (log.queryForObject("select count(*) from log.event_log where type = 'IdentityAccessExpired'", Long.class)
                == 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
