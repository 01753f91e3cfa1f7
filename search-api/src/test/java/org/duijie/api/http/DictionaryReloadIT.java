package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dictionaries that change while a server runs. */
class DictionaryReloadIT {
    private static final int RELOADS = 50;
    private static final String NOTHING = "[]";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(directory);
        Files.createDirectories(server.data().dictionaries());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSynonymThatIsWrittenIntoTheFolderIsInForceWithoutAnybodyAsking() throws IOException {
        assertThat(total("瑶光材料")).isZero();
        long before = total("隔膜");

        write("own.synonyms.txt", "瑶光材料 = 隔膜 ~1\n");
        await(() -> total("瑶光材料") == before);

        await(() -> !server.engine().indexIsBehind());
        assertThat(stats().get("dictionaryInForce")).isEqualTo(stats().get("dictionary"));
        assertThat(server.get("/metrics").body())
                .contains("duijie_dictionary_behind 0.0", "duijie_dictionary_fault 0.0")
                .contains("fingerprint=\"" + stats().get("dictionary").asText() + "\",of=\"index\"");
    }

    @Test
    void theIndexFollowsATermThatIsWrittenAndDeletedAgain() throws IOException {
        write("own.terms.txt", "温锂电池隔\tn\n");
        await(() -> server.engine().vocabulary().get() != Vocabulary.shipped());
        await(() -> !server.engine().indexIsBehind());

        assertThat(server.engine().vocabulary().get().user().terms()).hasSize(1);
        Files.delete(server.data().dictionaries().resolve("own.terms.txt"));
        await(() -> server.engine().vocabulary().get() == Vocabulary.shipped());
        await(() -> !server.engine().indexIsBehind());
    }

    @Test
    void aFaultyFileLeavesWhatIsInForceAndIsShown() throws IOException {
        write("own.synonyms.txt", "瑶光材料 = 隔膜\n");
        await(() -> total("瑶光材料") > 0);
        var inForce = stats().get("dictionaryInForce").asText();

        write("bad.terms.txt", "石墨烯\tn\n词\tn\n");
        await(() -> stats().has("dictionaryFault"));

        var fault = stats().get("dictionaryFault");
        assertThat(fault.get("file").asText()).isEqualTo("bad.terms.txt");
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("rule").asText()).isEqualTo("term.length");
        assertThat(fault.get("reason").asText()).startsWith("bad.terms.txt:2: a form has 2 to ");
        assertThat(stats().get("dictionaryInForce").asText()).isEqualTo(inForce);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(server.get("/metrics").body()).contains("duijie_dictionary_fault 1.0");
        assertThat(total("瑶光材料")).isPositive();

        Files.delete(server.data().dictionaries().resolve("bad.terms.txt"));
        await(() -> !stats().has("dictionaryFault"));
    }

    @Test
    void aReloadThatIsAskedForAnswersWhatChangedAndIndexesAgainAfterwards() throws IOException {
        write("own.terms.txt", "锂电池隔膜热\tn\n");
        write("own.stop.txt", "隔膜\t0\n");

        var answer = TestServer.parse(server.post("/v1/dictionary/reload", ""));

        assertThat(answer.get("after").asText())
                .isEqualTo(server.engine().vocabulary().get().fingerprint());
        assertThat(answer.get("seconds").asDouble()).isNotNegative();
        await(() -> !server.engine().indexIsBehind());
        assertThat(server.engine().index().manifest().dictionary())
                .isEqualTo(answer.get("after").asText());
        assertThat(server.get("/v1/search?q=" + encoded("隔膜")).statusCode())
                .as("a word that is left out")
                .isEqualTo(400);
    }

    @Test
    void aReloadOfAFaultyFileIsAProblemWithFileAndLine() throws IOException {
        write("bad.stop.txt", "隔膜\t2\n");

        var answer = server.post("/v1/dictionary/reload", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = TestServer.parse(answer);
        assertThat(problem.get("rule").asText()).isEqualTo("stop.weight");
        assertThat(problem.get("file").asText()).isEqualTo("bad.stop.txt");
        assertThat(problem.get("line").asInt()).isEqualTo(1);
        assertThat(problem.get("detail").asText()).isEqualTo("bad.stop.txt:1: a weight is from 0 to 1, was \"2\"");
        assertThat(server.engine().vocabulary().get()).isSameAs(Vocabulary.shipped());
    }

    @Test
    void searchesGoOnWhileDictionariesChangeFiftyTimes() throws Exception {
        var query = "/v1/search?facets=false&top=100&q=" + encoded("瑶光材料");
        var stop = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<String>();
        var failures = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var searching = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                searching.add(threads.submit(() -> {
                    while (!stop.get()) {
                        var answer = server.get(query);
                        if (answer.statusCode() != 200) {
                            failures.add(answer.body());
                        }
                        answers.add(hits(TestServer.parse(answer)));
                    }
                }));
            }
            for (int i = 0; i < RELOADS; i++) {
                write("own.synonyms.txt", i % 2 == 0 ? "瑶光材料 = 隔膜 ~1\n" : "瑶光材料 = 涂层 ~1\n");
                write("own.terms.txt", i % 2 == 0 ? "隔膜收缩\tn\n" : "");
                assertThat(server.post("/v1/dictionary/reload", "").statusCode())
                        .isEqualTo(200);
            }
            stop.set(true);
            for (var thread : searching) {
                thread.get();
            }
        }
        var last = hits(server.json(query));
        write("own.synonyms.txt", "瑶光材料 = 隔膜 ~1\n");
        server.post("/v1/dictionary/reload", "");
        var other = hits(server.json(query));

        assertThat(failures).isEmpty();
        assertThat(last).isNotEqualTo(other);
        assertThat(answers).hasSizeGreaterThan(RELOADS).contains(last, other);
        assertThat(answers).allMatch(a -> a.equals(last) || a.equals(other) || a.equals(NOTHING));
    }

    /** Ids and highlights, which both must come from the same vocabulary; their order may change while the index does. */
    private static String hits(JsonNode answer) {
        var hits = new TreeSet<String>();
        for (var hit : answer.get("hits")) {
            hits.add(hit.get("id").asText() + hit.get("highlights"));
        }
        return hits.toString();
    }

    private long total(String text) {
        return server.json("/v1/search?facets=false&q=" + encoded(text))
                .get("total")
                .asLong();
    }

    private JsonNode stats() {
        return server.json("/v1/stats");
    }

    /** Writes a whole file at once, as an editor that renames does. */
    private void write(String name, String text) throws IOException {
        var folder = server.data().dictionaries();
        var unfinished = Files.writeString(folder.resolve("." + name), text);
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after " + PATIENCE).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
