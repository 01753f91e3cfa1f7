package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.cli.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging in a real browser, by keyboard alone; skipped where there is none. */
class JudgeBrowserIT {
    private static final int PAIRS = 20;

    @TempDir
    private Path directory;

    private Chromium chromium;
    private TestServer server;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.launch();
        server = TestServer.start(directory);
        JudgedPool.make(directory, server.data().root());
        page = chromium.page(complaints::add);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
        assertThat(complaints).isEmpty();
    }

    private void begin(String judge) {
        page.navigate(server.url("/judge"));
        assertThat(page.locator("#judge")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(judge);
        page.keyboard().press("Enter");
        assertThat(page.locator(".judge-name b")).hasText(judge);
    }

    private void press(String key, String progress) {
        page.keyboard().press(key);
        assertThat(page.locator("#progress")).hasText(progress);
    }

    /**
     * One gives 0, 1, 2, 3, 0, …, the other the same to the first 15 pairs and one more (0 after 3) to the last five. So 15 of 20 agree,
     * by chance 5 would: kappa (0.75 − 0.25) / 0.75 = 0.667. Squared differences are 21 / 20, by chance 2.5: 1 − 1.05 / 2.5 = 0.580.
     */
    @Test
    void twoJudgesJudgeTwentyPairsByKeyboardAndSeeTheirKappa() {
        begin("王工");
        for (int i = 0; i < PAIRS; i++) {
            press(Integer.toString(i % 4), (i + 1) + "/20");
        }
        assertThat(page.locator(".done h2")).isVisible();
        begin("李工");
        for (int i = 0; i < PAIRS; i++) {
            press(Integer.toString(i < 15 ? i % 4 : (i + 1) % 4), (i + 1) + "/20");
        }
        page.click(".done .button.primary");

        assertThat(row("agreement")).containsText("0.750");
        assertThat(row("kappa")).containsText("0.667");
        assertThat(row("quadraticKappa")).containsText("0.580");
        assertThat(row("kappa").locator("td").last()).hasText("20");
        assertThat(page.locator(".judges")).hasText("李工：20 对王工：20 对");

        var round = Ran.command(
                "judge",
                "round",
                "--name",
                JudgedPool.NAME,
                "--data",
                server.data().root());
        assertThat(round.out()).startsWith("round 2: 2 pairs");
        begin("王工");
        assertThat(page.locator(".again")).containsText("第 2 轮");
        assertThat(page.locator("#judging")).not().containsText("李工");
        press("2", "1/2");
        press("2", "2/2");
        assertThat(page.locator(".done h2")).isVisible();
    }

    private Locator row(String coefficient) {
        return page.locator("[data-coefficient=" + coefficient + "]");
    }

    @Test
    void keysGoBackSkipTakeBackCommentAndHelp() {
        begin("王工");
        var first = page.locator("#technology h2").textContent();
        assertThat(page.locator("#need h2")).isVisible();
        assertThat(page.locator("#reasons")).hasCount(0);

        page.keyboard().press("c");
        page.keyboard().insertText("不是\n这个 3");
        page.keyboard().press("Escape");
        press("1", "1/20");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#technology h2")).hasText(first);
        assertThat(page.locator(".grade[aria-pressed=true]")).hasAttribute("value", "1");
        assertThat(page.locator("#comment")).hasValue("不是\n这个 3");
        assertThat(page.locator("#reasons .card, #reasons .none").first()).isVisible();

        press("u", "0/20");
        assertThat(page.locator("#technology h2")).hasText(first);
        assertThat(page.locator(".grade[aria-pressed=true]")).hasCount(0);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#judging .note")).containsText("2");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#technology h2")).hasText(first);

        page.keyboard().press("?");
        assertThat(page.locator("#keys dl")).isVisible();
        page.keyboard().press("?");
        assertThat(page.locator("#keys dl")).isHidden();
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        begin("王工");
        page.setViewportSize(390, 844);
        for (var path : List.of("/judge", "/judge/" + TestServer.encoded(JudgedPool.NAME))) {
            page.navigate(server.url(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .as(path)
                    .isEqualTo(false);
        }
    }
}
