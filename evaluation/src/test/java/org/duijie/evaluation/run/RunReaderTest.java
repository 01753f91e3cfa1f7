package org.duijie.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReaderTest {
    @TempDir
    private Path folder;

    @Test
    void scoresDecideTheOrderAndRanksDoNot() throws IOException {
        var run = read("t1 Q0 a 1 0.5 x\nt1 Q0 b 2 1e1 x\nt1 Q0 c 3 -2 x\n");
        assertThat(run.ranking("t1").items())
                .containsExactly(new ScoredItem("b", 10), new ScoredItem("a", 0.5), new ScoredItem("c", -2));
    }

    @Test
    void ofEqualScoresTheGreaterIdComesFirst() throws IOException {
        var run = read("t1 Q0 a 1 0 x\nt1 Q0 b 2 -0.0 x\nt1 Q0 B 3 0 x\nt1 Q0 a1 4 .0 x\n");
        assertThat(run.ranking("t1").items()).extracting(ScoredItem::item).containsExactly("b", "a1", "a", "B");
    }

    @Test
    void scoresThatDifferOnlyAsDoublesAreNotTied() throws IOException {
        var run = read("t1 Q0 a 1 1.00000000002 x\nt1 Q0 b 2 1.00000000001 x\n");
        assertThat(run.ranking("t1").items()).extracting(ScoredItem::item).containsExactly("a", "b");
    }

    @Test
    void idsAreOrderedByTheirBytesBeyondTheBasicPlaneToo() throws IOException {
        var run = read("t1 Q0 \uFF21 1 1 x\nt1 Q0 \uD83D\uDD0B 2 1 x\nt1 Q0 电池 3 1 x\n");
        assertThat(run.ranking("t1").items())
                .extracting(ScoredItem::item)
                .containsExactly("\uD83D\uDD0B", "\uFF21", "电池");
    }

    @Test
    void blanksCommentsWindowsLineEndsAndAByteOrderMarkAreNoMatter() throws IOException {
        var run = read("\uFEFF需求1\tQ0  成果A 1 2.5 词法\r\n\r\n# t9 Q0 a 1 1 x\r\n   \r\n 需求2 Q0 成果A 1 2.5 词法");
        assertThat(run.tag()).isEqualTo("词法");
        assertThat(run.rankings()).containsOnlyKeys("需求1", "需求2");
    }

    @Test
    void topicsMayBeMixedAndComeOutInOrder() throws IOException {
        var run = read("t2 Q0 a 1 2 x\nt10 Q0 a 1 1 x\nt2 Q0 b 2 1 x\n");
        assertThat(run.rankings().keySet()).containsExactly("t10", "t2");
        assertThat(run.ranking("t2").items()).hasSize(2);
        assertThat(run.ranking("t3").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns-missing.run|:1: 5 columns, there must be 6 (\"topic Q0 item rank score tag\"): t1 Q0 a 1 2.5",
                "columns-too-many.run|:1: 7 columns, there must be 6 (\"topic Q0 item rank score tag\"): t1 Q0 a 1 2.5 x more",
                "score-not-a-number.run|:3: score \"high\" is not a finite number",
                "score-nan.run|:1: score \"NaN\" is not a finite number",
                "score-infinite.run|:1: score \"inf\" is not a finite number",
                "score-too-large.run|:1: score \"1e999\" is not a finite number",
                "item-twice.run|:3: item \"a\" is listed twice for topic \"t1\", first in line 1",
                "not-utf8.run|:2: the line is not UTF-8",
                "empty.run| has no row, it must have at least one of the form \"topic Q0 item rank score tag\"",
                "only-comments.run| has no row, it must have at least one of the form \"topic Q0 item rank score tag\"",
            })
    void aBadRunIsNamedByFileAndLine(String name, String message) {
        var file = Fixtures.file("error/" + name);
        assertThatThrownBy(() -> RunReader.read(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith(name + (message.startsWith(":") ? message : " " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ranks-contradict.run|:2: item \"b\" of topic \"t1\" with score 3.5 has rank 2, but item \"a\" in line 1 with the "
                        + "lower score 2.5 has the better rank 1; scores decide, ranks are not used (topics like this: 1)",
                "score-for-rank.run|:1: rank \"2.5\" is not an integer, are the columns in the order "
                        + "\"topic Q0 item rank score tag\"? Ranks are not used (rows like this: 2)",
                "tags-mixed.run|:2: tag \"affinity\" differs from \"lexical\" before it, a file should hold one run; the last row "
                        + "names it (changes: 1)",
            })
    void whatIsOddIsToldByFileAndLineAndTheRunIsRead(String name, String message) {
        var notices = new ArrayList<BrokenRule>();
        var topics = new ArrayList<String>();
        RunReader.each(Fixtures.file("error/" + name), (topic, ranking, line) -> topics.add(topic), notices::add);
        assertThat(topics).containsExactly("t1");
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice).hasMessageEndingWith(name + message));
    }

    @Test
    void tiedScoresContradictNoRankNorDoRanksInAnotherOrderOfRows() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.run"), "t1 Q0 c 3 1 x\nt1 Q0 a 1 2 x\nt1 Q0 b 2 2 x\nt1 Q0 d 4 1 x\n");
        RunReader.each(file, (topic, ranking, line) -> {}, notice -> {
            throw notice;
        });
    }

    @Test
    void gzipIsReadWhateverTheName() throws IOException {
        var file = folder.resolve("packed.run");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("t1 Q0 a 1 2.5 x\r\nt1 Q0 b 2 1.5 x\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RunReader.read(file).ranking("t1").items()).hasSize(2);
        assertThatThrownBy(() -> RunReader.read(Fixtures.file("error/gzip-cut-off.run")))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("gzip-cut-off.run cannot be read: java.io.EOFException");
    }

    @Test
    void whereTopicsAreMixedTheyAreHandedOverAgainWhole() throws IOException {
        var file = Files.writeString(folder.resolve("a.run"), "t1 Q0 a 1 3 x\nt2 Q0 a 1 2 x\nt1 Q0 b 2 1 x\n");
        var sizes = new LinkedHashMap<String, Integer>();
        RunReader.each(
                file,
                (topic, ranking, line) ->
                        sizes.put(topic + ":" + line, ranking.items().size()),
                notice -> {});
        assertThat(sizes).containsExactly(Map.entry("t1:1", 2), Map.entry("t2:2", 1));
    }

    @Test
    void aLineLongerThanTheBufferIsReadWhole() throws IOException {
        var item = "长".repeat(50_000);
        var run = read("t1 Q0 a 1 2 x\nt1 Q0 " + item + " 2 1 x\n");
        assertThat(run.ranking("t1").items()).extracting(ScoredItem::item).containsExactly("a", item);
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        var missing = folder.resolve("none.run");
        assertThatThrownBy(() -> RunReader.read(missing)).hasMessage("file " + missing + " does not exist");
        assertThatThrownBy(() -> RunReader.read(folder)).hasMessage(folder + " is a directory, it must be a file");
    }

    private Run read(String text) throws IOException {
        return RunReader.read(Files.writeString(folder.resolve("a.run"), text));
    }
}
