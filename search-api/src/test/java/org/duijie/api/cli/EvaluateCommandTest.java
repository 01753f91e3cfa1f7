package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path qrels;
    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        qrels = file("qrels.txt", "t1 0 a 1", "t2 0 a 1", "t3 0 a 1");
        before =
                file("before.run", "t1 Q0 b 1 2 x", "t1 Q0 a 2 1 x", "t2 Q0 a 1 2 x", "t3 Q0 b 1 2 x", "t3 Q0 a 2 1 x");
        after = file("after.run", "t1 Q0 a 1 2 y", "t1 Q0 b 2 1 y", "t2 Q0 a 1 2 y", "t3 Q0 a 1 1 y");
    }

    @Test
    void runsAreComparedWithTheFirst() {
        var json = evaluate("--run", after, "--measures", "RR", "--json", "--residuals", 1, "--per-topic")
                .json();

        assertThat(json.at("/runs/0/measures/RR").asDouble()).isEqualTo((0.5 + 1 + 0.5) / 3);
        assertThat(json.at("/comparison/baseline").asText()).isEqualTo(before.toString());
        var difference = json.at("/comparison/differences/0");
        assertThat(difference.get("run").asText()).isEqualTo(after.toString());
        assertThat(difference.get("difference").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(difference.get("wins").asInt()).isEqualTo(2);
        assertThat(difference.get("ties").asInt()).isEqualTo(1);
        assertThat(difference.get("p").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/residuals/0/topic").asText()).isEqualTo("t1");
        assertThat(json.at("/residuals/0/lists/0/run/item").asText()).isEqualTo("a");
        assertThat(json.at("/residuals/0/lists/0/run/grade").asInt()).isEqualTo(1);
        assertThat(json.at("/topics/2/runs").get(after.toString()).get("RR").asDouble())
                .isEqualTo(1);
        assertThat(json.get("notices")).isEmpty();
    }

    @Test
    void segmentsArePrintedAndWrittenAsTables() throws IOException {
        var needs = file(
                "needs.jsonl",
                "{\"kind\":\"need\",\"id\":\"t1\",\"title\":\"隔膜\",\"ipc\":[\"H01M\"]}",
                "{\"kind\":\"need\",\"id\":\"t2\",\"title\":\"电极\",\"ipc\":[\"H01M\"]}");
        var tables = folder.resolve("tables");
        var ran = evaluate(
                "--run", after, "--measures", "RR", "--topics", needs, "--by", "ipc-section,length", "--csv", tables);

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("against the baseline " + before + " (in brackets 95 % intervals")
                .contains("segment ipc-section=H: 2 topics")
                .contains("segment length=-: 1 topics")
                .contains("wins 2 ties 1 losses 0  p=0.5000");
        assertThat(Files.readAllLines(tables.resolve("differences.csv")))
                .hasSize(1 + 1 + 2 + 2)
                .first()
                .asString()
                .startsWith("\uFEFFfield,segment,baseline,run,measure,topics,difference,low,high,effect");
        assertThat(Files.readAllLines(tables.resolve("topics.csv"))).hasSize(1 + 6);
        assertThat(tables.toFile().list())
                .containsExactlyInAnyOrder("differences.csv", "residuals.csv", "topics.csv", "values.csv");
    }

    @Test
    void aTextInATableIsNoFormulaAndANumberStaysOne() throws IOException {
        var judged = file("formula.qrels", "=1+1 0 a 1", "t2 0 a 1");
        var good = file("good.run", "=1+1 Q0 a 1 -1 x", "t2 Q0 a 1 2 x");
        var bad = file("bad.run", "=1+1 Q0 -b 1 -1 y", "t2 Q0 a 1 2 y");
        var tables = folder.resolve("formulas");
        var ran = Ran.command(
                "evaluate",
                "--qrels",
                judged,
                "--run",
                good,
                "--run",
                bad,
                "--measures",
                "RR",
                "--residuals",
                1,
                "--csv",
                tables);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readString(tables.resolve("residuals.csv")))
                .contains(",RR,'=1+1,1.0,0.0,1,a,1,-1.0,'-b,,-1.0\r\n");
        assertThat(Files.readString(tables.resolve("differences.csv"))).contains(",RR,2,-0.5,");
    }

    @Test
    void oddInputIsToldAndWithStrictRefused() throws IOException {
        var odd = file("odd.run", "t1 Q0 b 1 1 y", "t1 Q0 a 2 2 y", "t9 Q0 a 1 2 y");
        var ran = evaluate("--run", odd);
        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains("note: " + odd + ":2: item \"a\" of topic \"t1\" with score 2.0 has rank 2")
                .contains("note: " + odd + ":3: topic \"t9\" has no judgments and is left out (topics like this: 1)")
                .contains("note: " + odd
                        + ": the judged topic \"t2\" is not in the run and counts as 0 (topics like this: 2)");
        var strict = evaluate("--run", odd, "--strict");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(evaluate("--by", "region").err()).contains("--by needs the need records of the topics");
        assertThat(evaluate("--run", before).err()).contains("is named twice, each is compared once");
        assertThat(evaluate("--measures", "ndcg@10").err()).contains("the nearest are: nDCG[@k]");
        assertThat(evaluate("--run", after, "--by", "colour", "--topics", qrels).err())
                .contains("there is no segment field \"colour\"");
    }

    @Test
    void pushesAreEvaluated() throws IOException {
        var pushes = file(
                "pushes.jsonl",
                "{\"actor\":\"E1\",\"item\":\"a\",\"at\":\"2026-03-01T08:00:00Z\",\"need\":\"t1\",\"reply\":\"accepted\"}",
                "{\"actor\":\"E1\",\"item\":\"b\",\"at\":\"2026-03-01T08:00:00Z\",\"need\":\"t1\"}");
        var json = Ran.command("evaluate-pushes", pushes, "--qrels", qrels, "--json")
                .json();
        assertThat(json.get("pushes").asInt()).isEqualTo(2);
        assertThat(json.at("/measures/precision").asDouble()).isEqualTo(1);
        assertThat(json.at("/measures/acceptance").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/measures/fairness").isNull()).isTrue();
        assertThat(Ran.command("evaluate-pushes", pushes).out())
                .contains("2 pushes")
                .contains("0.5000  acceptance");
    }

    private Ran evaluate(Object... more) {
        var words = new Object[5 + more.length];
        System.arraycopy(new Object[] {"evaluate", "--qrels", qrels, "--run", before}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Ran.command(words);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
