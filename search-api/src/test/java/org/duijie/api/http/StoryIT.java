package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.duijie.api.Places;
import org.duijie.api.push.deliver.MovingClock;
import org.duijie.api.view.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm and what is pushed to it, from its need to its unsubscribing, by what it receives. */
class StoryIT {
    private static final String FIRM = "E-1";
    private static final String OTHER = "E-2";
    private static final String SECRET_WORD = "貔貅计划";
    private static final String REFUSED = "A-NEV-30";
    /** What is above the bar by the new model, and was not by the words. */
    private static final String NEWLY_LIKELY = "P-NEV-06";

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @ParameterizedTest
    @EnumSource(Places.class)
    void aFirmGetsWhatFitsOnceUntilItWantsNoMore(Places place) throws Exception {
        mail.start();
        clock.move(Duration.ofMinutes(-30)); // half past eight, before anything is sent
        try (var hooks = new SignedReceiver(clock);
                var server = new StoryServer(
                        directory, place.fresh(), clock, mail.getSmtp().getPort(), List.of(FIRM, OTHER))) {
            var need = enterNeeds(server);
            var feed = subscribe(server, hooks);

            server.arrive(StoryTechnologies.hundred());
            assertThat(approve(server, FIRM)).containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
            approve(server, OTHER);
            clock.move(Duration.ofMinutes(30));
            StoryServer.await(
                    "the first digest",
                    () -> mail.getReceivedMessages().length == 1
                            && hooks.got("/firm").size() == 1
                            && hooks.got("/other").size() == 1);
            digestIsRight(server, hooks, feed);
            refuse(server, mail.getReceivedMessages()[0]);

            nextDay();
            server.command("push", "channels", "add", "--enterprise", FIRM, "--kind", "inbox");
            addHook(server, hooks, FIRM, "/second");
            wantTheRefusedAgain(server, need);
            server.arrive(StoryTechnologies.again(REFUSED), StoryTechnologies.again("A-NEV-29"));
            assertThat(approve(server, FIRM)).isEmpty();
            server.arrive(StoryTechnologies.record(
                    "A-4",
                    "燃料电池金属双极板低成本导电耐蚀碳化铬涂层",
                    "在316L极板上沉积碳化铬涂层,与碳纸接触电阻3.1mΩ·cm²(1.4MPa),腐蚀电流密度0.2μA/cm²,1.6V高电位极化后接触电阻8mΩ·cm²,单片双面镀制成本10元。"));
            assertThat(approve(server, FIRM)).containsExactly("A-4");
            digestHas(hooks, "A-4");

            nextDay();
            server.learn(0.16);
            assertThat(probability(server, need, REFUSED)).isGreaterThan(0.9);
            server.plan();
            assertThat(approve(server, FIRM)).containsExactly(NEWLY_LIKELY);
            digestHas(hooks, NEWLY_LIKELY);

            unsubscribe(server, mail.getReceivedMessages()[2]);
            nextDay();
            server.arrive(StoryTechnologies.record(
                    "A-5",
                    "重卡燃料电池金属双极板导电耐蚀钛铬氮涂层",
                    "在TA1极板上镀低成本钛铬氮涂层,接触电阻4mΩ·cm²,硫酸溶液中腐蚀电流密度0.3μA/cm²,寿命按20000h考核,成本11元。"));
            assertThat(approve(server, FIRM)).isEmpty();
            assertThat(approve(server, OTHER)).contains("A-5");
            int before = hooks.got("/other").size();
            clock.move(Duration.ofMinutes(30));
            StoryServer.await("the other's digest", () -> hooks.got("/other").size() > before);
            assertThat(items(hooks.got("/other").getLast())).contains("A-5");
            heardNothingMore(server, hooks, feed);
        } finally {
            mail.stop();
        }
    }

    private void nextDay() {
        clock.move(Duration.ofHours(23).plusMinutes(30));
    }

    /** Waits until it is nine, and the firm has its next digest by mail and webhooks. */
    private void digestHas(SignedReceiver hooks, String item) {
        int mails = mail.getReceivedMessages().length;
        int second = hooks.got("/second").size();
        clock.move(Duration.ofMinutes(30));
        StoryServer.await(
                "a digest with " + item,
                () -> mail.getReceivedMessages().length == mails + 1
                        && hooks.got("/firm").size() == mails + 1
                        && hooks.got("/second").size() == second + 1);
        assertThat(items(hooks.got("/firm").getLast())).containsExactly(item);
        assertThat(items(hooks.got("/second").getLast())).containsExactly(item);
    }

    /** Enters a private need of the firm and a public one of the other, and returns where the firm's is. */
    static String enterNeeds(StoryServer server) {
        var sample = StoryTechnologies.sample("N-NEV-10");
        var need = Json.object();
        for (var field : List.of("title", "summary", "keywords", "ipc")) {
            need.set(field, sample.get(field));
        }
        server.ask(OTHER, "POST", "/v1/needs", need.toString());
        need.put("visibility", "private").put("summary", need.get("summary").asText() + SECRET_WORD);
        return server.answer(FIRM, "POST", "/v1/needs", need.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The firm wants mail, webhook, inbox and feed, and the other a webhook; what was there before is planned. */
    private static String subscribe(StoryServer server, SignedReceiver hooks) {
        for (var firm : List.of(FIRM, OTHER)) {
            server.command("push", "recipients", "consent", firm);
        }
        server.command(
                "push", "channels", "add", "--enterprise", FIRM, "--kind", "mail", "--target", "zhang@firm.example");
        server.command("push", "channels", "add", "--enterprise", FIRM, "--kind", "inbox");
        addHook(server, hooks, FIRM, "/firm");
        addHook(server, hooks, OTHER, "/other");
        var feed = server.command("push", "channels", "add", "--enterprise", FIRM, "--kind", "atom")
                .get("feed")
                .asText();
        server.plan();
        return feed;
    }

    static void addHook(StoryServer server, SignedReceiver hooks, String firm, String path) {
        var added = server.command(
                "push", "channels", "add", "--enterprise", firm, "--kind", "webhook", "--target", hooks.url(path));
        hooks.secret(path, added.get("secret").asText());
    }

    /** Approves all that the server proposes to a firm, as its broker. */
    static List<String> approve(StoryServer server, String firm) {
        var items = new ArrayList<String>();
        server.ask("broker", "GET", "/v1/push/proposals?top=100&status=planned&enterprise=" + firm, "")
                .get("proposals")
                .forEach(p -> {
                    server.ask(
                            "broker",
                            "POST",
                            "/v1/push/proposals/" + p.get("id").asText() + "/approve",
                            "");
                    items.add(p.get("item").asText());
                });
        return items;
    }

    private void digestIsRight(StoryServer server, SignedReceiver hooks, String feed) throws Exception {
        var message = mail.getReceivedMessages()[0];
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var atom = new AtomicReference<>("");
        StoryServer.await("inbox and feed", () -> {
            atom.set(server.follow(feed, "GET", "").body());
            return atom.get().contains("<entry>");
        });
        assertThat(part(message, 0)).contains("指标满足").contains("接触电阻");
        for (var id : StoryTechnologies.RIGHT) {
            var title = StoryTechnologies.sample(id).get("title").asText();
            assertThat(List.of(part(message, 0), part(message, 1), atom.get())).allMatch(text -> text.contains(title));
        }
        var webhook = hooks.got("/firm").getFirst();
        assertThat(items(webhook)).containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
        webhook.at("/data/items")
                .forEach(i -> assertThat(i.get("facts")).as(i.toString()).isNotEmpty());
        assertThat(inbox(server)).containsExactlyInAnyOrderElementsOf(StoryTechnologies.RIGHT);
        assertThat(hooks.got("/other").toString()).doesNotContain(SECRET_WORD);
    }

    static List<String> items(JsonNode webhook) {
        return webhook.at("/data/items").findValuesAsText("id");
    }

    private static List<String> inbox(StoryServer server) {
        return StreamSupport.stream(
                        server.ask(FIRM, "GET", "/v1/enterprises/" + FIRM + "/inbox", "")
                                .get("items")
                                .spliterator(),
                        false)
                .map(i -> i.get("item").asText())
                .toList();
    }

    /** By the link of the mail that says so of this technology; reading it changes nothing. */
    private static void refuse(StoryServer server, MimeMessage message) throws Exception {
        var text = part(message, 0);
        var links = Pattern.compile("http://\\S+/push/reply/\\S+")
                .matcher(text.substring(text.indexOf(
                        StoryTechnologies.sample(REFUSED).get("title").asText())))
                .results()
                .map(MatchResult::group)
                .toList();
        var refused = links.stream()
                .filter(l -> server.follow(l, "GET", "").body().contains("价格不合"))
                .findFirst()
                .orElseThrow();
        assertThat(server.ask(FIRM, "GET", "/v1/enterprises/E-1/inbox", "").toString())
                .doesNotContain("\"refused\"");
        assertThat(server.follow(refused, "POST", "reason=price").statusCode()).isEqualTo(200);
        assertThat(server.ask(FIRM, "GET", "/v1/enterprises/E-1/inbox", "").toString())
                .contains("\"refused\"");
    }

    /** By a saved search that finds it and by a need that asks for it. */
    private static void wantTheRefusedAgain(StoryServer server, String need) {
        var title = StoryTechnologies.sample(REFUSED).get("title").asText();
        var search = Json.object().put("name", "石墨");
        search.putObject("question").put("q", title);
        server.ask(FIRM, "POST", "/v1/saved-searches", search.toString());
        var changed = Json.object();
        var sample = StoryTechnologies.sample("N-NEV-10");
        changed.put("title", sample.get("title").asText() + "或" + title).put("visibility", "private");
        changed.set("summary", sample.get("summary"));
        changed.set("keywords", sample.get("keywords"));
        server.ask(FIRM, "PUT", need, changed.toString(), "If-Match", "*");
    }

    /** That a technology interests by a need at this address, as the model in use has it. */
    private static double probability(StoryServer server, String need, String item) {
        return StreamSupport.stream(
                        server.command("match", "--need", need.substring(need.lastIndexOf('/') + 1))
                                .get("matches")
                                .spliterator(),
                        false)
                .filter(m -> m.get("id").asText().equals(item))
                .mapToDouble(m -> m.at("/affinity/probability").asDouble())
                .findFirst()
                .orElseThrow();
    }

    private static void unsubscribe(StoryServer server, MimeMessage message) throws Exception {
        var header = message.getHeader("List-Unsubscribe")[0];
        var done = server.follow(header.substring(1, header.length() - 1), "POST", "List-Unsubscribe=One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
    }

    private void heardNothingMore(StoryServer server, SignedReceiver hooks, String feed) throws Exception {
        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(hooks.got("/firm")).hasSize(3);
        assertThat(hooks.got("/second")).hasSize(2);
        assertThat(inbox(server)).hasSize(5).doesNotHaveDuplicates().contains("A-4", NEWLY_LIKELY);
        assertThat(server.follow(feed, "GET", "").body().split("<entry>", -1)).hasSize(4);
        assertThat(hooks.refused()).isEmpty();
        assertThat(hooks.got("/other").toString()).doesNotContain(SECRET_WORD);
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }
}
