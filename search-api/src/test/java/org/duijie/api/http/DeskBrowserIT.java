package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker's morning and the analyst's funnel in a real browser; skipped where there is none. */
class DeskBrowserIT {
    @TempDir
    private Path directory;

    private DeskWorld world;
    private Chromium chromium;
    private TestServer server;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.launch();
        world = new DeskWorld(directory);
        server = world.start();
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

    private void as(boolean broker, String path) {
        page.context().addCookies(List.of(new Cookie("duijie", world.token(server, broker)).setUrl(server.url("/"))));
        page.navigate(server.url(path));
    }

    private Locator count(String code) {
        return page.locator("[data-count=" + code + "] dd").first();
    }

    private Proposal proposal(String id) {
        return new Proposals(server.service()).find(id, Reach.ALL).orElseThrow();
    }

    @Test
    void aBrokerApprovesNotesDropsAndAssignsByKeyboardAlone() {
        as(true, "/desk");
        assertThat(count("planned")).hasText("4");
        page.keyboard().press("j");
        assertThat(page.locator("#p-P-0")).isFocused();
        page.keyboard().press("n");
        page.keyboard().insertText("可寄样品");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#p-P-0 .said-note")).containsText("可寄样品");
        assertThat(page.locator("#p-P-0")).isFocused();
        page.keyboard().press("a");
        assertThat(count("planned")).hasText("3");
        assertThat(page.locator("#p-P-0 .now")).containsText("已批准 · wang");
        assertThat(page.locator("#p-P-1")).isFocused();
        page.keyboard().press("a");
        assertThat(count("planned")).hasText("2");
        assertThat(count("approvedToday")).hasText("2");

        assertThat(page.locator("#p-P-2")).isFocused();
        page.keyboard().press("s");
        page.locator("#broker-P-2").selectOption(world.second().id());
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#p-P-2 .to")).containsText("li");
        page.keyboard().press("d");
        page.keyboard().press("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#p-P-2 .now")).containsText("已放弃（时机不对）");
        assertThat(count("planned")).hasText("1");

        assertThat(proposal("P-0").note()).isEqualTo("可寄样品");
        assertThat(proposal("P-1").status()).isEqualTo(ProposalStatus.APPROVED);
        assertThat(proposal("P-2").dropReason()).contains(DropReason.TIMING);
        assertThat(proposal("P-2").broker()).isEqualTo(world.second().id());
        page.keyboard().press("?");
        assertThat(page.locator("#keys dl")).isVisible();
    }

    @Test
    void thoseTickedOfAnEnterpriseAreApprovedAtOnce() {
        as(true, "/desk");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("Shift+A");
        assertThat(count("planned")).hasText("2");
        assertThat(page.locator(".proposal.approved")).hasCount(2);
        assertThat(proposal("P-1").status()).isEqualTo(ProposalStatus.PLANNED);
    }

    @Test
    void anAnalystSeesTheFunnel() {
        as(false, "/");
        page.click("nav a[href='/funnel']");
        assertThat(page.locator("[data-stage=planned] b")).hasText("9");
        assertThat(page.locator("[data-stage=signed] b")).hasText("1");
        page.selectOption("select[name=by]", "trigger");
        page.click(".funnel form button");
        assertThat(page.locator(".figures tbody tr")).hasCount(1);
        assertThat(page.locator("#reasons")).containsText("价格不合");
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        page.setViewportSize(390, 844);
        as(true, "/desk");
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
        as(false, "/funnel?by=week");
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
    }
}
