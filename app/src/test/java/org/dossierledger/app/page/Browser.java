package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at a screen: real Chromium, without JavaScript of ours to wait for. */
final class Browser implements AutoCloseable {

    /** One for all tests of a process; each person has a context of their own. It ends with the process. */
    private static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    /** The violations in full, of the rest no more than that it was looked at. */
    private static final AxeRunOptions AXE = new AxeRunOptions();

    static {
        AXE.setResultTypes(List.of("violations"));
    }

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private Page page;

    Browser(String address) {
        this.address = address;
    }

    /** Signs in as an account of the made-up province, with cookies of their own. */
    Browser as(String username) {
        signedOut().open("/sign-in");
        page.fill("#username", username);
        page.fill("#password", username + "-demo");
        page.click("main button");
        // Not before the next page is whole: what is asked of one without its style sheets makes it load other fonts.
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return this;
    }

    /** Somebody else, at a browser of their own. */
    Browser signedOut() {
        var context = CHROMIUM.newContext();
        contexts.add(context);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (request.url().contains(".woff")) {
                fonts.add(request.url());
            }
        });
        return this;
    }

    Browser open(String path) {
        page.navigate(address + path);
        return settled();
    }

    Browser click(String selector) {
        page.click(selector);
        return settled();
    }

    /** Through the bar at the top. */
    Browser go(String group, String link) {
        page.click("nav >> text=\"%s\"".formatted(group));
        return click("nav >> text=\"%s\"".formatted(link));
    }

    Browser fill(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    Browser choose(String selector, String value) {
        page.selectOption(selector, value);
        return this;
    }

    Browser check(String selector) {
        page.check(selector);
        return this;
    }

    /** What a click on a link brings to the person's computer. */
    String download(String selector) throws IOException {
        return Files.readString(page.waitForDownload(() -> page.click(selector)).path());
    }

    Browser attach(String selector, String fileName, String content) {
        page.setInputFiles(selector, new FilePayload(fileName, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Page page() {
        return page;
    }

    /** Fonts that pages asked for; axe, too, reads every font that a style sheet names, so ask before it runs. */
    List<String> fonts() {
        return fonts;
    }

    String text() {
        return page.innerText("main");
    }

    /** No violation that axe can see, nothing in the console, and nothing wider than a phone. */
    Browser isFitForEverybody() {
        // Legacy: without a page of its own for frames, of which there are none; half the time.
        var violations =
                new AxeBuilder(page).setLegacyMode(true).options(AXE).analyze().getViolations();
        assertThat(violations).as(() -> page.url() + " " + violations).isEmpty();
        page.setViewportSize(390, 844);
        var overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        page.setViewportSize(1280, 900);
        assertThat(overflow.intValue()).as("%s: wider than a phone", page.url()).isLessThanOrEqualTo(0);
        assertThat(page.content()).as("a text is missing").doesNotContain("??");
        assertThat(complaints).isEmpty();
        return this;
    }

    private Browser settled() {
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
