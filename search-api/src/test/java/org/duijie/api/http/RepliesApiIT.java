package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.api.Service;
import org.duijie.api.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesApiIT {
    private static final String REFUSED =
            "{\"answer\":\"refused\",\"reason\":\"price\",\"comment\":\"报价高于预算\",\"passOn\":true}";

    private static final String OWNER = "91330624MADJ002009";

    @TempDir
    Path directory;

    private ActingServer acting;
    private TestServer server;
    private Service service;

    @BeforeEach
    void start() throws IOException {
        acting = new ActingServer(directory);
        server = acting.open();
        service = Service.open(Settings.of(server.data(), System::getenv), Clock.systemUTC());
        push("p-1", "E-1", "A-1", 1);
        push("p-2", "E-1", "A-2", 2);
        push("p-3", "E-1", "P-1", 3);
        push("p-4", "E-2", "A-1", 4);
    }

    @AfterEach
    void stop() {
        service.close();
        acting.close();
    }

    private void push(String id, String enterprise, String item, long at) {
        service.database()
                .write(handle -> handle.createUpdate("insert into proposal (id, enterprise, item_kind, item, title,"
                                + " probability, triggers, reasons, status, planned_at, composed_at, sent_at) values"
                                + " (?, ?, ?, ?, '隔膜', 0.8, '{\"fired\":[{\"kind\":\"need\",\"id\":\"N-1\"}]}',"
                                + " '{\"terms\":[]}', 'sent', ?, ?, ?)")
                        .bind(0, id)
                        .bind(1, enterprise)
                        .bind(2, item.startsWith("P") ? "patent" : "achievement")
                        .bind(3, item)
                        .bind(4, at)
                        .bind(5, at)
                        .bind(6, at)
                        .execute());
    }

    @Test
    void anAnswerIsKeptOnceAndBecomesInteractions() {
        var first = server.post("/v1/push/proposals/p-1/replies", REFUSED);
        var again = server.post("/v1/push/proposals/p-1/replies", REFUSED);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        fits("Replied", first);
        var state = TestServer.parse(first).get("state");
        assertThat(TestServer.parse(first).get("added").asBoolean()).isTrue();
        assertThat(TestServer.parse(again).get("added").asBoolean()).isFalse();
        assertThat(state.get("reasonText").asText()).isEqualTo("price does not fit");
        while (server.engine().store().interactionCount() < 3) {
            sleep();
        }
        var events = new ArrayList<String>();
        server.engine()
                .store()
                .forEachInteraction(i ->
                        events.add(i.actor() + " " + i.item() + " " + i.event().code()));
        assertThat(events).containsExactlyInAnyOrder("E-1 A-1 impression", "E-1 A-1 view", "E-1 A-1 reject");
    }

    @Test
    void whatIsWrongWithAnAnswerIsSaid() {
        refused(400, "reply.unknownAnswer", "{\"answer\":\"maybe\"}");
        refused(400, "reply.reasonMissing", "{\"answer\":\"refused\"}");
        refused(400, "reply.unknownReason", "{\"answer\":\"refused\",\"reason\":\"mood\"}");
        refused(400, "reply.noReason", "{\"answer\":\"signed\",\"reason\":\"price\"}");
        refused(400, "reply.comment", REFUSED.replace("报价高于预算", "字".repeat(1_001)));
        refused(400, "reply.text", "{\"answer\":7}");
        refused(400, "http.flag", REFUSED.replace("true", "1"));
        refused(400, "http.key", "{\"answer\":\"signed\",\"at\":\"now\"}");
        var unknown = server.post("/v1/push/proposals/none/replies", REFUSED);
        assertThat(unknown.statusCode()).isEqualTo(404);
        fits("Problem", unknown);
        assertThat(server.send("POST", "/v1/push/proposals/p-1/replies", "text/plain", new byte[0])
                        .statusCode())
                .isEqualTo(415);
    }

    private void refused(int status, String rule, String body) {
        var answer = server.post("/v1/push/proposals/p-1/replies", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(TestServer.parse(answer).get("rule").asText()).isEqualTo(rule);
    }

    @Test
    void theInboxIsPagedByLinkAndSaysWhatIsUnread() {
        server.post("/v1/push/proposals/p-2/replies", "{\"answer\":\"interested\"}");

        var first = server.get("/v1/enterprises/E-1/inbox?limit=2");

        fits("Inbox", first);
        var json = TestServer.parse(first);
        assertThat(json.get("unread").asInt()).isEqualTo(2);
        assertThat(json.at("/items/0/proposal").asText()).isEqualTo("p-3");
        assertThat(json.at("/items/0/state/answer").asText()).isEqualTo("unread");
        assertThat(json.at("/items/1/state/answer").asText()).isEqualTo("interested");
        var link = first.headers().firstValue("Link").orElseThrow();
        var last = server.get(link.substring(1, link.indexOf('>')));
        assertThat(last.body()).contains("\"p-1\"").doesNotContain("\"next\"");
        assertThat(last.headers().firstValue("Link")).isEmpty();
        assertThat(server.get("/v1/enterprises/E-1/inbox?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void feedbackAndFunnelFitTheirSchemas() {
        server.post("/v1/push/proposals/p-1/replies", REFUSED);

        var feedback = server.get("/v1/items/A-1/feedback");
        fits("Feedback", feedback);
        assertThat(feedback.body()).contains("报价高于预算").doesNotContain("E-1");
        assertThat(server.get("/v1/items/none/feedback").statusCode()).isEqualTo(404);
        for (var by : FunnelApi.GROUPINGS) {
            fits("Funnel", server.get("/v1/push/funnel?by=" + by));
        }
        assertThat(server.json("/v1/push/funnel").at("/total/replied/count").asInt())
                .isEqualTo(1);
        assertThat(server.get("/v1/push/funnel?by=moon").statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyReadsOrAnswersForAnotherEnterpriseAndOnlyTheOwnerReadsFeedback() throws Exception {
        server.add(Files.writeString(directory.resolve("owned.jsonl"), String.format(Locale.ROOT, """
                        {"id":"A-9","kind":"achievement","title":"隔膜","owner":{"name":"甲","uscc":"%1$s"}}
                        {"id":"E-9","kind":"enterprise","title":"甲","uscc":"%1$s"}
                        """, OWNER)));

        assertThat(acting.ask("E-1", "GET", "/v1/enterprises/E-1/inbox", "").body())
                .contains("\"p-1\"");
        assertThat(rule(acting.ask("E-2", "GET", "/v1/enterprises/E-1/inbox", "")))
                .isEqualTo("acting.foreign");
        assertThat(rule(acting.ask("E-1", "POST", "/v1/push/proposals/p-4/replies", REFUSED)))
                .isEqualTo("reply.proposal");
        assertThat(acting.ask("E-2", "POST", "/v1/push/proposals/p-4/replies", REFUSED)
                        .body())
                .contains("\"added\":true");
        for (var item : List.of("A-1", "A-9")) {
            assertThat(rule(acting.ask("E-1", "GET", "/v1/items/" + item + "/feedback", "")))
                    .isEqualTo("feedback.foreign");
        }
        for (var owner : List.of(OWNER, "E-9")) {
            assertThat(acting.ask(owner, "GET", "/v1/items/A-9/feedback", "").body())
                    .contains("fewer than 3");
        }
    }

    private static String rule(HttpResponse<String> answer) {
        return ActingServer.json(answer).get("rule").asText();
    }

    private void fits(String schema, HttpResponse<String> answer) {
        OpenApiIT.fits(server.json("/openapi.json"), schema, TestServer.parse(answer));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
