package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestIT {
    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> completed(String text) {
        return server.json("/v1/suggest?q=" + encoded(text)).get("completions").findValuesAsText("text");
    }

    @Test
    void termsAndTitlesAreCompleted() {
        var answer = server.json("/v1/suggest?q=" + encoded("锂电池g") + "&top=3");

        assertThat(answer.get("query").asText()).isEqualTo("锂电池g");
        assertThat(answer.get("completions")).hasSize(3);
        assertThat(answer.at("/completions/0").toString())
                .isEqualTo("{\"text\":\"锂电池隔膜\",\"kind\":\"term\",\"highlights\":\"<em>锂电池隔</em>膜\",\"count\":1}");
        assertThat(answer.at("/completions/1/kind").asText()).isEqualTo("title");
        assertThat(answer.at("/completions/1/id").asText()).isEqualTo("N-1");
        assertThat(answer.get("didYouMean")).isEmpty();
        assertThat(completed("fanglun")).contains("芳纶", "间位芳纶涂覆聚乙烯耐热锂电池隔膜", "一种芳纶涂覆锂电池隔膜及其制备方法");
        assertThat(completed("slzj")).containsExactly("上料组件", "送料组件"); // terms that no record holds
        assertThat(completed("sxjqr")).contains("水下机器人");
    }

    @Test
    void aMistypedTextHasAProposal() {
        assertThat(server.json("/v1/suggest?q=" + encoded("锂店池隔膜"))
                        .at("/didYouMean/0")
                        .asText())
                .isEqualTo("锂电池隔膜");
        assertThat(server.json("/v1/suggest?q=" + encoded("芳伦"))
                        .at("/didYouMean/0")
                        .asText())
                .isEqualTo("芳纶");
    }

    @Test
    void markupInTitlesIsEscaped() {
        assertThat(server.get("/v1/suggest?q=" + encoded("quexian")).body())
                .contains("&lt;script&gt;")
                .contains("<em>缺陷</em>");
    }

    @Test
    void wrongQuestionsAreProblems() {
        problem("/v1/suggest", "text.empty");
        problem("/v1/suggest?q=%20", "text.empty");
        problem("/v1/suggest?q=%E3%80%82%00%0A", "text.words");
        problem("/v1/suggest?q=%ED%A0%80", "text.words");
        problem("/v1/suggest?q=" + "a".repeat(10_000), "text.length");
        problem("/v1/suggest?q=" + encoded("石".repeat(10_000)), "text.length");
        problem("/v1/suggest?q=a&top=0", "http.number");
        problem("/v1/suggest?q=a&top=51", "http.number");
        problem("/v1/suggest?q=a&top=x", "http.number");
        problem("/v1/suggest?q=a&q=b", "http.repeated");
        problem("/v1/suggest?q=a&kind=need", "http.parameter");
        problem("/v1/suggest?q=a&lang=fr", "http.lang");
        assertThat(server.json("/v1/suggest?q=%00g%1F").get("completions"))
                .isEqualTo(server.json("/v1/suggest?q=g").get("completions"));
    }

    private static void problem(String path, String rule) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(TestServer.parse(answer).get("rule").asText()).isEqualTo(rule);
    }

    @Test
    void aDamagedIndexIsAProblemOfTheServerAndTheOneInUseStays(@TempDir Path other) throws IOException {
        try (var twin = TestServer.start(other)) {
            var index = twin.data().index();
            Files.writeString(index.resolve("CURRENT"), "g000009\n");
            assertThat(twin.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(twin.json("/v1/suggest?q=gemo").get("completions")).isNotEmpty();
        }
    }

    @Test
    void whatIsIndexedLaterIsCompletedAfterTheRefresh(@TempDir Path other) throws IOException {
        try (var twin = TestServer.start(other)) {
            assertThat(twin.json("/v1/suggest?q=zizhutuoluo").get("completions"))
                    .isEmpty();
            var file = Files.writeString(
                    other.resolve("more.jsonl"),
                    "{\"id\":\"A-9\",\"kind\":\"achievement\",\"title\":\"光纤陀螺\",\"keywords\":[\"自主陀螺\"]}\n");
            twin.add(file);
            twin.engine().index().refresh();

            assertThat(twin.json("/v1/suggest?q=zizhutuoluo")
                            .at("/completions/0/text")
                            .asText())
                    .isEqualTo("自主陀螺");
        }
    }

    @Test
    void theResultPageAsksWhatWasMeant() {
        var page = server.get("/?q=" + encoded("芳伦")).body();

        assertThat(page).contains("您是不是要找：<a href=\"/?q=" + encoded("芳纶") + "\">芳纶</a>");
        assertThat(server.get("/?q=" + encoded("芳伦") + "&lang=en").body())
                .contains("Did you mean:", "&amp;lang=en\">芳纶");
        assertThat(server.get("/?q=" + encoded("锂电池隔膜")).body()).doesNotContain("您是不是要找：");
        assertThat(server.get("/?q=" + encoded("芳伦") + "&kind=patent").body()).doesNotContain("您是不是要找：");
        assertThat(server.get("/?q=" + encoded("芳伦".repeat(200))).statusCode()).isEqualTo(200);
    }
}
