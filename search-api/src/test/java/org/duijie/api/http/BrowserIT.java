package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser; skipped where there is none. */
class BrowserIT {
    @TempDir
    static Path directory;

    private static Chromium chromium;
    private static TestServer server;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        server = TestServer.start(directory);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.page(complaints::add);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void searchThenFacetThenMoreThenBack() {
        page.navigate(server.url("/"));
        page.fill("#q", "过滤膜");
        page.press("#q", "Enter");
        assertThat(page.locator("#hits > .card")).hasCount(10);

        page.click("[data-facet=stage] .option >> nth=0");
        assertThat(page.locator(".chips")).containsText("成果阶段");
        assertThat(page).hasURL(Pattern.compile(".*stage=.*"));
        assertThat(page.locator(".status b")).hasText("8");

        page.goBack();
        assertThat(page.locator(".chips")).hasCount(0);
        page.click(".more .button");
        assertThat(page.locator("#hits > .card")).hasCount(20);
        page.click(".more .button");
        assertThat(page.locator("#hits > .card")).hasCount(23);
        assertThat(page.locator(".more")).hasCount(0);
    }

    @Test
    void completionsAreOfferedWhileTypingAndChosenByKeys() {
        page.navigate(server.url("/"));
        page.locator("#q").pressSequentially("fanglun");
        var options = page.locator("[role=option]");
        assertThat(options.first()).hasText("芳纶2");
        assertThat(options.first().locator("em")).hasText("芳纶");
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");

        page.press("#q", "ArrowUp");
        assertThat(options.last()).hasAttribute("aria-selected", "true");
        page.press("#q", "ArrowDown");
        page.press("#q", "ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(page.locator("#q")).hasValue("fanglun");
        page.press("#q", "Escape");
        assertThat(options).hasCount(0);
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
        page.press("#q", "ArrowDown");
        assertThat(options.first()).isVisible();
        page.press("#q", "ArrowDown");
        page.press("#q", "Enter");
        assertThat(page).hasURL(server.url("/?q=" + encoded("芳纶")));
        assertThat(page.locator("#q")).hasValue("芳纶");

        page.press("#q", "End");
        page.locator("#q").pressSequentially("涂");
        page.locator("[role=option]", new Page.LocatorOptions().setHasText("一种芳纶涂覆"))
                .click();
        assertThat(page).hasURL(server.url("/?q=" + encoded("一种芳纶涂覆锂电池隔膜及其制备方法")));
        assertThat(page.locator("[role=option]")).hasCount(0);
    }

    @Test
    void nothingIsAskedWhileAnInputMethodComposes() {
        var asked = new ArrayList<String>();
        page.onRequest(r -> {
            if (r.url().contains("/v1/suggest")) {
                asked.add(r.url());
            }
        });
        page.navigate(server.url("/"));
        page.locator("#q").focus();
        var keyboard = page.context().newCDPSession(page);
        for (var composed : new String[] {"f", "fa", "fang", "fanglun"}) {
            keyboard.send("Input.imeSetComposition", composition(composed));
            page.waitForTimeout(200); // longer than the script waits before it asks
        }
        assertThat(asked).isEmpty();

        var text = new JsonObject();
        text.addProperty("text", "芳纶");
        keyboard.send("Input.insertText", text);
        assertThat(page.locator("[role=option]").first()).hasText("芳纶2");
        assertThat(asked).containsExactly(server.url("/v1/suggest?q=" + encoded("芳纶")));
    }

    private static JsonObject composition(String text) {
        var composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        return composition;
    }

    @Test
    void aMistypedTextLeadsToWhatWasMeant() {
        page.navigate(server.url("/?q=" + encoded("芳伦")));
        page.click(".meant a");
        assertThat(page).hasURL(server.url("/?q=" + encoded("芳纶")));
        assertThat(page.locator(".meant")).hasCount(0);
    }

    @Test
    void anItemLoadsWhoMayNeedIt() {
        page.navigate(server.url("/?q=" + encoded("芳纶涂覆聚乙烯")));
        page.click(".card h2 a >> nth=0");
        assertThat(page.locator("h1")).containsText("隔膜");
        assertThat(page.locator(".item-side .card").first()).isVisible();
        assertThat(page.locator(".item-side .bars").first()).isVisible();
    }

    @Test
    void aPastedNeedIsMatchedInPlace() {
        page.navigate(server.url("/match"));
        page.fill("#text", "求耐高温的锂电池隔膜");
        page.click("form button");
        assertThat(page.locator("#matches .card").first()).containsText("隔膜");
        assertThat(page.locator("#matches .reasons .bars li").first()).isVisible();
        assertThat(page.locator("#text")).hasValue("求耐高温的锂电池隔膜");
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        page.setViewportSize(390, 844);
        for (var path :
                new String[] {"/", "/?q=" + encoded("隔膜"), "/items/A-1", "/match", "/?q=" + encoded("膜") + "&lang=en"
                }) {
            page.navigate(server.url(path));
            var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
            assertThat(wide).as(path).isEqualTo(false);
        }
    }
}
