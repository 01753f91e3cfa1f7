package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.push.compose.NearDuplicates;
import org.duijie.api.push.compose.Rhythm;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of an enterprise enters a need, answers what is pushed for it, and unsubscribes, in a real browser; skipped where there is none. */
class OwnPagesBrowserIT {
    private static final String SETTINGS = """
            access: {limits: {key: 10000, account: 10000, address: 10000}}
            push: {threshold: 0.2, automatic: none}
            """;

    @TempDir
    private Path directory;

    private Chromium chromium;
    private TestServer server;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        chromium = Chromium.launch();
        server = TestServer.start(
                directory,
                SETTINGS,
                service -> new Accounts(service)
                        .add(
                                Caller.commandLine(),
                                new NewAccount("firm", Set.of(Role.ENTERPRISE), Optional.of("E-1"), false),
                                TestAccounts.PASSWORD));
        page = chromium.page(text -> {
            if (!text.contains("status of 400")) { // a refused form is shown again
                complaints.add(text);
            }
        });
        page.navigate(server.url("/sign-in?to=/needs"));
        page.fill("#name", "firm");
        page.fill("#password", TestAccounts.PASSWORD);
        page.press("#password", "Enter");
        assertThat(page.locator("h1")).hasText("我的需求");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFirmEntersANeedSeesMatchesRefusesAPushAndUnsubscribes() throws IOException {
        page.click("nav.own a >> text=推送设置");
        page.click("#consent button");
        assertThat(page.locator(".notice")).hasText("已同意接收推送。");

        page.click("nav.own a >> text=我的需求");
        page.click(".own-head .button");
        page.fill("#title", "貔貅级过滤膜组件");
        page.fill("#summary", "求用于污水处理的过滤膜组件，貔貅工况。");
        page.fill("#region", "火星");
        page.press("#region", "Enter");
        assertThat(page.locator("#region-problem")).containsText("火星");
        assertThat(page.locator("#title")).hasValue("貔貅级过滤膜组件");
        page.fill("#region", "浙江省宁波市");
        page.click(".own-form .acts button");
        assertThat(page.locator(".notice")).hasText("需求已发布。");
        page.click(".card:has-text('貔貅级') >> text=匹配的技术");
        assertThat(page.locator(".card").first()).containsText("过滤膜");

        push();

        page.click("nav.own a >> text=收件箱");
        var first = page.locator(".inbox > .card").first();
        assertThat(first).containsText("貔貅级过滤膜组件");
        var title = first.locator("h2 a").textContent();
        first.locator("h2 a").click();
        assertThat(page.locator("h1")).containsText(title);
        page.click("nav.own a >> text=收件箱");
        assertThat(page.locator(".inbox > .card").first().locator(".answer")).containsText("已查看");

        page.locator(".refusing summary").first().focus();
        page.keyboard().press("Enter");
        page.locator(".refusing button").first().click();
        assertThat(page.locator(".refusing .wrong")).hasText("请选择不感兴趣的原因");
        page.locator(".refusing[open] select").selectOption("price");
        page.locator(".refusing[open] button").click();
        assertThat(page.locator(".answer.refused")).containsText("不感兴趣：价格不合");
        assertThat(new Inbox(server.service())
                        .page("E-1", Optional.empty(), 10).items().stream()
                                .flatMap(i -> i.standing().flatMap(Standing::reason).stream()))
                .containsExactly(RefusalReason.PRICE);

        page.click("nav.own a >> text=推送设置");
        page.selectOption("#rhythm", "weekly");
        page.fill("#mostPerWeek", "3");
        page.click("#rules .acts button");
        assertThat(page.locator(".notice")).hasText("设置已保存。");
        assertThat(page.locator("#mostPerWeek")).hasValue("3");
        page.click("#consent button");
        assertThat(page.locator(".notice")).hasText("已退订，不再推送。");
        assertThat(new Recipients(server.service()).find("E-1").orElseThrow().isActive())
                .isFalse();
    }

    /** As the server does, at once and with what a broker approves. */
    private void push() throws IOException {
        server.add(
                Files.writeString(
                        directory.resolve("new.jsonl"),
                        "{\"kind\":\"achievement\",\"id\":\"A-9\",\"title\":\"貔貅级过滤膜组件\",\"summary\":\"用于污水处理的过滤膜组件，貔貅工况。\"}\n"));
        var proposals = new Proposals(server.service());
        var planned = proposals.list(ProposalFilter.of(ProposalStatus.PLANNED), Reach.ALL);
        while (planned.stream().noneMatch(p -> p.item().id().equals("A-9"))) {
            planned = proposals.list(ProposalFilter.of(ProposalStatus.PLANNED), Reach.ALL);
        }
        planned.stream()
                .filter(p -> p.item().id().equals("A-9"))
                .forEach(p -> proposals.approve(p.id(), "", Reach.ALL));
        try (var delivery = Delivery.open(server.service(), Rhythm.atOnce(3), NearDuplicates.NONE)) {
            delivery.composer().compose();
        }
    }

    @Test
    void aSearchIsSavedAndPausedByKeyboard() {
        page.navigate(server.url("/?q=" + TestServer.encoded("过滤膜")));
        page.locator(".saving summary").focus();
        page.keyboard().press("Enter");
        page.fill("#search-name", "膜的新成果");
        page.press("#search-name", "Enter");
        assertThat(page.locator(".notice")).containsText("检索已保存");
        assertThat(page.locator(".rename input[type=text]")).hasValue("膜的新成果");
        page.locator("button:has-text('停用')").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".state")).hasText("已停用");
        page.click("button:has-text('删除')");
        assertThat(page.locator(".empty h2")).hasText("还没有订阅检索");
    }

    @Test
    void aKeyIsMadeShownOnceAndRevoked() {
        page.click(".visitor a");
        page.click("a.button >> text=API 密钥");
        page.fill("#name", "夜间导入");
        page.check("input[value=push]");
        page.press("#days", "Enter");
        assertThat(page.locator(".notice code")).hasText(Pattern.compile("dj_[A-Za-z0-9_-]{43}"));
        assertThat(page.locator("#own-keys li")).containsText("查询、推送与回复");
        page.navigate(server.url("/keys"));
        assertThat(page.locator(".notice")).hasCount(0);
        page.click("#own-keys button");
        assertThat(page.locator(".notice")).containsText("密钥已撤销");
        assertThat(page.locator("#own-keys li.past")).containsText("已撤销");
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        page.setViewportSize(390, 844);
        for (var path : List.of(
                "/needs",
                "/needs/new",
                "/needs/N-1",
                "/inbox",
                "/saved-searches",
                "/push-settings",
                "/account",
                "/keys")) {
            for (var language : List.of("", "?lang=en")) {
                page.navigate(server.url(path + language));
                assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                        .as(path + language)
                        .isEqualTo(false);
            }
        }
        assertThat(page).hasURL(Pattern.compile(".*lang=en"));
    }
}
