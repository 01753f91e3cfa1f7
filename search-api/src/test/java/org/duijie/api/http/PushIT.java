package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server plans by itself; E-1 has the private need N-2. */
class PushIT {
    @TempDir
    static Path directory;

    private static TestServer server;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
        description = server.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void fits(String schema, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        OpenApiIT.fits(description, schema, TestServer.parse(answer));
    }

    private static HttpResponse<String> put(String path, String json) {
        return server.send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBrokerReviewsWhatTheServerPlans() throws IOException {
        Ran.command(
                "push", "recipients", "consent", "E-1", "--data", server.data().root());
        fits("PushSettings", put("/v1/enterprises/E-1/push-settings", "{\"threshold\":0.3,\"mostPerWeek\":2}"), 200);
        fits("PlanReport", server.post("/v1/push/plan?dryRun=true", ""), 200);
        server.add(Files.writeString(
                directory.resolve("new.jsonl"), "{\"kind\":\"achievement\",\"id\":\"A-9\",\"title\":\"麒麟鲲鹏工艺密封环\"}\n"));
        fits("PlanReport", server.post("/v1/push/plan", ""), 200);

        var page = server.get("/v1/push/proposals?enterprise=E-1&status=planned");
        fits("ProposalPage", page, 200);
        var proposal = find(TestServer.parse(page), "A-9");
        assertThat(proposal.at("/triggers/0/id").asText()).isEqualTo("N-2");
        assertThat(proposal.at("/reasons/terms").toString()).contains("麒麟");

        var at = "/v1/push/proposals/" + proposal.get("id").asText();
        fits("Proposal", server.post(at + "/note", "{\"note\":\"可提供样品\"}"), 200);
        fits("Proposal", server.post(at + "/assign", "{\"broker\":\"b-1\"}"), 200);
        fits("Proposal", server.post(at + "/approve", ""), 200);
        fits("Proposal", server.post(at + "/approve", ""), 200);
        fits("Proposal", server.post(at + "/drop", "{\"reason\":\"timing\"}"), 200);
        fits("Problem", server.post(at + "/approve", ""), 409);
        assertThat(server.json("/v1/push/proposals").at("/counts/dropped").asInt())
                .isEqualTo(1);
        var one = server.get("/v1/push/proposals?top=1");
        assertThat(one.headers().firstValue("Link").orElse("")).contains("after=", "rel=\"next\"");
    }

    private static JsonNode find(JsonNode page, String item) {
        for (var proposal : page.get("proposals")) {
            if (proposal.get("item").asText().equals(item)) {
                return proposal;
            }
        }
        throw new AssertionError(page.toPrettyString());
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        fits("Problem", server.post("/v1/push/proposals/none/approve", ""), 404);
        fits("Problem", server.get("/v1/push/proposals?status=lost"), 400);
        fits("Problem", server.get("/v1/push/proposals?since=yesterday"), 400);
        fits("Problem", server.post("/v1/push/proposals/none/drop", "{\"reason\":\"no\"}"), 400);
        fits("Problem", server.post("/v1/push/proposals/none/note", "{\"text\":\"x\"}"), 400);
        fits("Problem", server.get("/v1/enterprises/E-77/push-settings"), 404);
        var answer = put("/v1/enterprises/E-1/push-settings", "{\"mostPerWeek\":0}");
        fits("Problem", answer, 400);
        assertThat(answer.body()).contains("mostPerWeek is 0, must be between 1 and 1000");
        fits("PushSettings", server.get("/v1/enterprises/E-1/push-settings"), 200);
    }
}
