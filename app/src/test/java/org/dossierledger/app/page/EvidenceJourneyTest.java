package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the desk's printer to the citizen's telephone and the inspector's screen, in a real browser. */
class EvidenceJourneyTest {

    @TempDir
    private static Path data;

    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = new Site(data, Clock.systemUTC()).inhabited();
        browser = site.browser;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_citizen_checks_a_receipt_and_an_inspector_the_whole_log() throws Exception {
        browser.as("motcua").open("/dossiers/receive?procedure=1.004227");
        browser.fill("#name", "Nguyễn Thị Đào")
                .choose("#competentUnit", "H98.04.01")
                .click("main form[method=post] button")
                .isFitForEverybody();
        var code = browser.page().innerText(".ledger-receipt dd").strip();
        var typed = browser.page().innerText(".ledger-mark__code").strip();
        var scanned = scanned();
        assertThat(scanned).startsWith(site.address + "/verify/");

        browser.signedOut().open(scanned.substring(site.address.length())).isFitForEverybody();
        assertThat(browser.text())
                .contains("Giấy này là thật, bản ghi còn nguyên", code)
                .doesNotContain("Nguyễn Thị Đào", "1.004227");
        browser.click("main summary").isFitForEverybody();
        assertThat(browser.download("text=Tải tệp .tlog-proof")).startsWith("c2sp.org/tlog-proof@v1\n");
        browser.open("/verify?lang=en").isFitForEverybody();
        browser.fill("#code", typed.toLowerCase()).click("main button").isFitForEverybody();
        assertThat(browser.text())
                .contains(
                        "There is an entry of a registration with this code",
                        "does not prove that the paper is genuine")
                .doesNotContain(code);

        browser.as("thanhtra").go("Thanh tra", "Toàn vẹn sổ cái").isFitForEverybody();
        assertThat(browser.text()).contains("Chưa kiểm tra toàn bộ lần nào", "Mọi sự kiện đã được niêm phong");
        browser.click("text=Kiểm tra toàn bộ ngay");
        browser.page().waitForSelector("text=Sổ cái nguyên vẹn");
        browser.isFitForEverybody();
        assertThat(browser.text()).contains("Kiểm tra xong lúc", "theo yêu cầu của thanhtra");
        browser.click("main summary").isFitForEverybody();
        assertThat(browser.download("text=Tải xuống"))
                .startsWith(site.ledger.logKeys().origin() + "\n");
    }

    @Test
    void a_receipt_fits_on_half_a_sheet_and_shows_how_to_check_it() {
        browser.as("motcua").open("/dossiers/receive?procedure=1.004227");
        browser.fill("#name", "Nguyễn Thị Đào").choose("#competentUnit", "H98.04.01");
        browser.click("main form[method=post] button");

        var pdf = browser.page().pdf(new Page.PdfOptions().setFormat("A5"));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Count 1");
    }

    /** What a telephone reads off the screen. */
    private static String scanned() throws IOException, ReaderException {
        var code = browser.page().locator(".ledger-qr");
        // Sixteen pixels a square: a still picture gives a reader one look, a telephone as many as it needs.
        code.evaluate("svg => svg.style.width = svg.style.height = svg.viewBox.baseVal.width * 16 + 'px'");
        var picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var seen = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
