package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crowd comes to the reception room; from the door to the book, through real pages in a real browser. */
class ReceptionJourneyTest {

    @TempDir
    private static Path data;

    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        var clock = Clock.fixed(Instant.parse("2026-11-16T02:00:00Z"), ZoneOffset.UTC);
        site = new Site(data, clock).inhabited();
        browser = site.browser;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_crowd_is_received_its_petition_registered_and_answered_and_the_book_shows_it() throws IOException {
        browser.as("tiepdan").go("Đơn thư", "Tiếp công dân").isFitForEverybody();
        browser.click(".ledger-tabs a[href='/receptions/receive']").isFitForEverybody();
        browser.choose("#mode", "REGULAR")
                .fill("#presiding", "Cán bộ tiếp công dân phường")
                .choose("#kind", "COMPLAINT")
                .fill("#name-1", "Nguyễn Thị Đào")
                .fill("[name=address-1]", "Tổ 3")
                .fill("#name-2", "Lê Văn Bốn")
                .fill("#people", "12")
                .fill("#representatives", "2")
                .fill("#summary", "Bồi thường thấp hơn các hộ liền kề")
                .fill("#request", "Đo đạc lại")
                .fill("#sameContent", "14")
                .click("text=Thuộc thẩm quyền của cơ quan này")
                .click("main form button");
        browser.isFitForEverybody();
        assertThat(browser.text())
                .contains("TD.H98.31-261116-", "đông người (12 người)", "2 người đại diện", "Nguyễn Thị Đào")
                .contains("01/12/2026");
        var visit = browser.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");

        browser.click("text=Nhận tài liệu").isFitForEverybody();
        browser.fill("#items", "Đơn có chữ ký của 12 hộ\nBản đồ trích đo")
                .fill("#receiptNumber", "07/BN-TCD")
                .click("main form button");
        browser.click("text=Giấy biên nhận số 07/BN-TCD").isFitForEverybody();
        assertThat(browser.text()).contains("Mẫu số 02/TCD", "Bản đồ trích đo", "Lê Văn Bốn");

        browser.open(visit).click("text=Tiếp nhận đơn từ lượt tiếp này").isFitForEverybody();
        assertThat(browser.page().inputValue("#name-2")).isEqualTo("Lê Văn Bốn");
        browser.choose("#subjectKind", "OTHER").click("main form button >> nth=0");
        var petition = browser.page().innerText("h1");
        assertThat(petition).startsWith("DT.H98.31-");

        browser.open(visit).click("text=Trả lời người được tiếp").isFitForEverybody();
        browser.choose("#handling", "TAKEN_UP").click("main form button");
        browser.isFitForEverybody();
        assertThat(browser.text())
                .contains(petition, "tiếp nhận để giải quyết")
                .doesNotContain("Việc phải làm và thời hạn");

        browser.open("/receptions/book").isFitForEverybody();
        assertThat(browser.text())
                .contains("Nguyễn Thị Đào, Tổ 3", "và 10 người khác", "Đo đạc lại", "14", "Đơn " + petition);
        assertThat(browser.download("text=Tải CSV")).contains("Lê Văn Bốn", "Đo đạc lại");
    }

    @Test
    void every_page_of_receptions_is_fit_for_everybody_in_both_languages() {
        browser.as("tiepdan");
        browser.open("/receptions/schedule")
                .choose("#mode", "LEADER")
                .fill("#sessionAt-day", "15")
                .fill("#sessionAt-month", "12")
                .fill("#sessionAt-year", "2026")
                .fill("#sessionAt-time", "14:00")
                .click("main form button");
        var scheduled = browser.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        browser.open("/receptions/refuse")
                .choose("#ground", "PROTRACTED")
                .fill("#reason", "Đã giải quyết lần hai")
                .fill("#name-1", "Võ Văn Tám")
                .click("main form button");
        var refused = browser.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        for (var page : List.of(
                "/receptions",
                "/receptions/book",
                "/receptions/receive",
                "/receptions/receive?scheduled=" + scheduled.replaceFirst(".*/", ""),
                "/receptions/schedule",
                "/receptions/refuse",
                scheduled,
                scheduled + "/notes",
                refused,
                refused + "/deadlines",
                refused + "/refusal",
                refused + "/refusal-notice")) {
            browser.open(page).isFitForEverybody();
            browser.open(page + (page.contains("?") ? "&" : "?") + "lang=en").isFitForEverybody();
            browser.open("/?lang=vi");
        }
    }
}
