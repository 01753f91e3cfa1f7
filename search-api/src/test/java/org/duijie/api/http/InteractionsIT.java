package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionsIT {
    private static final String VIEW =
            "{\"at\":\"2025-03-18T09:00:00Z\",\"actor\":\"E-1\",\"item\":\"A-1\",\"need\":\"N-1\","
                    + "\"event\":\"view\",\"position\":1,\"arm\":\"x/words\"}";

    @TempDir
    Path directory;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasDoneIsStoredOnceHoweverOftenItIsTold() {
        var first = server.post("/v1/interactions", list(VIEW, VIEW.replace("view", "save")));
        var again = server.post("/v1/interactions", list(VIEW, VIEW.replace("view", "contact")));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"read\":2,\"added\":2,\"unchanged\":0}");
        assertThat(again.body()).isEqualTo("{\"read\":2,\"added\":1,\"unchanged\":1}");
        assertThat(server.engine().store().interactionCount()).isEqualTo(3);
    }

    @Test
    void aRequestWithAKnownKeyIsAnsweredAsBefore() {
        var first = server.postWithKey("/v1/interactions", list(VIEW), "k-1");
        var again = server.postWithKey("/v1/interactions", list(VIEW), "k-1");
        var other = server.postWithKey("/v1/interactions", list(VIEW.replace("view", "save")), "k-1");

        assertThat(first.body()).isEqualTo("{\"read\":1,\"added\":1,\"unchanged\":0}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(detail(other)).isEqualTo("Idempotency-Key \"k-1\" was used for a request with another content");
        assertThat(server.engine().store().interactionCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"view\"|\"like\"|interactions[1]: event \"like\" is not known",
                "A-1|X-9|interactions[1]: there is no achievement or patent with the id \"X-9\"",
                "A-1|E-1|interactions[1]: there is no achievement or patent with the id \"E-1\"",
                "N-1|N-2|interactions[1]: there is no need with the id \"N-2\"",
                "x/words|words|interactions[1]: arm is \"words\", it must be EXPERIMENT/ARM",
                "2025-03|2999-03|interactions[1]: it is said to happen at 2999-03-18T09:00:00Z, now it is",
                "\"actor\"|\"enterprise\"|interactions[1]: actor: is missing",
                "\"position\"|\"rank\"|interactions[1]: there is no field \"rank\""
            })
    void aFaultIsNamedWithItsPlaceAndNothingIsStored(String from, String to, String message) {
        var answer = server.post("/v1/interactions", list(VIEW, VIEW.replace(from, to)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(message);
        assertThat(server.engine().store().interactionCount()).isZero();
    }

    @Test
    void whatIsNoListOfInteractionsIsRefused() {
        var many = Collections.nCopies(1_001, VIEW).toArray(String[]::new);
        for (var body : new String[] {"{}", "{\"interactions\":[]}", "{\"interactions\":{}}", list(many)}) {
            var answer = server.post("/v1/interactions", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(detail(answer)).isEqualTo("there must be a list of interactions, with 1 to 1000 of them");
        }
        assertThat(detail(server.post("/v1/interactions", "{\"events\":[]}")))
                .isEqualTo("key \"events\" is not known, it must be one of: interactions");
        assertThat(detail(server.post("/v1/interactions", list("5"))))
                .isEqualTo("interactions[0]: it must be a JSON object, it is: 5");
    }

    @Test
    void aPageOfAnotherSiteCannotTellWithoutBeingAsked() {
        var answer =
                server.send("POST", "/v1/interactions", "text/plain", list(VIEW).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(detail(answer))
                .isEqualTo("content type \"text/plain\" is not supported, it must be application/json");
    }

    private static String list(String... interactions) {
        return "{\"interactions\":[" + String.join(",", interactions) + "]}";
    }

    private static String detail(HttpResponse<String> answer) {
        return TestServer.parse(answer).get("detail").asText();
    }
}
