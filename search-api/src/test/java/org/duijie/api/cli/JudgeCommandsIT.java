package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeCommandsIT {
    private static final String HEADER = "topic,item,round,judge,grade,comment,at\n";

    @TempDir
    private Path directory;

    private Path topics;
    private Path run;

    @BeforeEach
    void importRecords() throws IOException {
        var records = Files.writeString(directory.resolve("records.jsonl"), """
                {"kind":"achievement","id":"A1","title":"锂电池隔膜"}
                {"kind":"achievement","id":"A2","title":"芳纶隔膜"}
                {"kind":"patent","id":"P1","title":"一种隔膜"}
                """);
        topics = Files.writeString(
                directory.resolve("topics.jsonl"), "{\"kind\":\"need\",\"id\":\"N1\",\"title\":\"耐高温隔膜\"}\n");
        run = Files.writeString(
                directory.resolve("a.run"), "N1 Q0 A1 1 3 a\nN1 Q0 A2 2 2 a\nN1 Q0 P1 3 1 a\nN1 Q0 gone 4 0.5 a\n");
        assertThat(Ran.command("import", records, "--data", data()).status()).isZero();
    }

    private Path data() {
        return directory.resolve("var");
    }

    private Ran judge(Object... words) {
        var all = new ArrayList<Object>(List.of("judge"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data()));
        return Ran.command(all.toArray());
    }

    private Ran pool(String name) {
        return judge("pool", "--topics", topics, "--run", run, "--name", name);
    }

    private Path csv(String name, String rows) throws IOException {
        return Files.writeString(directory.resolve(name), HEADER + rows);
    }

    @Test
    void fromRunsToOneGradeForEachPair() throws IOException {
        assertThat(pool("p").out())
                .isEqualTo("pool \"p\" is made: 1 needs, 3 pairs to be judged; the page: ./duijie serve, then open"
                        + " /judge\n  1 items left out: not in the record store\n");
        var first = csv(
                "first.csv",
                "N1,A1,1,甲,3,,2026-03-01T12:00:00Z\nN1,A2,1,甲,0,,2026-03-01T12:00:00Z\nN1,P1,1,甲,1,,2026-03-01T12:00:00Z\n");
        assertThat(judge("import", "--name", "p", "--csv", first).out())
                .isEqualTo("pool \"p\": 3 judgments read, 3 of them changed something\n");
        assertThat(judge("import", "--name", "p", "--csv", first, "--json")
                        .json()
                        .get("changed")
                        .asInt())
                .isZero();
        var qrels = Files.writeString(directory.resolve("b.qrels"), "N1 0 A1 3\nN1 0 A2 3\nN1 0 P1 2\n");
        judge("import", "--name", "p", "--qrels", qrels, "--judge", "乙");

        var agreement = judge("agreement", "--name", "p");
        assertThat(agreement.out())
                .contains("share of equal grades  0.3333 (95 % interval", ", 3 pairs)  乙 × 甲", "3 apart: 1 pairs");
        assertThat(judge("agreement", "--name", "p", "--json")
                        .json()
                        .at("/estimates/0/coefficient")
                        .asText())
                .isEqualTo("agreement");
        assertThat(judge("round", "--name", "p").out()).startsWith("round 2: 1 pairs of pool \"p\"");
        judge("import", "--name", "p", "--csv", csv("second.csv", "N1,A2,2,甲,1,再看,2026-03-02T12:00:00Z\n"));

        var out = directory.resolve("out.qrels");
        var all = directory.resolve("out.csv");
        assertThat(judge("export", "--name", "p", "--qrels", out, "--csv", all).out())
                .isEqualTo("pool \"p\": 7 judgments exported, 3 pairs\n");
        assertThat(out).hasContent("N1 0 A1 3\nN1 0 A2 1\nN1 0 P1 2\n");
        assertThat(all).content(StandardCharsets.UTF_8).contains("N1,A2,2,甲,1,再看,2026-03-02T12:00:00Z");
        assertThat(judge("list").out())
                .contains("depth 10  runs a", "round 1: 3 pairs", "甲  3/3", "round 2: 1 pairs", "甲  1/1");
        assertThat(judge("list", "--json")
                        .json()
                        .at("/pools/0/rounds/1/difference")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aBackupHoldsTheJudgments() throws IOException {
        pool("p");
        judge("import", "--name", "p", "--csv", csv("a.csv", "N1,A1,1,甲,3,,2026-03-01T12:00:00Z\n"));
        var backup = directory.resolve("backup");
        var other = directory.resolve("other");
        assertThat(Ran.command("backup", backup, "--data", data()).err()).isEmpty();
        assertThat(Ran.command("restore", backup, "--data", other).err()).isEmpty();

        assertThat(Ran.command("judge", "list", "--json", "--data", other).out())
                .isEqualTo(judge("list", "--json").out())
                .contains("\"judged\":1");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() throws IOException {
        assertThat(judge("list").out()).contains("./duijie judge pool");
        pool("p");
        assertThat(pool("p").err()).contains("there is a pool named \"p\" already");
        assertThat(pool("a b").err()).contains("pool name \"a b\" has the wrong form");
        assertThat(judge("agreement", "--name", "q").err()).contains("there is no pool named \"q\"");
        assertThat(judge("agreement", "--name", "p", "--round", "2").err()).contains("has no round 2");
        assertThat(judge("agreement", "--name", "p").out()).contains("there is nobody to agree with");
        assertThat(judge("round", "--name", "p").err()).contains("has no pair whose grades are 2 or more apart");
        assertThat(judge("export", "--name", "p", "--qrels", directory.resolve("o"))
                        .err())
                .contains("there is no judgment");
        assertThat(judge("export", "--name", "p").status()).isEqualTo(2);
        var bad = csv("bad.csv", "N1,A1,1,甲,3,,2026-03-01T12:00:00Z\nN1,A9,1,甲,0,,2026-03-01T12:00:00Z\n");
        assertThat(judge("import", "--name", "p", "--csv", bad).err())
                .contains("bad.csv:3: round 1 of pool \"p\" has no pair of need \"N1\" and technology \"A9\"");
        var qrels = Files.writeString(directory.resolve("b.qrels"), "N1 0 A1 3\n");
        assertThat(judge("import", "--name", "p", "--qrels", qrels).status()).isEqualTo(2);
        assertThat(judge("import", "--name", "p", "--qrels", qrels, "--judge", " ")
                        .err())
                .contains("the judge's name is empty");
        assertThat(judge("list", "--json").json().at("/pools/0/progress")).isEmpty();
    }
}
