package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossierledger.app.serve.ProvinceInspected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the desk to the inspector, through real pages in a real browser. */
class JourneyTest {

    @TempDir
    private static Path data;

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-02T02:00:00Z"));
    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = new Site(data, CLOCK).inhabited();
        ProvinceInspected.by(site.ledger, "thanhtra");
        browser = site.browser;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_dossier_goes_from_the_desk_to_the_late_list_and_the_inspector_sees_it_all() throws IOException {
        browser.as("motcua").isFitForEverybody();
        browser.open("/dossiers/receive?procedure=1.004227").isFitForEverybody();
        browser.fill("#name", "Nguyễn Thị Đào")
                .fill("#idNumber", "099123456789")
                .choose("#competentUnit", "H98.04.01")
                .click("main form[method=post] button")
                .isFitForEverybody();
        assertThat(browser.text()).contains("H98.00-261102-0001", "Nguyễn Thị Đào", "16/11/2026", "motcua");
        browser.click("text=Mở hồ sơ");
        var dossier = browser.page().url().replaceFirst("^https?://[^/]+", "");

        CLOCK.move(Duration.ofDays(1));
        browser.as("chuyenvien1").open(dossier).isFitForEverybody();
        browser.click("text=Phân công").isFitForEverybody();
        browser.fill("#officer", "chuyenvien1").click("main button");
        browser.click("text=Yêu cầu bổ sung").isFitForEverybody();
        browser.fill("#items", "Hợp đồng đã công chứng")
                .fill("#reason", "Thiếu hợp đồng")
                .click("main button");
        assertThat(browser.text()).contains("5 Yêu cầu bổ sung giấy tờ", "Đã ghi vào sổ");

        CLOCK.move(Duration.ofDays(2));
        browser.as("motcua").open(dossier).click("text=Nhận bổ sung").click("main button");
        assertThat(browser.text()).contains("4 Đang xử lý", "19/11/2026");

        browser.attach("#file", "hop-dong.txt", "Hợp đồng chuyển nhượng")
                .fill("#description", "Hợp đồng đã công chứng")
                .click("#attach ~ form button");
        assertThat(browser.text()).contains("Đính kèm tài liệu: Hợp đồng đã công chứng");
        assertThat(browser.download("text=Tải xuống")).isEqualTo("Hợp đồng chuyển nhượng");

        browser.as("chuyenvien1").open(dossier).click("text=Ghi chú").isFitForEverybody();
        browser.fill("#text", "Đã gọi điện cho người nộp").click("main button");
        assertThat(browser.text()).contains("Đã gọi điện cho người nộp");
        browser.click("text=Lập các bước liên thông").isFitForEverybody();
        browser.fill("[name=stageName-1]", "Thẩm định").fill("[name=allotment-1]", "3");
        browser.click("main form button");
        assertThat(browser.text()).contains("Lập 1 bước liên thông: Thẩm định");
        browser.click("text=Hoàn thành một bước").isFitForEverybody().click("main button");
        assertThat(browser.text()).contains("Hoàn thành bước 1").doesNotContain("Hoàn thành một bước");
        browser.click("text=Vì sao ngày này?").isFitForEverybody();
        assertThat(browser.text())
                .contains("Thời gian bổ sung", "tính, ngày thứ 10", "19/11/2026")
                .contains("đúng bằng hạn theo quy định");
        browser.open("/").isFitForEverybody();
        assertThat(browser.text()).contains("Hồ sơ tôi thụ lý", "H98.00-261102-0001");

        CLOCK.move(Duration.ofDays(22));
        browser.as("chuyenvien1").open("/late?kind=dossier").isFitForEverybody();
        assertThat(browser.text()).contains("Loại việc", "H98.00-261102-0001");
        browser.open(dossier).click("text=Ghi đã xử lý xong").click("main button");
        assertThat(browser.text()).contains("9 Đã xử lý xong", "Quá hạn");

        CLOCK.move(Duration.ofDays(1));
        browser.as("thanhtra").open("/late");
        assertThat(browser.text()).doesNotContain("H98.00-261102-0001");
        browser.fill("#asOf-day", "26")
                .fill("#asOf-month", "11")
                .fill("#asOf-year", "2026")
                .click("main button");
        assertThat(browser.text()).contains("H98.00-261102-0001");
        browser.click("text=H98.00-261102-0001").isFitForEverybody();
        assertThat(browser.text())
                .contains("Tiếp nhận hồ sơ H98.00-261102-0001", "Yêu cầu bổ sung lần 1", "quá hạn")
                .doesNotContain("Việc có thể làm tiếp");
    }

    @Test
    void no_page_loads_the_fonts_that_come_with_the_components() {
        try (var another = new Browser(site.address)) {
            another.as("thanhtra").open("/dossiers").open("/late").open("/deadlines");
            assertThat(another.fonts()).isEmpty();
        }
    }

    @Test
    void every_page_is_fit_for_everybody_in_both_languages() {
        browser.as("thanhtra");
        for (var page : List.of(
                "/",
                "/dossiers",
                "/late",
                "/late?dueWithin=3",
                "/reports",
                "/reports?name=03/KQGQ&kind=Q3&year=2026",
                "/deadlines",
                "/deadlines?clock=K1&start=2026-11-16&length=10&unit=working-days",
                "/deadlines?clock=K3&start=2026-11-16T09:10")) {
            browser.open(page).isFitForEverybody();
            browser.open(page + (page.contains("?") ? "&" : "?") + "lang=en").isFitForEverybody();
            browser.open("/?lang=vi");
        }
        browser.as("quantri").open("/accounts").isFitForEverybody();
        browser.open("/dossiers");
        assertThat(browser.text()).contains("không");
    }
}
