package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose store is changed by others. */
class FollowingServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatAnotherProcessImportsAndDeletesIsFollowedWithoutAnybodyIndexing() throws IOException {
        server = TestServer.start(directory);
        importNeed("public");
        await(() -> total() == 1);
        assertThat(server.get("/v1/suggest?q=" + encoded("天璇")).body()).contains("天璇隔膜材料");

        server.engine().store().delete(Kind.NEED, "N-9");
        await(() -> total() == 0);
        assertThat(server.get("/health/ready").body()).contains("\"status\":\"ready\"");
    }

    @Test
    void indexingByHandBesideAServerWaitsOrHasNothingToDo() throws IOException {
        server = TestServer.start(directory);
        for (int i = 0; i < 3; i++) {
            importNeed(i % 2 == 0 ? "public" : "private");
            var ran = Ran.command("index", "--json", "--data", server.data().root());
            assertThat(ran.status()).as(ran.err()).isZero();
        }
        assertThat(Ran.command("index", "--rebuild", "--data", server.data().root())
                        .status())
                .isZero();
        assertThat(Ran.command(
                                "index",
                                "verify",
                                "--files",
                                "--data",
                                server.data().root())
                        .out())
                .startsWith("index and store agree: generation g000002, ");
        await(() -> total() == 1);
    }

    @Test
    void aNeedThatTurnsPrivateIsShownNoMoreFromThatMomentEvenWhereNobodyIndexes() throws IOException {
        server = TestServer.start(directory, ServerConfig.ofPort(0).withFollow(false));
        importNeed("public");
        Ran.command("index", "--data", server.data().root());
        await(() -> total() == 1);
        var all = server.json("/v1/search?kind=need&q=" + encoded("隔膜"))
                .get("total")
                .asInt();

        importNeed("private");

        assertThat(total()).isZero();
        var needs =
                server.get("/v1/search?top=100&kind=need&q=" + encoded("隔膜")).body();
        assertThat(needs).doesNotContain("天璇", "460000");
        assertThat(TestServer.parse(server.get("/v1/search?kind=need&q=" + encoded("隔膜")))
                        .get("total")
                        .asInt())
                .isEqualTo(all - 1);
        assertThat(server.post("/v1/match", "{\"text\":\"天璇隔膜材料\"}").body()).doesNotContain("N-9");
        assertThat(server.get("/items/N-9").statusCode()).isEqualTo(404);

        importNeed("public");
        assertThat(total()).as("the index holds it still").isEqualTo(1);
    }

    private void importNeed(String visibility) throws IOException {
        var need = "{\"kind\":\"need\",\"id\":\"N-9\",\"title\":\"天璇隔膜材料\",\"region\":\"460000\",\"visibility\":\""
                + visibility + "\"}";
        var file = Files.writeString(directory.resolve("need.jsonl"), need);
        assertThat(Ran.command("import", file, "--data", server.data().root()).status())
                .isZero();
    }

    private int total() {
        return server.json("/v1/search?q=" + encoded("天璇")).get("total").asInt();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after " + PATIENCE).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
