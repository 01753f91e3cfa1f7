package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.experiment.ExperimentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in the name of an enterprise in a real browser, while an experiment runs; skipped where there is none. */
class ReaderBrowserIT {
    /** E-1 has the place 0.3665 in an experiment of this name. */
    private static final String EXPERIMENT = """
        name: words-or-model
        goals: [view]
        windowDays: 1
        effect: 0.1
        arms:
          - {name: words, ranker: lexical, share: 0.5}
          - {name: again, ranker: lexical, share: 0.5}
        """;

    private static final String ARM = "words-or-model/words";

    @TempDir
    private Path directory;

    private Chromium chromium;
    private TestServer server;
    private Page page;
    private Path experiment;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.launch();
        experiment = Files.writeString(directory.resolve("experiment.yaml"), EXPERIMENT);
        server = TestServer.start(
                directory, ServerConfig.ofPort(0), Optional.of(ExperimentFile.read(experiment)), data -> {});
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

    private void choose() {
        page.navigate(server.url("/"));
        page.click("a.reader");
        page.fill("#enterprise", "杭州示例动力电池有限公司");
        page.press("#enterprise", "Enter");
        assertThat(page.locator("a.reader")).containsText("杭州示例动力电池有限公司");
    }

    private String matchAndOpenTheSecond() {
        page.navigate(server.url("/match"));
        page.fill("#text", "求耐高温的锂电池隔膜");
        page.click("form button");
        var second = page.locator("#matches .card h3 a").nth(1);
        var title = second.textContent();
        second.click();
        assertThat(page.locator("h1")).containsText(title);
        return title;
    }

    private List<Interaction> recorded(Event event) {
        var all = new ArrayList<Interaction>();
        server.engine().store().forEachInteraction(i -> {
            if (i.event() == event && i.query().isPresent()) {
                all.add(i);
            }
        });
        return all;
    }

    private Interaction await(Event event) {
        while (recorded(event).isEmpty()) {
            Thread.onSpinWait();
        }
        return recorded(event).getFirst();
    }

    @Test
    void theSecondResultThatAnEnterpriseOpensIsRecordedThereAndSeenByTheExperiment() {
        choose();
        matchAndOpenTheSecond();

        var view = await(Event.VIEW);
        assertThat(view.actor()).isEqualTo("E-1");
        assertThat(view.position()).hasValue(2);
        assertThat(view.arm()).contains(ARM);
        assertThat(page).hasURL(Pattern.compile(".*/items/" + view.item() + "\\?.*position=2.*"));
        var shown = recorded(Event.IMPRESSION);
        assertThat(shown)
                .extracting(i -> i.position().getAsInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, shown.size()).boxed().toList());
        assertThat(shown.get(1).item()).isEqualTo(view.item());
        assertThat(shown).allSatisfy(i -> {
            assertThat(i.arm()).contains(ARM);
            assertThat(i.query()).isEqualTo(view.query());
        });

        page.fill("#reason", "先看样品");
        page.press("#reason", "Enter");
        assertThat(page.locator("#reason")).hasValue("先看样品");
        assertThat(page.locator(".opinion .notice")).hasCount(0);
        page.click(".opinion button[value=save]");
        assertThat(page.locator(".opinion .notice")).hasText("已记下：收藏");
        var saved = await(Event.SAVE);
        assertThat(saved.position()).hasValue(2);
        assertThat(saved.reason()).contains("先看样品");

        var ran = Ran.command(
                "experiment",
                experiment,
                "--as-of",
                Instant.now().plus(Duration.ofDays(2)).toString(),
                "--data",
                server.data().root());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("words: 1 enterprises, 1 reached a goal (100.0%); impression " + shown.size()
                        + ", view 1, save 1");
    }

    @Test
    void backFromAResultCountsTheListOnceAndLeavingEndsIt() {
        choose();
        page.navigate(server.url("/?q=" + TestServer.encoded("过滤膜")));
        page.locator("#hits > .card h2 a").nth(1).click();
        assertThat(page.locator(".opinion")).isVisible();
        page.goBack();
        assertThat(page.locator("#hits > .card")).hasCount(10);
        page.locator("#hits > .card h2 a").nth(4).click();
        assertThat(page.locator(".opinion")).isVisible();
        page.goBack();
        page.click(".more .button");
        assertThat(page.locator("#hits > .card")).hasCount(20);
        page.locator("#hits > .card h2 a").nth(12).click();
        assertThat(page.locator(".opinion")).isVisible();
        while (recorded(Event.VIEW).size() < 3) {
            Thread.onSpinWait();
        }
        assertThat(recorded(Event.VIEW))
                .extracting(i -> i.position().getAsInt())
                .containsExactly(2, 5, 13);
        assertThat(recorded(Event.IMPRESSION))
                .extracting(i -> i.position().getAsInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());

        page.click("a.reader");
        page.click(".chosen button");
        assertThat(page.locator("a.reader")).hasText("企业身份");
        matchAndOpenTheSecond();
        assertThat(page.locator(".opinion")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/items/[^?]*$"));
        assertThat(Ran.command("experiment", experiment, "--data", server.data().root())
                        .out())
                .contains("words: 0 enterprises");
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        choose();
        page.setViewportSize(390, 844);
        for (var path : List.of("/", "/reader", "/items/A-1", "/items/E-1", "/items/A-1?lang=en", "/reader?lang=en")) {
            page.navigate(server.url(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .as(path)
                    .isEqualTo(false);
        }
    }
}
