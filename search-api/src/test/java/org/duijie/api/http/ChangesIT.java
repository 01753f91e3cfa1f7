package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.duijie.api.cli.MainProcess;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.share.FeedCursor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The need N-2 of the test server is private. */
class ChangesIT {
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

    @Test
    void recordsComeInTheOrderOfTheirChangesWithOriginAndVersionButNoPrivateNeed() {
        var page = server.json("/v1/changes");

        var identity = server.engine().store().identity();
        assertThat(page.at("/store/id").asText()).isEqualTo(identity);
        assertThat(ids(page)).contains("A-1", "N-1").doesNotContain("N-2");
        assertThat(page.get("entries"))
                .extracting(e -> e.get("sequence").asLong())
                .isSorted();
        assertThat(page.get("entries")).allSatisfy(e -> {
            assertThat(e.get("origin").asText()).isEqualTo(identity);
            assertThat(e.get("version")).isEqualTo(e.get("sequence"));
            assertThat(e.has("record")).isNotEqualTo(e.has("deleted"));
        });
        assertThat(page.get("more").asBoolean()).isFalse();
        assertThat(page.get("sequence").asLong())
                .isEqualTo(server.engine().store().sequence());
        assertThat(server.get("/v1/changes").body()).doesNotContain("N-2", "麒麟", "鲲鹏");
    }

    @Test
    void linksLeadThroughAllPagesOnce() {
        var all = new ArrayList<String>();
        var path = "/v1/changes?limit=2";
        for (var answer = server.get(path); ; answer = server.get(path)) {
            all.addAll(ids(TestServer.parse(answer)));
            var link = answer.headers().firstValue("Link");
            if (link.isEmpty()) {
                break;
            }
            assertThat(link.get()).endsWith(">; rel=\"next\"");
            path = link.get().substring(1, link.get().indexOf('>'));
        }
        assertThat(all).isEqualTo(ids(server.json("/v1/changes")));
    }

    @Test
    void theCursorLeadsToWhatIsNewAndNothingElse() {
        var next = server.json("/v1/changes").get("next").asText();
        assertThat(ids(server.json("/v1/changes?after=" + next))).isEmpty();

        server.engine().store().delete(Kind.ACHIEVEMENT, "F-01");

        var page = server.json("/v1/changes?after=" + next);
        assertThat(ids(page)).containsExactly("F-01");
        assertThat(page.at("/entries/0/deleted").asBoolean()).isTrue();
        assertThat(page.at("/entries/0").has("record")).isFalse();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var path = "/v1/changes?after=" + server.json("/v1/changes").get("next").asText();
        var tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        var again = server.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        server.engine().store().delete(Kind.ACHIEVEMENT, "F-02");
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageIsPackedForThoseWhoAcceptIt() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url("/v1/changes")))
                .header("Accept-Encoding", "gzip")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var plain = new GZIPInputStream(answer.body())) {
                assertThat(Json.mapper().readTree(plain)).isEqualTo(server.json("/v1/changes"));
            }
        }
    }

    @Test
    void whatAnotherProcessImportsIsSeenAtOnce() throws Exception {
        var next = server.json("/v1/changes").get("next").asText();
        var file = Files.writeString(
                directory.resolve("more.jsonl"), "{\"id\":\"N-9\",\"kind\":\"need\",\"title\":\"外加\"}\n");

        var child = MainProcess.start(
                new File(directory.toFile(), "child.txt"),
                "import",
                file,
                "--data",
                server.data().root());
        assertThat(child.waitFor()).isZero();

        assertThat(ids(server.json("/v1/changes?after=" + next))).containsExactly("N-9");
    }

    @Test
    void badQuestionsAreRefusedByName() {
        assertThat(server.get("/v1/changes?after=x").body())
                .contains("feed.cursor", "cursor \\\"x\\\" is none that this server gave");
        var foreign = new FeedCursor("00000000-0000-0000-0000-000000000000", 1).text();
        assertThat(server.get("/v1/changes?after=" + foreign).body())
                .contains("feed.otherStore", "is of store 00000000-0000-0000-0000-000000000000, this is store ");
        var ahead = new FeedCursor(server.engine().store().identity(), 999).text();
        assertThat(server.get("/v1/changes?after=" + ahead).body())
                .contains("feed.ahead", "the cursor is behind change 999, but the last change of this store is ");
        assertThat(server.get("/v1/changes?follower=me").body()).contains("identity.form");
        assertThat(server.get("/v1/changes?limit=0").body()).contains("http.number", "from 1 to 1000");
        assertThat(server.get("/v1/changes?since=1").body()).contains("http.parameter");
        assertThat(server.get("/v1/changes?after=x").statusCode()).isEqualTo(400);
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("entries").forEach(e -> ids.add(e.get("id").asText()));
        return ids;
    }
}
