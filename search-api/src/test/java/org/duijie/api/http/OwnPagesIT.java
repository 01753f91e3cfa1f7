package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Audit;
import org.duijie.api.access.AuditEntry;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.access.Sessions;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.plan.Recipient;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.Standing;
import org.duijie.api.saved.SavedSearches;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The own pages of enterprises without scripts, as their people, as people of another one, and as their broker. */
class OwnPagesIT {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(token|settings|version)\" value=\"([^\"]*)\"");
    private static final String NEED = "title=" + encoded("耐180℃貔貅隔膜") + "&summary=" + encoded("孔隙率≥45%") + "&region="
            + encoded("浙江省杭州市") + "&industry=C3841&budget=" + encoded("300万元") + "&visibility=private";

    @TempDir
    private Path directory;

    private TestServer server;
    private String[] own;
    private String[] other;
    private String[] broker;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(directory, "access: {limits: {key: 10000, account: 10000, address: 10000}}", s -> {
            account(s, "own", Role.ENTERPRISE, Optional.of("E-1"));
            account(s, "other", Role.ENTERPRISE, Optional.of("E-2"));
            var id = account(s, "broker", Role.BROKER, Optional.empty());
            new Accounts(s).assign(Caller.commandLine(), id, "E-1");
        });
        own = session("own");
        other = session("other");
        broker = session("broker");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String account(Service service, String name, Role role, Optional<String> enterprise) {
        var account = new NewAccount(name, Set.of(role), enterprise, false);
        return new Accounts(service)
                .add(Caller.commandLine(), account, TestAccounts.PASSWORD)
                .id();
    }

    private String[] session(String name) {
        var id = new Accounts(server.service())
                .list().stream()
                        .filter(a -> a.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return TestAccounts.session(new Sessions(server.service()).begin(id));
    }

    private HttpResponse<String> post(String[] who, String path, String form) {
        return server.send(
                "POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8), who);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String hidden(HttpResponse<String> answer, String name) {
        return HIDDEN.matcher(answer.body())
                .results()
                .filter(m -> m.group(1).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body()))
                .group(2)
                .replace("&#34;", "\"")
                .replace("&quot;", "\"");
    }

    private String enterNeed() {
        var form = "token=t-1&" + NEED;
        var there = location(post(own, "/needs", form));
        assertThat(location(post(own, "/needs", form)))
                .as("sent twice it is one")
                .isEqualTo(there);
        return there.replaceFirst(".*shown=([^&]*).*", "$1");
    }

    @Test
    void aNeedIsEnteredOnceShownAtOnceAndLeadsToItsMatches() {
        var id = enterNeed();

        var need = (Need) server.engine().store().find(Kind.NEED, id).orElseThrow();
        assertThat(need.common().region().orElseThrow().digits()).isEqualTo("330100");
        assertThat(need.budget().orElseThrow().amount()).isEqualByComparingTo("3000000");
        var list = server.get("/needs?shown=" + id, own);
        assertThat(list.body()).contains("耐180℃貔貅隔膜", "不公开", "/items/" + id + "/related", "已推送 0 项");
        assertThat(list.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(server.get("/items/" + id + "/related", own).body()).contains("间位芳纶涂覆聚乙烯耐热");
        assertThat(server.get("/needs?enterprise=E-1&lang=en&shown=" + id, broker)
                        .body())
                .contains("耐180℃貔貅隔膜", "My needs");
        assertThat(new Audit(server.service())
                        .list(Audit.Filter.ALL, OptionalLong.empty(), 10).stream()
                                .filter(e -> e.action().equals(Sight.ACTION))
                                .map(AuditEntry::object))
                .anyMatch(o -> o.startsWith("GET /needs ") && o.contains(id));
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndWhatWasTypedIsKept() {
        var refused = post(
                own,
                "/needs",
                "token=t&title=&summary=" + encoded("两行\r\n<b>字") + "&region=" + encoded("火星") + "&budget="
                        + encoded("三五百") + "9x&deadline=2001-01-01&visibility=private");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"title-problem\"", "&lt;b&gt;字", "value=\"火星\"", "value=\"2001-01-01\"")
                .contains("aria-invalid=\"true\"", "role=\"alert\"");
        var region = post(own, "/needs", "token=t&title=1&region=" + encoded("火星") + "&visibility=private");
        assertThat(region.body()).contains("id=\"region-problem\"", "“火星”无法识别");
        var late = post(own, "/needs", "token=t&title=1&deadline=2001-01-01&visibility=private");
        assertThat(late.body()).contains("id=\"deadline-problem\"", "2001-01-01");
        assertThat(server.engine().store().counts().get(Kind.NEED)).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoWhoChangeANeedIsToldAndLosesNothing() {
        var form = server.get("/needs/N-1", own);
        var seen = "token=" + hidden(form, "token") + "&deadline=&title=";
        location(post(own, "/needs/N-1", seen + encoded("先改的")));

        var second = post(broker, "/needs/N-1", seen + encoded("后改的"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("value=\"后改的\"", "现为：先改的", "已被别人修改");
        assertThat(title("N-1")).isEqualTo("先改的");
        assertThat(post(own, "/needs/N-1/close", "token=stale").statusCode()).isEqualTo(409);
        location(post(
                broker, "/needs/N-1", seen.replaceFirst("token=[^&]*", "token=" + hidden(second, "token")) + "1"));
        location(post(own, "/needs/N-1/close", "token=" + hidden(server.get("/needs/N-1", own), "token")));
        assertThat(((Need) server.engine().store().find(Kind.NEED, "N-1").orElseThrow()).status())
                .isEqualTo("closed");
    }

    private String title(String id) {
        return server.engine().store().find(Kind.NEED, id).orElseThrow().displayTitle();
    }

    @Test
    void aChangeLeavesWhatTheFormDoesNotTouchToTheLetter() {
        var before = (Need) server.engine().store().find(Kind.NEED, "N-1").orElseThrow();
        var form = server.get("/needs/N-1", own).body();
        var all = new StringBuilder("token=" + hidden(server.get("/needs/N-1", own), "token"));
        Pattern.compile("<input id=\"[a-z]+\" name=\"([a-z]+)\" type=\"[a-z]+\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(m -> all.append('&').append(m.group(1)).append('=').append(encoded(m.group(2))));
        all.append("&visibility=public&status=closed&summary=")
                .append(encoded(before.common().summary()));
        before.transferModes().forEach(m -> all.append("&transferModes=").append(m.code()));

        location(post(own, "/needs/N-1", all.toString().replaceFirst("title=[^&]*", "title=1")));

        var after = (Need) server.engine().store().find(Kind.NEED, "N-1").orElseThrow();
        assertThat(after.common().title()).isEqualTo("1");
        assertThat(after.common().ipc()).isEqualTo(before.common().ipc());
        assertThat(after.common().region()).isEqualTo(before.common().region());
        assertThat(after.budget()).isEqualTo(before.budget());
        assertThat(after.transferModes()).isEqualTo(before.transferModes());
        assertThat(after.deadline()).isEqualTo(before.deadline());
    }

    @Test
    void aFormThatSaysNothingOfWhoMaySeeItLeavesAPrivateNeedPrivate() {
        var id = enterNeed();
        var token = hidden(server.get("/needs/" + id, own), "token");

        location(post(own, "/needs/" + id, "title=1&token=" + token));

        var need = (Need) server.engine().store().find(Kind.NEED, id).orElseThrow();
        assertThat(need.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(need.common().title()).isEqualTo("1");
        assertThat(need.common().region()).isPresent();
    }

    @Test
    void anotherEnterpriseGetsNothingOfItOnAnyPage() {
        var id = enterNeed();
        push("p-1", "E-1", "A-1", id);

        for (var path : List.of("/needs/" + id, "/needs?shown=" + id, "/inbox/p-1", "/needs", "/inbox")) {
            assertThat(server.get(path, other).body()).as(path).doesNotContain("貔貅", "间位芳纶");
        }
        assertThat(server.get("/needs/" + id, other).statusCode()).isEqualTo(404);
        assertThat(post(other, "/needs/" + id, NEED).statusCode()).isEqualTo(404);
        assertThat(post(other, "/needs/" + id + "/close", "").statusCode()).isEqualTo(404);
        assertThat(server.get("/needs/N-1", other).statusCode()).isEqualTo(403);
        assertThat(post(other, "/inbox/p-1", "answer=signed").statusCode()).isEqualTo(404);
        for (var path : List.of("/needs", "/needs/new", "/inbox", "/saved-searches", "/push-settings")) {
            var foreign = server.get(path + "?enterprise=E-1", other);
            assertThat(foreign.statusCode()).as(path).isEqualTo(403);
            assertThat(foreign.body()).doesNotContain("貔貅", "动力电池");
        }
        assertThat(post(other, "/push-settings/consent", "enterprise=E-1").statusCode())
                .isEqualTo(403);
        assertThat(new Recipients(server.service()).find("E-1")).isEmpty();
        assertThat(new Replies(server.service()).standing("p-1")).isEmpty();
        assertThat(server.get("/needs?enterprise=E-2", broker).statusCode()).isEqualTo(403);
        assertThat(server.get("/needs", broker).body()).contains("/needs?enterprise=E-1");
    }

    private void push(String id, String enterprise, String item, String need) {
        server.service()
                .database()
                .write(h -> h.execute(
                        "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons,"
                                + " status, note, planned_at, composed_at) values (?, ?, 'achievement', ?, '隔膜', 0.83, ?,"
                                + " '{\"terms\":[{\"term\":\"锂电池隔膜\"}]}', 'composed', '可提供<b>样品', 1, ?)",
                        id,
                        enterprise,
                        item,
                        "{\"model\":\"m\",\"fired\":[{\"kind\":\"need\",\"id\":\"" + need
                                + "\",\"title\":\"貔貅\"},{\"kind\":\"search\",\"id\":\"s\",\"title\":\"隔膜订阅\"}]}",
                        id.length() * 1_000_000_000_000L + id.hashCode()));
    }

    @Test
    void aPushIsShownOpenedRefusedWithAReasonAndAnswered() {
        var id = enterNeed();
        push("p-1", "E-1", "A-1", id);
        var replies = new Replies(server.service());

        var inbox = server.get("/inbox", own).body();
        assertThat(inbox).contains("间位芳纶涂覆", "耐180℃貔貅隔膜", "隔膜订阅", "很可能适合", "共同用词：锂电池隔膜", "可提供&lt;b&gt;样品", "未读 1 项");
        assertThat(server.get("/needs?shown=" + id, own).body()).contains("已推送 1 项");
        assertThat(location(server.get("/inbox/p-1", "Cookie", own[1], "Sec-Fetch-Site", "cross-site")))
                .isEqualTo("/items/A-1");
        assertThat(replies.standing("p-1")).isEmpty();
        assertThat(location(server.get("/inbox/p-1", own))).isEqualTo("/items/A-1");
        assertThat(replies.standing("p-1").map(Standing::answer)).contains(Answer.OPENED);

        var without = post(own, "/inbox/p-1", "answer=refused&comment=" + encoded("报价高"));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("请选择不感兴趣的原因", ">报价高</textarea>", "<details class=\"refusing\" open>");
        assertThat(location(post(own, "/inbox/p-1", "answer=refused&reason=price&comment=" + encoded("报价高"))))
                .isEqualTo("/inbox#p-p-1");
        assertThat(replies.standing("p-1").flatMap(Standing::reason)).contains(RefusalReason.PRICE);
        assertThat(server.get("/inbox", own).body()).contains("不感兴趣：价格不合");
        assertThat(location(post(broker, "/inbox/p-1", "enterprise=E-1&answer=negotiating")))
                .isEqualTo("/inbox?enterprise=E-1#p-p-1");
        assertThat(replies.standing("p-1").map(Standing::answer)).contains(Answer.NEGOTIATING);
        assertThat(post(own, "/inbox/p-1", "answer=maybe").statusCode()).isEqualTo(400);
    }

    @Test
    void theInboxGoesByPages() {
        for (int i = 10; i < 35; i++) {
            push("p-" + i, "E-1", "F-" + (i - 9 < 10 ? "0" : "") + (i - 9), "N-1");
        }
        var first = server.get("/inbox", own).body();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(first.split("id=\"p-p-", -1)).hasSize(21);
        var second = server.get(next.group(1), own).body();
        assertThat(second.split("id=\"p-p-", -1)).hasSizeBetween(4, 6);
        assertThat(second).contains("最新的").doesNotContain("rel=\"next\"");
        assertThat(server.get("/inbox?after=x", own).statusCode()).isEqualTo(400);
    }

    @Test
    void manyNeedsGoByPagesThoseAskedForFirst() throws IOException {
        var needs = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            needs.append(
                    "{\"kind\":\"need\",\"id\":\"M-%d\",\"title\":\"密封 %d\",\"enterpriseId\":\"E-1\",\"status\":\"%s\"}\n"
                            .replace("%d", Integer.toString(100 + i))
                            .replace("%s", i == 0 ? "closed" : "open"));
        }
        server.add(Files.writeString(directory.resolve("more.jsonl"), needs));

        var first = server.get("/needs", own).body();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = server.get(next.group(1), own).body();
        var titles = Stream.of(first, second)
                .map(p -> Pattern.compile("<h2><a href=\"/items/([^\"]+)\"")
                        .matcher(p)
                        .results()
                        .map(m -> m.group(1))
                        .toList())
                .toList();

        assertThat(titles.getFirst()).hasSize(50);
        assertThat(titles.getLast())
                .hasSize(62 - 50)
                .doesNotContainAnyElementsOf(titles.getFirst())
                .endsWith("M-100");
        assertThat(first).contains("共 62 项").doesNotContain("首页</a>");
        assertThat(second).contains("首页</a>").doesNotContain("rel=\"next\"");
        assertThat(server.get("/needs?after=none", own).body()).contains(next.group());
    }

    @Test
    void settingsAreSavedKeepWhatTheFormDoesNotHaveAndTheSecondIsTold() {
        var recipients = new Recipients(server.service());
        recipients.settings("E-1", "{\"largestDigest\":3,\"mostPerWeek\":7}");
        var page = server.get("/push-settings", own);
        assertThat(page.body()).contains("name=\"mostPerWeek\" type=\"text\" value=\"7\"", "尚未同意接收推送");
        var seen = "settings=" + encoded(hidden(page, "settings"));
        var weekly = "&rhythm=weekly&at=10:30&day=tuesday&mostPerWeek=4&threshold=62.5&quietFrom=21:00&quietTo=07:30"
                + "&language=zh";

        location(post(own, "/push-settings", seen + weekly));

        assertThat(recipients.find("E-1").map(Recipient::settings).orElseThrow())
                .contains("\"largestDigest\":3", "\"mostPerWeek\":4", "\"threshold\":0.625", "\"day\":\"tuesday\"")
                .contains("\"quietHours\":\"21:00-07:30\"");
        var late = post(broker, "/push-settings", "enterprise=E-1&" + seen + weekly);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已被别人修改", "value=\"62.5\"");
    }

    @Test
    void anAdministratorSeesAndChangesTheSettingsOfAnyEnterpriseNothingElseAndEachLookIsNoted() {
        account(server.service(), "keeper", Role.ADMINISTRATOR, Optional.empty());
        var keeper = session("keeper");
        assertThat(server.get("/push-settings", keeper).body()).contains("name=\"enterprise\" type=\"text\"");
        location(post(own, "/push-settings/consent", ""));

        var page = server.get("/push-settings?enterprise=E-1", keeper);
        assertThat(page.body())
                .contains("起同意接收推送", "name=\"mostPerWeek\"")
                .doesNotContain("id=\"channels\"", "/unsubscribe\"");
        var form =
                "&rhythm=daily&at=09:00&day=monday&mostPerWeek=3&threshold=50&quietFrom=20:00&quietTo=08:00&language=zh";
        location(post(keeper, "/push-settings", "enterprise=E-1&settings=" + encoded(hidden(page, "settings")) + form));

        assertThat(new Recipients(server.service()).find("E-1").orElseThrow().settings())
                .contains("\"mostPerWeek\":3");
        for (var path : List.of("/consent", "/unsubscribe", "/channels", "/channels/none/end")) {
            assertThat(post(keeper, "/push-settings" + path, "enterprise=E-1").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(server.get("/push-settings?enterprise=none", keeper).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/needs?enterprise=E-1", keeper).statusCode()).isEqualTo(403);
        assertThat(server.get("/v1/enterprises/E-1/push-settings", keeper).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/v1/enterprises/E-1/push-settings", own).statusCode())
                .isEqualTo(200);
        assertThat(new Audit(server.service())
                        .list(Audit.Filter.ALL, OptionalLong.empty(), 20).stream()
                                .filter(e -> e.object().equals("E-1"))
                                .map(AuditEntry::action))
                .containsExactly("recipient.read", "recipient.settings", "recipient.read", "recipient.consent");
    }

    @Test
    void impossibleSettingsAreToldBesideTheirFields() {
        var form = "settings=%7B%7D&rhythm=daily&at=22:00&day=monday&mostPerWeek=7&threshold=50&quietFrom=20:00"
                + "&quietTo=08:00&language=zh";
        assertThat(post(own, "/push-settings", form).body()).contains("id=\"at-problem\"", "免打扰");
        assertThat(post(own, "/push-settings", form.replace("=7&", "=0&")).body())
                .contains("id=\"mostPerWeek-problem\"", "1 与 1000 之间");
        assertThat(post(own, "/push-settings", form.replace("=50&", "=x&")).body())
                .contains("id=\"threshold-problem\"", "value=\"x\"");
        assertThat(post(own, "/push-settings", form.replace("quietTo=08:00", "quietTo="))
                        .body())
                .contains("id=\"quietTo-problem\"");
        assertThat(new Recipients(server.service()).find("E-1")).isEmpty();
    }

    @Test
    void whoAgreesGetsAnInboxAndWhoUnsubscribesNothingMore() {
        var recipients = new Recipients(server.service());
        location(post(own, "/push-settings/consent", ""));
        assertThat(recipients.find("E-1").orElseThrow().isActive()).isTrue();
        assertThat(server.get("/push-settings", own).body()).contains("起同意接收推送", "<b>收件箱</b>");

        var local = post(own, "/push-settings/channels", "kind=webhook&target=" + encoded("https://127.0.0.1/hook"));
        assertThat(local.statusCode()).isEqualTo(400);
        assertThat(local.body()).contains("target-problem", "不属于公共互联网");
        var feed = location(post(own, "/push-settings/channels", "kind=atom"));
        var page = server.get(feed, own).body();
        assertThat(page).contains("/push/feed/");
        var end = Pattern.compile("/push-settings/channels/[^\"]+/end").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(post(other, end.group(), "").statusCode()).isEqualTo(404);
        location(post(own, end.group(), ""));

        location(post(own, "/push-settings/unsubscribe", ""));
        assertThat(recipients.find("E-1").orElseThrow().isActive()).isFalse();
        assertThat(new Audit(server.service())
                        .list(Audit.Filter.ALL, OptionalLong.empty(), 5).stream()
                                .map(AuditEntry::action))
                .contains("recipient.consent", "recipient.unsubscribe");
    }

    @Test
    void aSearchIsSavedFromItsPageRenamedSwitchedAndDeleted() {
        var searches = new SavedSearches(server.service());
        assertThat(server.get("/?q=" + encoded("隔膜"), own).body()).contains("保存此检索", "name=\"q\" value=\"隔膜\"");
        assertThat(server.get("/?q=" + encoded("隔膜") + "&kind=need", own).body())
                .doesNotContain("保存此检索");
        var form = "token=1&name=" + encoded("膜") + "&q=" + encoded("隔膜") + "&stage=mature";
        location(post(own, "/saved-searches", form));
        location(post(own, "/saved-searches", form));
        var saved = searches.of("E-1").getFirst();
        assertThat(searches.of("E-1")).hasSize(1);

        var nameless = post(own, "/saved-searches", form.replaceFirst("name=[^&]*", "name="));
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("role=\"alert\"", "name=\"q\" value=\"隔膜\"");
        var at = "/saved-searches/" + saved.id();
        assertThat(post(other, at, "name=x&version=" + saved.version()).statusCode())
                .isEqualTo(404);
        location(post(own, at, "name=" + encoded("新名") + "&version=" + saved.version()));
        assertThat(post(own, at, "active=false&version=" + saved.version()).statusCode())
                .isEqualTo(409);
        var now = searches.find(saved.id()).orElseThrow();
        assertThat(now.said().name()).isEqualTo("新名");
        location(post(own, at, "active=false&version=" + now.version()));
        var off = searches.find(saved.id()).orElseThrow();
        assertThat(off.said().active()).isFalse();
        assertThat(server.get("/saved-searches", own).body()).contains("新名", "已停用", "隔膜 · 成熟应用");
        location(post(own, at + "/delete", "version=" + off.version()));
        assertThat(searches.of("E-1")).isEmpty();
    }
}
